import { Notification } from 'electron';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import { arrivalMessage } from '../../shared/messages/arrival.ts';

/**
 * Shows a desktop notification when a watched user arrived; a click brings the window to the front.
 * A desktop without notifications is no failure: the window shows the same.
 */
export function createArrivalNotice(
  show: () => void,
  log: (code: string, detail: string) => void,
): (user: TestUser) => void {
  // Kept until they are gone: one that was garbage-collected gets no click.
  const shown = new Set<Notification>();
  return (user) => {
    if (!Notification.isSupported()) return;
    const notice = new Notification(arrivalMessage(user));
    const forget = () => void shown.delete(notice);
    shown.add(notice);
    notice.on('click', () => {
      forget();
      show();
    });
    notice.on('close', forget);
    notice.on('failed', () => {
      forget();
      log('notice.failed', 'arrival');
    });
    notice.show();
  };
}
