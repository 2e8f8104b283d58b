import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How Windows says that another program has a file open: an antivirus, an indexer, a backup. */
const heldCodes: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Pauses between tries, in milliseconds: 1.3 s in all, longer than a scan of a small file takes. */
const pauses = [10, 20, 40, 80, 150, 300, 700];

/** What a rename needs of the system; tests bring their own. */
export interface RenameSystem {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly wait: (ms: number) => Promise<unknown>;
}

const ours: RenameSystem = { platform: process.platform, rename, wait: (ms) => wait(ms) };

/**
 * Puts a file in another's place. On Windows a program that reads either of them at that moment makes
 * it fail, so it is tried again for a little over a second; elsewhere the first answer stands. Rejects
 * with the system's last error.
 */
export async function renameOver(from: string, to: string, system = ours): Promise<void> {
  for (const pause of system.platform === 'win32' ? pauses : []) {
    try {
      await system.rename(from, to);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && heldCodes.has(error.code))) throw error;
      await system.wait(pause);
    }
  }
  await system.rename(from, to);
}
