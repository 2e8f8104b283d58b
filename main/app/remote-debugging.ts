import { app } from 'electron';

/** Chromium's switches that let another program look into the window and act in it. */
const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/**
 * Takes the remote debugging of the window away, which no fuse does (they cover the main process's
 * inspector). In practice it stays: the driver works through it. Must run before `ready`: Chromium
 * opens the port after that.
 */
export function closeRemoteDebugging(developer: boolean): void {
  if (developer) return;
  for (const name of switches) app.commandLine.removeSwitch(name);
}
