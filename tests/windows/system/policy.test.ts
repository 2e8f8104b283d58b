import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { policyFile } from '../../../main/policy/policy-file.ts';
import { readPolicy } from '../../../main/policy/read-policy.ts';
import { noPolicy, strictPolicy } from '../../../shared/domain/policy/policy.ts';
import { hold } from '../../support/windows/holding.ts';

const path = policyFile(process.platform, process.env);
const text = JSON.stringify({ version: 1, alwaysMaskNames: true });
const masked = { policy: { ...noPolicy, alwaysMaskNames: true }, problem: null };
const read = () => readPolicy({ path, owners: null });

beforeEach(() => {
  rmSync(dirname(path), { recursive: true, force: true });
  mkdirSync(dirname(path));
});

describe('a company’s policy under Program Files', () => {
  test('is looked for where only an administrator can write', () => {
    expect(path).toBe(String.raw`C:\Program Files\Wisq\setup-for-onelogin.json`);
  });

  test('is none where there is no file, and no folder', async () => {
    expect(await read()).toEqual({ policy: noPolicy, problem: null });
    rmSync(dirname(path), { recursive: true });
    expect(await read()).toEqual({ policy: noPolicy, problem: null });
  });

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark, as Notepad once did', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as PowerShell 5 does', Buffer.from(`\ufeff${text}\r\n`, 'utf16le')],
    ['UTF-16, the other way around', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is read in %s', async (_encoding, bytes) => {
    writeFileSync(path, bytes);
    expect(await read()).toEqual(masked);
  });

  test('counts in its strictest form while another program lets nobody read it', async () => {
    writeFileSync(path, text);
    const holder = await hold(path, 'alone');
    expect(await read()).toMatchObject({
      policy: strictPolicy,
      problem: { code: 'POLICY_REFUSED', params: { reason: 'unreadable' } },
    });
    await holder.release();
    expect(await read()).toEqual(masked);
  });

  test('counts in its strictest form where a folder has its name', async () => {
    mkdirSync(path);
    expect(await read()).toMatchObject({
      policy: strictPolicy,
      problem: { code: 'POLICY_REFUSED' },
    });
  });
});
