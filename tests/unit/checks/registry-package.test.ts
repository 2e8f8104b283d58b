import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demandIntegrity } from '../../../tools/setup/registry-package.mjs';

test('what was fetched is refused unless it is, byte for byte, what is pinned', () => {
  const bytes = Buffer.from('an archive');
  const pinned = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  expect(() => demandIntegrity(bytes, pinned, 'a@1.0.0')).not.toThrow();
  expect(() => demandIntegrity(Buffer.from('an archivE'), pinned, 'a@1.0.0')).toThrow(
    /fetched as a@1\.0\.0 is not what this project knows/,
  );
});
