import type { Result } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/**
 * Shows a file that was saved here in its folder. In: its name; the window knows no path.
 * FILE_CLOSED: none was saved under that name since the app was started.
 */
export function showSavedFile(
  { files }: Pick<Context, 'files'>,
  { name }: { readonly name: string },
): Promise<Result<null>> {
  return files.show(name);
}
