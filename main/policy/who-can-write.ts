import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Write permission for the group or for everybody. */
const othersWrite = 0o022;
/** In a folder with this bit nobody can rename or remove what is another's. */
const sticky = 0o1000;

/**
 * Whether somebody else could have written a file or put it there, on systems with owners and modes.
 * In: the file, what is known of it, who may own it and the folders above it, up to the root.
 * Out: `owner`, `writable`, `folder`, or null when nobody else could.
 */
export async function whoCanWrite(
  path: string,
  file: Stats,
  owners: readonly number[],
): Promise<'owner' | 'writable' | 'folder' | null> {
  if (!owners.includes(file.uid)) return 'owner';
  if ((file.mode & othersWrite) !== 0) return 'writable';
  let folder = await realpath(dirname(path));
  for (;;) {
    const { uid, mode } = await stat(folder);
    const open = (mode & othersWrite) !== 0 && (mode & sticky) === 0;
    if (open || !owners.includes(uid)) return 'folder';
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
