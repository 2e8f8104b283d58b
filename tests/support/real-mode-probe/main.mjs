// An app of its own that starts the built one and looks at it from inside, as no switch may: asks for
// developer tools as soon as the window shows its page, says on standard output whether they came and
// what is left of the environment, and ends the app.
import { app, Menu, webContents } from 'electron';

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
  // The menu comes a moment after the window's first frame.
  while (Menu.getApplicationMenu() === null) await new Promise((turn) => setImmediate(turn));
  const items = Menu.getApplicationMenu()?.items ?? [];
  const roles = items.flatMap(({ submenu }) => (submenu?.items ?? []).map(({ role }) => role));
  const env = Object.keys(process.env);
  const said = JSON.stringify({ mode: facts.value.mode, opened, roles, env });
  process.stdout.write(`${said}\n`, () => app.exit(0));
}

// Awaited: Electron is ready only when its main module has run to its end.
// By a name that the compiler does not follow: what is built has no types.
const built = '../../../out/main/index.js';
await import(built);
