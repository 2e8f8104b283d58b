// A window with nothing of the app in it: no preload, no rules of main's. What it shows is at
// PLAIN_WINDOW_URL, on this computer.
const { app, BrowserWindow } = require('electron');

const { PLAIN_WINDOW_URL = '', WISQ_USER_DATA = '' } = process.env;
app.setPath('userData', WISQ_USER_DATA);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 900, webPreferences: { sandbox: true } });
  return window.loadURL(PLAIN_WINDOW_URL);
});
