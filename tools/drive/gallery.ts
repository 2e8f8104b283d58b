import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import { root } from '../setup/paths.mjs';
import { launchApp } from './launch-app.ts';

export interface OpenGallery {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * The page with every drawing, in real Electron. It is in no build: the dev server serves it, from
 * this computer to this computer, in place of the window's own page.
 */
export async function openGallery(userData: string): Promise<OpenGallery> {
  const server = await createServer({
    root: resolve(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    cacheDir: resolve(userData, 'vite'),
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the dev server has no address');
  try {
    const { window, close } = await launchApp({
      userData,
      env: { ELECTRON_RENDERER_URL: new URL('gallery.html', address).href },
    });
    await window.locator('.gallery .spot-outline').last().waitFor();
    return { page: window, close: () => close().then(() => server.close()) };
  } catch (error) {
    await server.close();
    throw error;
  }
}
