import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/setup/paths.mjs';
import { newProfile } from './open-app.ts';

/**
 * A copy of the built app, without the code of one part of the window. In: how the names of that
 * part's files begin. Out: the folder to start the app from.
 */
export function appWithout(part: string): string {
  const folder = newProfile();
  for (const name of ['out', 'package.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const assets = join(folder, 'out', 'renderer', 'assets');
  const code = readdirSync(assets).filter(
    (name) => name.startsWith(`${part}-`) && name.endsWith('.js'),
  );
  if (code.length !== 1) throw new Error(`${part}: ${code.length} files`);
  for (const name of code) rmSync(join(assets, name));
  return folder;
}
