import { makePrivateFolder } from '../journal/files.ts';
import { fileErrorCode } from '../journal/storage-problems.ts';
import type { Log } from './log.ts';

/**
 * Closes the profile to everybody else before anything is written there, Chromium's files included.
 * A folder that belongs to somebody else cannot be closed: that is logged, and what cannot be
 * written is told by the journal's probe.
 */
export async function keepPrivate(profile: string, log: Log): Promise<void> {
  try {
    await makePrivateFolder(profile);
  } catch (error) {
    log('profile.not-private', fileErrorCode(error));
  }
}
