import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The system's own menu items under the system's own roles; the words come from the system or from
 * Electron. Reload and developer tools are for development and practice alone.
 */
export function setMenu(developer: boolean): void {
  const mac: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : [{ role: 'fileMenu' }];
  const tools: MenuItemConstructorOptions[] = developer
    ? [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }]
    : [];
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      ...tools,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...mac, { role: 'editMenu' }, view, { role: 'windowMenu' }]),
  );
}
