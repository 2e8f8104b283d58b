import type { AppEvent } from '../../shared/contract/contract.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';

type MenuItem = Extract<AppEvent, { type: 'menu' }>['item'];

/**
 * The system's own menu items under the system's own roles; their labels come from the system or
 * from Electron; ours are carried out by the window. Reload and developer tools are for development
 * and practice alone.
 */
export function setMenu(developer: boolean, choose: (item: MenuItem) => void): void {
  const mac = process.platform === 'darwin';
  const file: MenuItemConstructorOptions = {
    label: 'File',
    submenu: [
      {
        label: 'Open Report or Confirmation…',
        accelerator: 'CmdOrCtrl+O',
        click: () => choose('open-file'),
      },
      {
        label: 'Save Report for Wisq…',
        accelerator: 'CmdOrCtrl+S',
        click: () => choose('save-report'),
      },
      { label: 'Show for a Call', click: () => choose('show-handover') },
      { type: 'separator' },
      { role: mac ? 'close' : 'quit' },
    ],
  };
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
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      file,
      { role: 'editMenu' },
      view,
      { role: 'windowMenu' },
    ]),
  );
}
