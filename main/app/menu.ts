import type { AppEvent } from '../../shared/contract/contract.ts';
import { menuMessages } from '../../shared/messages/menu.ts';
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
    label: menuMessages.file,
    submenu: [
      {
        label: menuMessages.openFile,
        accelerator: 'CmdOrCtrl+O',
        click: () => choose('open-file'),
      },
      {
        label: menuMessages.saveReport,
        accelerator: 'CmdOrCtrl+S',
        click: () => choose('save-report'),
      },
      { label: menuMessages.showHandover, click: () => choose('show-handover') },
      { type: 'separator' },
      { role: mac ? 'close' : 'quit' },
    ],
  };
  const tools: MenuItemConstructorOptions[] = developer
    ? [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }]
    : [];
  const view: MenuItemConstructorOptions = {
    label: menuMessages.view,
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
