import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** Everything that setup makes and git ignores: stamps, the practice runtime, reports. */
export const runtimeFolder = join(root, '.runtime');

/**
 * Puts folders in front of PATH.
 * @param {NodeJS.ProcessEnv} env the environment to start from; not changed
 * @param {string[]} folders searched first, in this order
 * @returns {NodeJS.ProcessEnv} a copy with the new PATH
 */
export function withPath(env, folders) {
  // Windows spells it "Path", and a copied environment is case-sensitive.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: [...folders, env[key] ?? ''].filter(Boolean).join(delimiter) };
}
