// What unit tests get for 'electron'. Code under unit test may import it, but not reach it.
const refuse = (part: string) =>
  new Proxy(function unreachable() {}, {
    get: (_, name) => {
      throw new Error(`A unit test reached electron's ${part}.${String(name)}`);
    },
    apply: () => {
      throw new Error(`A unit test called electron's ${part}`);
    },
    construct: () => {
      throw new Error(`A unit test constructed electron's ${part}`);
    },
  });

export const app = refuse('app');
export const BrowserWindow = refuse('BrowserWindow');
export const clipboard = refuse('clipboard');
export const contextBridge = refuse('contextBridge');
export const dialog = refuse('dialog');
export const ipcMain = refuse('ipcMain');
export const ipcRenderer = refuse('ipcRenderer');
export const Menu = refuse('Menu');
export const nativeTheme = refuse('nativeTheme');
export const net = refuse('net');
export const powerMonitor = refuse('powerMonitor');
export const protocol = refuse('protocol');
export const safeStorage = refuse('safeStorage');
export const screen = refuse('screen');
export const session = refuse('session');
export const shell = refuse('shell');
export const webContents = refuse('webContents');
