import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import { root } from '../setup/paths.mjs';
import { launchApp } from './launch-app.ts';

export interface OpenGallery {
  readonly page: Page;
  /** Shows what the gallery calls so: `index`, `parts`, or a state's id; waits until it is there. */
  readonly show: (id: string) => Promise<void>;
  /** The same with names that try to turn what stands around them (tools/gallery/hostile-state.ts). */
  readonly showHostile: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The gallery in real Electron, open at its drawings. No build of the app has it: it is put together
 * in the profile, in one file: such a page opens in half the time of one in forty, and several times
 * faster than the dev server's in hundreds. It is served from this computer to this computer. The window has nothing of main's, so
 * that the gallery's own answers can stand in its place.
 * @param userData a throw-away profile
 */
export async function openGallery(userData: string): Promise<OpenGallery> {
  const renderer = resolve(root, 'renderer');
  const common = { root: renderer, configFile: false, logLevel: 'warn' } as const;
  const outDir = join(userData, 'gallery');
  const input = join(renderer, 'gallery.html');
  await build({
    ...common,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rollupOptions: { input, output: { codeSplitting: false } },
    },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0];
  const addressOf = (id: string) => new URL(`gallery.html?show=${id}`, origin).href;
  try {
    const { window: page, close } = await launchApp({
      userData,
      appFolder: resolve(import.meta.dirname, 'plain-window'),
      env: { PLAIN_WINDOW_URL: addressOf('drawings') },
    });
    await page.locator('.gallery .spot-outline').last().waitFor();
    return {
      page,
      show: (id) => show(page, addressOf(id)),
      showHostile: (id) => show(page, `${addressOf(id)}&hostile`),
      close: () => close().then(() => server.close()),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const said = await page.waitForFunction(() => document.documentElement.dataset['gallery']);
  const state = await said.jsonValue();
  if (state !== 'ready') throw new Error(`${address}: ${state}`);
}
