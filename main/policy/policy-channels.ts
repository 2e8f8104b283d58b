import { posix, win32 } from 'node:path';
import type { TrustedFile } from './trusted-file.ts';

/**
 * A place where a company can put its policy. `tool`: the system's own program that reads it, by its
 * whole path; null: where it is cannot be known.
 */
export type PolicyChannel =
  | { readonly source: 'registry'; readonly tool: string | null }
  | ({ readonly source: 'profile'; readonly tool: string } & TrustedFile)
  | ({ readonly source: 'file' } & TrustedFile);

/** The superuser, who owns what a company puts in the system's places. */
const owners = [0];

/**
 * The channels of a system, in the order in which they are asked: the first that says anything speaks
 * alone. Each is a place that only an administrator of the computer can write to; so a profile for one
 * person, which people can install for themselves, comes last.
 * In: the system, its environment, and the short name of whoever runs the app; null: it has none.
 */
export function policyChannels(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  user: string | null,
): readonly PolicyChannel[] {
  switch (platform) {
    case 'win32':
      return [
        { source: 'registry', tool: regExe(env) },
        { source: 'file', path: windowsFile(env), owners: null },
      ];
    case 'darwin':
      return [
        profile(preferences),
        {
          source: 'file',
          path: '/Library/Application Support/Wisq/setup-for-onelogin.json',
          owners,
        },
        ...(user === null ? [] : [profile(posix.join(preferences, user))]),
      ];
    default:
      return [{ source: 'file', path: '/etc/wisq/setup-for-onelogin.json', owners }];
  }
}

/**
 * `%ProgramFiles%`, the 64-bit one also for a 32-bit app, and not `%ProgramData%`, in which any user
 * may make a folder.
 */
function windowsFile(env: NodeJS.ProcessEnv): string {
  const programs = env['ProgramW6432'] ?? env['ProgramFiles'] ?? String.raw`C:\Program Files`;
  return win32.join(programs, 'Wisq', 'setup-for-onelogin.json');
}

/**
 * Where Windows is, only the environment says. No guess in its place: on a computer that has Windows
 * elsewhere anybody may make a `C:\Windows`, and so have others run a program of theirs.
 */
function regExe(env: NodeJS.ProcessEnv): string | null {
  const root = env['SystemRoot'];
  if (root === undefined || !/^[a-z]:\\/i.test(root)) return null;
  return win32.join(root, 'System32', 'reg.exe');
}

/** Where macOS puts what configuration profiles set, readable for all. */
const preferences = '/Library/Managed Preferences';

function profile(folder: string): PolicyChannel {
  const path = posix.join(folder, `${preferencesDomain}.plist`);
  return { source: 'profile', tool: '/usr/bin/plutil', path, owners };
}

/** The preferences of this app: its bundle identifier (electron-builder.yml). */
export const preferencesDomain = 'com.wisq.onelogin-setup';
