// Loaded before the app (electron -r): asks for developer tools as soon as the window shows its page,
// says on standard output whether they came, and ends the app.
const { app, Menu, webContents } = require('electron');

app.once('browser-window-created', (_event, { webContents: contents }) => {
  contents.once('did-finish-load', () => void look(contents));
});

/** @param {Electron.WebContents} contents */
async function look(contents) {
  // Tools that are allowed get contents of their own at once, before their page is loaded.
  const before = webContents.getAllWebContents().length;
  contents.openDevTools({ mode: 'detach' });
  const opened = webContents.getAllWebContents().length > before;
  const facts = await contents.executeJavaScript('window.wisq.call("app.facts")');
  const items = Menu.getApplicationMenu()?.items ?? [];
  const roles = items.flatMap(({ submenu }) => (submenu?.items ?? []).map(({ role }) => role));
  const said = JSON.stringify({ mode: facts.value.mode, opened, roles });
  process.stdout.write(`${said}\n`, () => app.exit(0));
}
