import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprint, fingerprintSalt } from '../../../main/credentials/fingerprint.ts';
import { isPrivate } from '../../support/private.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wisq-salt-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('the salt of a setup', () => {
  it('is made once, random, and for this user alone', async () => {
    const [here, there] = [folder(), folder()];
    const salt = await fingerprintSalt(here);
    expect(salt.length).toBe(32);
    expect(readFileSync(join(here, 'salt')).equals(salt)).toBe(true);
    expect(Buffer.from(await fingerprintSalt(here)).equals(salt)).toBe(true);
    expect(Buffer.from(await fingerprintSalt(there)).equals(salt)).toBe(false);
    expect(isPrivate(join(here, 'salt'))).toBe(true);
  });

  it.each([0, 31, 33])('is replaced when it has %s bytes', async (length) => {
    const here = folder();
    writeFileSync(join(here, 'salt'), Buffer.alloc(length));
    const salt = await fingerprintSalt(here);
    expect(salt.length).toBe(32);
    expect(readFileSync(join(here, 'salt')).equals(salt)).toBe(true);
  });

  it('that cannot be read is no reason to make another', async () => {
    const here = folder();
    mkdirSync(join(here, 'salt'));
    await expect(fingerprintSalt(here)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('a fingerprint', () => {
  it('is twelve digits of HMAC-SHA-256, the same for the same value and salt', () => {
    // RFC 4231, test case 2.
    expect(fingerprint(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe('5bdcc146bf60');
    const salt = new Uint8Array(32);
    expect(fingerprint(salt, 'Ünïcode')).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprint(salt, 'a')).not.toBe(fingerprint(salt, 'b'));
    expect(fingerprint(salt, 'a')).not.toBe(fingerprint(new Uint8Array(32).fill(1), 'a'));
  });
});
