import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { type Result, fail } from '../../shared/domain/problems/result.ts';

/** A report or a confirmation that is larger than any of ours: FILE_TOO_LARGE with the limit in MB. */
export function fileTooLarge(): Result<never> {
  return fail('FILE_TOO_LARGE', { limitMb: fileBytes / 1024 / 1024 });
}
