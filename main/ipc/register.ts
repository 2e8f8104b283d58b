import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callChannel } from '../../shared/contract/channels.ts';
import { type Answer, fail } from '../../shared/domain/problems/codes.ts';
import { CallLimit } from './call-limit.ts';

export interface Sender {
  /** Our one window, or null while there is none. */
  readonly window: () => BrowserWindow | null;
  /** The origin its pages come from, such as `app://wisq`. */
  readonly origin: string;
}

/**
 * Puts what answers calls (answer-call.ts) behind the one channel. Only the main frame of our own window, showing a page of
 * our own origin, is heard, and no window more often than CallLimit says.
 */
export function registerCalls(
  answer: (name: unknown, input: unknown) => Promise<Answer<unknown>>,
  sender: Sender,
  log: (code: string, detail: string) => void,
): void {
  // Each window has its own, so that another one cannot use ours up.
  const limits = new WeakMap<WebContents, CallLimit>();
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    const limit = limits.get(event.sender) ?? new CallLimit(() => performance.now());
    limits.set(event.sender, limit);
    const turn = limit.take();
    if (turn !== 'answered') {
      // Said once: the log must not be what a flood fills.
      if (turn === 'begins') log('ipc.flood', 'call');
      return fail('CALLS_TOO_MANY');
    }
    if (!isOurs(event, sender)) {
      log('ipc.sender-refused', 'call');
      return fail('INPUT_INVALID', { call: '', reason: 'sender' });
    }
    return answer(name, input);
  });
}

function isOurs(event: IpcMainInvokeEvent, { window, origin }: Sender): boolean {
  const ours = window();
  const frame = event.senderFrame;
  if (ours === null || ours.isDestroyed() || frame === null) return false;
  if (event.sender !== ours.webContents || frame !== ours.webContents.mainFrame) return false;
  // By the frame's own origin: its URL alone says nothing of sandboxed or blank documents.
  return frame.origin === origin && frame.url.startsWith(`${origin}/`);
}
