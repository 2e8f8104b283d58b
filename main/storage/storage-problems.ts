import { type Problem, problem } from '../../shared/domain/problems/problem.ts';

/** The code of a failed file operation, such as `EACCES`; `unknown` for anything else thrown. */
export function fileErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown';
  return typeof error.code === 'string' ? error.code : 'unknown';
}

/** No room: the disk, or the user's quota on it. */
const full = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Turns a failed write into a problem. In: what a file operation threw, and the folder it was
 * meant for. Out: JOURNAL_DISK_FULL or JOURNAL_UNWRITABLE with `folder` and `cause` (the code).
 */
export function storageProblem(error: unknown, folder: string): Problem {
  const cause = fileErrorCode(error);
  return problem(full.has(cause) ? 'JOURNAL_DISK_FULL' : 'JOURNAL_UNWRITABLE', { folder, cause });
}
