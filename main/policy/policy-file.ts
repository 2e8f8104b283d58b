import { posix, win32 } from 'node:path';

/**
 * Where a company puts its policy: a place that only an administrator of the computer can write to.
 * On Windows that is `%ProgramFiles%` and not `%ProgramData%`, in which any user may make a folder.
 */
export function policyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32': {
      // The 64-bit one, also for a 32-bit app.
      const programs = env['ProgramW6432'] ?? env['ProgramFiles'] ?? String.raw`C:\Program Files`;
      return win32.join(programs, 'Wisq', 'setup-for-onelogin.json');
    }
    case 'darwin':
      return '/Library/Application Support/Wisq/setup-for-onelogin.json';
    default:
      return posix.join('/etc', 'wisq', 'setup-for-onelogin.json');
  }
}
