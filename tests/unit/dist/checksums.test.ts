import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeChecksums } from '../../../tools/dist/checksums.mjs';

test('what is handed out is on the list, in the form that sha256sum reads; the rest is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-sums-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['b.exe', 'a.dmg', 'c.cdx.json', 'builder-debug.yml']) {
    writeFileSync(join(folder, name), name);
  }
  expect(await writeChecksums(folder, 'win')).toHaveLength(3);
  const line = (name: string) => `${createHash('sha256').update(name).digest('hex')}  ${name}\n`;
  expect(readFileSync(join(folder, 'SHA256SUMS-win.txt'), 'utf8')).toBe(
    line('a.dmg') + line('b.exe') + line('c.cdx.json'),
  );
});
