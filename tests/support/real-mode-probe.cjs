// Loaded before the app (electron -r): asks for developer tools as soon as the window shows its page,
// says on standard output whether they came, and ends the app.
const { app, BrowserWindow, Menu } = require('electron');

app.once('browser-window-created', (_event, { webContents }) => {
  webContents.once('did-finish-load', () => void look(webContents));
});

/** @param {Electron.WebContents} contents */
async function look(contents) {
  contents.openDevTools({ mode: 'detach' });
  const facts = await contents.executeJavaScript('window.wisq.call("app.facts")');
  // Tools of a window that may have them, asked for later: once they are there, ours would be.
  const other = new BrowserWindow({ show: false, webPreferences: { devTools: true } });
  await other.loadURL('about:blank');
  other.webContents.once('devtools-opened', () => {
    const opened = contents.isDevToolsOpened();
    const items = Menu.getApplicationMenu()?.items ?? [];
    const roles = items.flatMap(({ submenu }) => (submenu?.items ?? []).map(({ role }) => role));
    const said = JSON.stringify({ mode: facts.value.mode, opened, roles });
    process.stdout.write(`${said}\n`, () => app.exit(0));
  });
  other.webContents.openDevTools({ mode: 'detach' });
}
