import { app } from 'electron';

export interface Life {
  /** A second instance was started, or the dock icon was clicked. */
  readonly show: () => void;
  /** Runs once before the app ends; the app waits for it, but not for ever. */
  readonly beforeQuit: () => Promise<void>;
}

/** How long quitting waits for a check to stop and the last entry to be written, in milliseconds. */
const quitMs = 4000;

/**
 * Makes this the only instance on its profile, so that every journal has one writer. Out: `false`
 * when another one is running; it was brought to the front and this one ends.
 */
export function claimProfile(): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.quit();
  return false;
}

/** What happens between the first window and the last moment. */
export function live({ show, beforeQuit }: Life): void {
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    // On macOS too: an app with one window and a token in its reach does not linger.
    app.quit();
  });
  let leaving = false;
  app.on('will-quit', (event) => {
    if (leaving) return;
    leaving = true;
    event.preventDefault();
    const enough = new Promise<void>((resolve) => {
      setTimeout(resolve, quitMs);
    });
    void Promise.race([beforeQuit(), enough]).finally(() => app.quit());
  });
}
