import { namesMessages } from '../../shared/messages/window/names.ts';
import { act } from './bridge.ts';
import { hidePeople } from './follow-people.ts';
import { announce, receive } from './store.ts';

/** Hides or shows names on every screen. Out: whether it was done. */
export async function hideNames(hidden: boolean): Promise<boolean> {
  const result = await act('names.hide', { hidden });
  if (!result.ok) return false;
  receive({ hideNames: hidden });
  hidePeople();
  announce(hidden ? namesMessages.saidHidden : namesMessages.saidShown);
  return true;
}

/** Puts the window beside the browser and on top of it, or back. */
export async function dock(on: boolean): Promise<void> {
  const result = on
    ? await act('app.dock', { side: 'right', onTop: true })
    : await act('app.undock', undefined);
  if (result.ok) receive({ docked: on });
}
