import type { FileHandle } from 'node:fs/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openToRead, partsOf, readText } from '../../../main/storage/read-file.ts';
import { linux, needs } from '../../support/needs.ts';

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'file');
  writeFileSync(file, content);
  return file;
}

it('a file that does not answer is given up, as on a share that is gone', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const stalled = { read: () => new Promise(() => {}) } as unknown as FileHandle;
  const first = partsOf(stalled)
    .next()
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await first).toMatchObject({ code: 'too-slow' });
});

it('a file comes in parts, all of it', async () => {
  const handle = await openToRead(fileWith('x'.repeat(1_200_000)));
  onTestFinished(() => handle.close());
  let length = 0;
  let parts = 0;
  for await (const part of partsOf(handle, 50_000)) {
    length += part.length;
    parts += 1;
  }
  expect(length).toBe(1_150_000);
  expect(parts).toBeGreaterThan(1);
});

it('a text is read whole or not at all', async () => {
  const file = fileWith('Zoë');
  expect(await readText(file, 4)).toBe('Zoë');
  await expect(readText(file, 3)).rejects.toMatchObject({ code: 'too-large' });
  await expect(readText(`${file}.gone`, 3)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('a device is no file', needs(linux, '/dev/zero'), async () => {
  await expect(openToRead('/dev/zero')).rejects.toMatchObject({ code: 'no-file' });
  await expect(openToRead(tmpdir())).rejects.toMatchObject({ code: 'EISDIR' });
});
