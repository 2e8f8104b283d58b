import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  remove(): void;
}

/**
 * A real disk of a few pages, which fills up fast. Needs Linux and the right to mount; null where
 * that is missing.
 */
export function smallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wisq-small-'));
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    // A container without the right to mount.
    rmSync(folder, { recursive: true });
    return null;
  }
  const remove = () => {
    execFileSync('/bin/umount', [folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, remove };
}
