import {
  app,
  type FromPartitionOptions,
  type Session,
  session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { firstFrameMs } from './first-frame.ts';
import { pageOrigin } from './scheme.ts';

/** The window's session: in memory, so the page leaves nothing on disk. No `persist:` in its name. */
export function windowSession(): Session {
  return session.fromPartition(windowPartition);
}

const windowPartition = 'window';

/**
 * What Chromium offers pages and this app's own never use, by the names of its “runtime enabled
 * features”: files, devices and payments of the person.
 */
const unusedFeatures = [
  'FileSystemAccess,FileSystemAccessLocal,FileSystemAccessOriginPrivate',
  'WebUSB,WebHID,Serial,WebBluetooth,WebNFC,PaymentRequest,DigitalGoods',
  'SharedWorker,WebShare,EyeDropperAPI,FontAccess,ScriptedSpeechRecognition',
].join(',');

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
  disableBlinkFeatures: unusedFeatures,
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
    if (!reaching) void closeNetwork(made);
    made.on('will-download', (event) => event.preventDefault());
    letThrough(made, () => false);
  });
}

/**
 * Sends whatever a session might still send to a proxy that is not there: what WebRTC does passes no
 * `onBeforeRequest`. Loopback as well, which no proxy is asked for otherwise.
 */
function closeNetwork(target: Session): Promise<void> {
  return target.setProxy({
    mode: 'fixed_servers',
    proxyRules: nowhere,
    proxyBypassRules: '<-loopback>',
  });
}

/** Port 1 of this computer: nobody but the superuser can listen there, and nobody does. */
const nowhere = 'http://127.0.0.1:1';

/** Whether the session that is being made is one that has to reach somebody. */
let reaching = false;

/**
 * Makes a session whose requests go the way that the system names, those that `letThrough` lets pass.
 * Every other session is closed to the network as well.
 */
export function reachingSession(name: string, options?: FromPartitionOptions): Session {
  reaching = true;
  try {
    return session.fromPartition(name, options);
  } finally {
    reaching = false;
  }
}

/** Lets a session request what `stays` names by its URL, in place of what it could before. */
export function letThrough(target: Session, stays: (url: string) => boolean): void {
  target.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !stays(url) }));
}

/** Lets the window's session request the app's own page; `devServer`: where that comes from instead. */
export function openWindowSession(devServer: URL | null): void {
  const made = devServer === null ? windowSession() : reachingSession(windowPartition);
  letThrough(made, (url) => isInside(url, devServer));
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
    // With the dead proxy this leaves WebRTC no way out: without, its UDP goes past any proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    closeFilePickers(contents, log);
    contents.setWindowOpenHandler(() => {
      log('security.refused', 'window');
      return { action: 'deny' };
    });
  });
}

/**
 * Answers every file picker that a page opens with “cancelled”, before the system shows it. There is no
 * event for that: it takes the protocol of the developer tools, which main alone speaks here. Only a
 * person's own click opens one, and nobody clicks before there is a frame to click on.
 */
function closeFilePickers(
  contents: WebContents,
  log: (code: string, detail: string) => void,
): void {
  const { debugger: protocol } = contents;
  protocol.on('message', (_event, method) => {
    if (method === 'Page.fileChooserOpened') log('security.refused', 'file-picker');
  });
  const close = async () => {
    if (!protocol.isAttached()) protocol.attach('1.3');
    await protocol.sendCommand('Page.enable');
    await protocol.sendCommand('Page.setInterceptFileChooserDialog', {
      enabled: true,
      cancel: true,
    });
  };
  contents.on('dom-ready', () => {
    setTimeout(() => {
      // A page that is gone by then opens nothing.
      if (contents.isDestroyed()) return;
      close().catch(() => contents.isDestroyed() || log('security.not-closed', 'file-picker'));
    }, firstFrameMs);
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
