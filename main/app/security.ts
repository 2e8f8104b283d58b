import { app, type Session, session, type WebPreferences } from 'electron';
import { pageOrigin } from './scheme.ts';

/** The window's session: in memory, so the page leaves nothing on disk. No `persist:` in its name. */
export function windowSession(): Session {
  return session.fromPartition('window');
}

/** What holds for every page of this app, shown or printed. */
export const closedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  safeDialogs: true,
  devTools: false,
} satisfies WebPreferences;

/** What the window's page may do: nothing but show itself and talk through the preload script. */
export function webPreferences(preload: string, devTools: boolean): WebPreferences {
  return { ...closedPreferences, preload, session: windowSession(), devTools };
}

/**
 * Closes every session that is ever made, ours and any other, in the moment it is made: no
 * permission, no download, no request; `letThrough` opens what one is for. Must run before `ready`:
 * Chromium asks Google for a spelling dictionary while a session is made (seen with Electron 33 behind
 * a proxy that logs its requests).
 */
export function closeSessions(): void {
  app.on('session-created', (made) => {
    made.setSpellCheckerLanguages([]);
    made.setSpellCheckerEnabled(false);
    made.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    made.setPermissionCheckHandler(() => false);
    made.setDevicePermissionHandler(() => false);
    made.on('will-download', (event) => event.preventDefault());
    letThrough(made, () => false);
  });
}

/** Lets a session request what `stays` names by its URL, in place of what it could before. */
export function letThrough(target: Session, stays: (url: string) => boolean): void {
  target.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !stays(url) }));
}

/** Lets the window's session request the app's own page; `devServer`: where that comes from instead. */
export function openWindowSession(devServer: URL | null): void {
  letThrough(windowSession(), (url) => isInside(url, devServer));
}

/**
 * Holds for every page that is ever opened, also an unforeseen one: no navigation, no new window,
 * no webview. Links leave through the guide's own call.
 */
export function closeContents(log: (code: string, detail: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => refuse(event, log, 'navigation'));
    contents.on('will-frame-navigate', (event) => refuse(event, log, 'frame-navigation'));
    contents.on('will-redirect', (event) => refuse(event, log, 'redirect'));
    contents.on('will-attach-webview', (event) => refuse(event, log, 'webview'));
    contents.setWindowOpenHandler(() => {
      log('security.refused', 'window');
      return { action: 'deny' };
    });
  });
}

function refuse(
  event: { preventDefault(): void },
  log: (code: string, detail: string) => void,
  what: string,
): void {
  event.preventDefault();
  log('security.refused', what);
}

function isInside(url: string, devServer: URL | null): boolean {
  if (url.startsWith(`${pageOrigin}/`)) return true;
  // Developer tools are not there in real mode: their own pages harm nobody where they are.
  if (url.startsWith('devtools://') || url.startsWith('chrome-extension://')) return true;
  if (devServer === null) return false;
  return [devServer.origin, devServer.origin.replace('http', 'ws')].some((origin) =>
    url.startsWith(`${origin}/`),
  );
}
