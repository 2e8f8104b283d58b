import type { BrowserWindow } from 'electron';
import { eventChannel } from '../../shared/contract/channels.ts';
import type { AppEvent } from '../../shared/contract/contract.ts';
import { pageOrigin, pageUrl } from './scheme.ts';

/** The page the window shows: the built one, or the dev server's. */
export function pageOf(devServer: URL | null): { readonly url: string; readonly origin: string } {
  if (devServer === null) return { url: pageUrl, origin: pageOrigin };
  return { url: devServer.href, origin: devServer.origin };
}

/** Sends the window an event, if it is there. */
export function sendToPage(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.webContents.isDestroyed()) {
    window.webContents.send(eventChannel, event);
  }
}
