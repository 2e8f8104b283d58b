import { problem } from '../../shared/domain/problems/problem.ts';
import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { act } from './bridge.ts';
import { refuseFile, showFile } from './handover.ts';

let taker: ((file: File) => void) | null = null;

/** While a page takes files of its own, those that are not this app's go to it. In: null: none does. */
export function takeOtherFiles(other: ((file: File) => void) | null): void {
  taker = other;
}

/**
 * Takes a file that is dropped onto the window. The window reads its bytes and sends them: it needs
 * no path, and main opens no file that the window names. Anything else that is dropped does nothing.
 */
export function takeDroppedFiles(): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    if (taker !== null && !isOurs(file.name)) taker(file);
    else void take(file);
  });
}

const isOurs = (name: string) => /\.wisq-[a-z]+$/i.test(name);

async function take(file: File): Promise<void> {
  if (file.size > fileBytes) {
    refuseFile(problem('FILE_TOO_LARGE', { limitMb: fileBytes / 1024 / 1024 }));
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await act('file.read', { bytes });
    if (opened.ok) await showFile(opened.value);
  } catch {
    // A folder, or a file that went away.
    refuseFile(problem('FILE_UNREADABLE'));
  }
}
