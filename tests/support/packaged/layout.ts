import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLicences } from '../../../tools/dist/licences.mjs';
import { root, runtimeFolder } from '../../../tools/setup/paths.mjs';
import { run } from '../../../tools/setup/run.mjs';

export type System = 'win' | 'mac' | 'linux';
export type Arch = 'x64' | 'arm64';

export interface LayoutOptions {
  /** A folder laid out like Electron's release archive. */
  readonly runtime: string;
  readonly electronVersion: string;
  /** `dir`, or an installer's name. */
  readonly target?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another version than the app's own, in a folder of its own. */
  readonly version?: string;
}

/** Where what is built for checks lies: never where what ships would. */
export const checkFolder = join(runtimeFolder, 'dist-check');

/**
 * Packages the built app with the project's own configuration, on a runtime that never ships.
 * @returns the folder with the output, and in `app` the one with the app as it would be installed
 * @throws with electron-builder's words
 */
export async function layOut(
  system: System,
  arch: Arch,
  { runtime, electronVersion, target = 'dir', env = {}, version }: LayoutOptions,
): Promise<{ output: string; app: string }> {
  const name = [system, arch, target, ...(version === undefined ? [] : [version])].join('-');
  const output = join(checkFolder, name);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeLicences();
  const request = {
    system,
    target,
    arches: [arch],
    config: {
      electronDist: runtime,
      electronVersion,
      directories: { output },
      // Not with a certificate that lies in the keychain of whoever runs this.
      ...(system === 'mac' && { mac: { identity: null } }),
      ...(version !== undefined && { extraMetadata: { version } }),
    },
  };
  const outcome = await run(
    process.execPath,
    [join(root, 'tools/dist/build.mjs'), JSON.stringify(request)],
    { env: { ...process.env, ...env, WISQ_DIST_CHECK: '1' }, quiet: true, seconds: 120 },
  );
  if (outcome.code !== 0) throw new Error(outcome.output);
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  return { output, app: join(output, `${system}${suffix}${system === 'mac' ? '' : '-unpacked'}`) };
}
