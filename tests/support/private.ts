import { statSync } from 'node:fs';
import { posix } from './needs.ts';

/**
 * Whether a file or folder is this user's alone. Windows has no modes: there the profile's own access
 * rules hold for what is in it, and nothing can be seen here, so it counts as private.
 */
export function isPrivate(path: string): boolean {
  return !posix || (statSync(path).mode & 0o077) === 0;
}
