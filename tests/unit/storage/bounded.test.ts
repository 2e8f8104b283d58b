import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BoundedBytes, readUpTo } from '../../../main/storage/bounded.ts';

describe('bytes up to a limit', () => {
  it('are all of them while they fit, to the last byte', () => {
    const bytes = new BoundedBytes(6);
    expect([bytes.add(Buffer.from('abc')), bytes.add(Buffer.from('def'))]).toEqual([true, true]);
    expect(bytes.bytes.toString()).toBe('abcdef');
    expect(bytes.add(Buffer.alloc(0))).toBe(true);
  });

  it('are cut where they do not fit, and what comes later is not kept', () => {
    const bytes = new BoundedBytes(4);
    expect([bytes.add(Buffer.from('abc')), bytes.add(Buffer.from('def'))]).toEqual([true, false]);
    expect(bytes.add(Buffer.from('ghi'))).toBe(false);
    expect(bytes.bytes.toString()).toBe('abcd');
  });
});

async function fileWith(content: string): Promise<FileHandle> {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-bounded-'));
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const handle = await open(path, 'r');
  onTestFinished(async () => {
    await handle.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return handle;
}

describe('reading a file up to a limit', () => {
  it.each([
    ['', 4, ''],
    ['abc', 4, 'abc'],
    ['abcd', 4, 'abcd'],
    ['abcdef', 4, 'abcd'],
    ['abc', 0, ''],
  ])('%j up to %i bytes is %j', async (content, limit, expected) => {
    expect((await readUpTo(await fileWith(content), limit)).toString()).toBe(expected);
  });

  it('continues where the system returns less than was requested', async () => {
    const parts = ['ab', 'c', ''];
    const handle = {
      async read(buffer: Buffer, offset: number) {
        const part = parts.shift() ?? '';
        return { bytesRead: buffer.write(part, offset), buffer };
      },
    };
    expect((await readUpTo(handle as unknown as FileHandle, 10)).toString()).toBe('abc');
  });
});
