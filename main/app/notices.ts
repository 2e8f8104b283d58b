import { Notification } from 'electron';
import type { NoticeText } from '../../shared/messages/arrival.ts';

/**
 * Shows desktop notifications; a click brings the window to the front. A desktop without notifications
 * is no failure: the window shows the same.
 */
export function createNotices(
  show: () => void,
  log: (code: string, detail: string) => void,
): (text: NoticeText) => void {
  // Kept until they are gone: one that was garbage-collected gets no click.
  const shown = new Set<Notification>();
  return (text) => {
    if (!Notification.isSupported()) return;
    const notice = new Notification({ ...text });
    const forget = () => void shown.delete(notice);
    shown.add(notice);
    notice.on('click', () => {
      forget();
      show();
    });
    notice.on('close', forget);
    notice.on('failed', () => {
      forget();
      log('notice.failed', 'shown');
    });
    notice.show();
  };
}
