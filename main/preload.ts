import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from '../shared/contract/channels.ts';
import type { AppEvent } from '../shared/contract/contract.ts';
import type { WindowApi } from '../shared/contract/window-api.ts';

// The calls the window makes first in any case. Made here, their results arrive while its code is still
// loading; each is used once, and called again after that.
const early = new Map(
  (['app.facts', 'setups.list'] as const).map((name) => [
    name as string,
    ipcRenderer.invoke(callChannel, name),
  ]),
);

// Generic over the contract: names and inputs are checked in main, where it counts.
const api: WindowApi = {
  call(name, input) {
    const answer = early.get(name);
    early.delete(name);
    return answer ?? ipcRenderer.invoke(callChannel, name, input);
  },
  on(listener) {
    // The page gets the event's data and no Electron object.
    const hear = (_event: IpcRendererEvent, data: AppEvent) => listener(data);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.removeListener(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('wisq', api);
