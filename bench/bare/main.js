// What the app's start is measured against: one window with one static page, and nothing else.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// Not awaited at the top: "ready" waits until this module has run.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 820, webPreferences: { sandbox: true } });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
