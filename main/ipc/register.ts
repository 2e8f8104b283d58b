import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callChannel } from '../../shared/contract/channels.ts';
import { type Result, fail } from '../../shared/domain/problems/result.ts';
import { CallLimit } from './call-limit.ts';

export interface Sender {
  /** Our one window, or null while there is none. */
  readonly window: () => BrowserWindow | null;
  /** The origin its pages come from, such as `app://wisq`. */
  readonly origin: string;
}

/**
 * Puts the handling of calls (handle-call.ts) behind the one channel. Only the main frame of our own
 * window, showing a page of our own origin, may call, and no window more often than CallLimit says.
 */
export function registerCalls(
  handle: (name: unknown, input: unknown) => Promise<Result<unknown>>,
  sender: Sender,
  log: (code: string, detail: string) => void,
): void {
  // Each window has its own, so that another one cannot use ours up.
  const limits = new WeakMap<WebContents, CallLimit>();
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    const limit = limits.get(event.sender) ?? new CallLimit(() => performance.now());
    limits.set(event.sender, limit);
    const decision = limit.take();
    if (decision !== 'allowed') {
      // Logged once: a flood must not fill the log.
      if (decision === 'flood-begins') log('ipc.flood', 'call');
      return fail('CALLS_TOO_MANY');
    }
    if (!isOurs(event, sender)) {
      log('ipc.sender-refused', 'call');
      return fail('INPUT_INVALID', { call: '', reason: 'sender' });
    }
    return handle(name, input);
  });
}

function isOurs(event: IpcMainInvokeEvent, { window, origin }: Sender): boolean {
  const ours = window();
  const frame = event.senderFrame;
  if (ours === null || ours.isDestroyed() || frame === null) return false;
  if (event.sender !== ours.webContents || frame !== ours.webContents.mainFrame) return false;
  // By the frame's own origin: its URL alone does not show sandboxed or blank documents.
  return frame.origin === origin && frame.url.startsWith(`${origin}/`);
}
