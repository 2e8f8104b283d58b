import { makePrivateFolderAtOnce } from '../storage/files.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';
import type { Log } from './log.ts';

/**
 * Closes the profile to everybody else before anything is written there, Chromium's files included.
 * A folder that belongs to somebody else cannot be closed: that is logged, and what cannot be
 * written is reported by the journal's probe. Synchronous: what is awaited at this time resumes only
 * when Chromium has started, some 20 ms after `ready` (docs/benchmarks.md).
 */
export function keepPrivate(profile: string, log: Log): void {
  try {
    makePrivateFolderAtOnce(profile);
  } catch (error) {
    log('profile.not-private', fileErrorCode(error));
  }
}
