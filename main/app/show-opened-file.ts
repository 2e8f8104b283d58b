import type { Context } from '../use-cases/context.ts';
import { readFile } from '../use-cases/open-file.ts';
import { readBounded } from './files.ts';

/** Reads a file that the system opened with the app; the window shows it, or why it is refused. */
export async function showOpenedFile(context: Context, path: string): Promise<void> {
  const bytes = await readBounded(path);
  const file = bytes.ok ? await readFile(context, { bytes: bytes.value, path }) : bytes;
  context.send(
    file.ok
      ? { type: 'file.opened', file: file.value }
      : { type: 'file.refused', problem: file.problem },
  );
}
