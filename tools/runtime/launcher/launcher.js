// Stands in for the default app that Electron's own releases carry and the registry's runtime
// lacks: makes `electron [-r module] [flags] <folder>` run the app in that folder.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// What Electron's default app uses too, and its published types leave out.
const inner =
  /** @type {typeof app & { setVersion(v: string): void, setAppPath(p: string): void }} */ (app);
const words = process.argv.slice(1);
// Electron's default app takes the same: a module to run before the app.
const required = words.indexOf('-r');
const [, before] = required === -1 ? [] : words.splice(required, 2);
const target = words.find((word) => !word.startsWith('-'));

try {
  if (!target) throw new Error('Say which folder to run: electron [-r module] [flags] <folder>');
  const folder = resolve(target);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.assign(process, { defaultApp: true });
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.version) inner.setVersion(manifest.version);
  inner.setAppPath(folder);
  // Electron settled the profile's place on this launcher's name before this line ran.
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
  }
  if (before) createRequire(import.meta.url)(resolve(before));
  // Awaited at the top level: Electron holds "ready" back until the app's own module has run.
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
} catch (error) {
  // The official one shows a dialog; nobody would see that in a test.
  console.error(error);
  app.exit(1);
}
