import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRuntime } from '../../../tools/setup/runtime.mjs';
import { checkFolder } from './layout.ts';

/**
 * The Electron at hand, laid out like a release: without what stands in for the default app.
 * @throws when there is no runtime, in its words
 */
export function linuxRuntime(): { runtime: string; electronVersion: string } {
  const found = findRuntime({ allowRegistry: true });
  if (found.kind === 'none') throw new Error(found.problem);
  const runtime = join(checkFolder, 'runtime-linux');
  rmSync(runtime, { recursive: true, force: true });
  cpSync(dirname(found.executable), runtime, { recursive: true });
  for (const name of ['app', 'default_app.asar']) {
    rmSync(join(runtime, 'resources', name), { recursive: true, force: true });
  }
  return { runtime, electronVersion: found.version };
}
