import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { systemKeychain } from '../../../main/credentials/keychain.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { secretByteLimit, utf8Length } from '../../../shared/domain/credentials/size.ts';
import { ok } from '../../../shared/domain/problems/result.ts';
import { keychainService } from '../../../shared/domain/setup/keychain-names.ts';
import { draft, first, second, setUp, token, url } from '../../support/credentials-owner.ts';
import { standIn } from '../../support/windows/stand-in.ts';

// keytar's own build for Windows behind the product's keychain, and Credential Manager as Wine has it.

const now = () => new Date('2026-11-28T10:00:00Z');
const late: string[] = [];
const open = () => systemKeychain(true, (code, detail) => void late.push(`${code} ${detail}`));
const service = keychainService(true);

/** What a person finds in Credential Manager: name, persistence and length in bytes. */
function listed(): readonly string[] {
  const out = execFileSync(standIn('credentials'), [`${service}*`], { encoding: 'utf8' });
  return out.split(/\r?\n/).filter((line) => line !== '');
}

afterEach(async () => {
  const keychain = open();
  for (const line of listed()) {
    await keychain.delete(line.split('\t')[0]?.slice(`${service}/`.length) ?? '');
  }
});

describe('Credential Manager', () => {
  test('is reached, and nothing of the test is left', async () => {
    expect(await open().reach()).toEqual(ok(null));
    expect(listed()).toEqual([]);
  });

  test('keeps a secret under the name that a person finds, replaces and removes it', async () => {
    const keychain = open();
    expect(await keychain.get('a · SCIM bearer token')).toEqual(ok(null));
    expect(await keychain.set('a · SCIM bearer token', 'first', null)).toEqual(ok(null));
    expect(await keychain.set('a · SCIM bearer token', 'Grüße 🔑', 'first')).toEqual(ok(null));
    // Another program start reads it, too.
    expect(await open().get('a · SCIM bearer token')).toEqual(ok('Grüße 🔑'));
    // 3: enterprise, which roams where the company lets credentials roam (docs/deployment.md).
    expect(listed()).toEqual([`${service}/a · SCIM bearer token\t3\t${utf8Length('Grüße 🔑')}`]);
    expect(await keychain.delete('a · SCIM bearer token')).toEqual(ok(true));
    expect(await keychain.delete('a · SCIM bearer token')).toEqual(ok(false));
    expect(await keychain.get('a · SCIM bearer token')).toEqual(ok(null));
  });

  test.each([
    ['ASCII', 'x'.repeat(secretByteLimit)],
    ['two bytes a character', 'ü'.repeat(secretByteLimit / 2)],
    ['four bytes a character', '🔑'.repeat(secretByteLimit / 4)],
  ])('keeps as many bytes as Windows allows: %s', async (_what, secret) => {
    const keychain = open();
    expect(await keychain.set('longest', secret, null)).toEqual(ok(null));
    expect(await keychain.get('longest')).toEqual(ok(secret));
    expect(listed()).toEqual([`${service}/longest\t3\t${secretByteLimit}`]);
  });

  test('refuses an empty secret with a code', async () => {
    expect(await open().set('empty', '', null)).toMatchObject({
      ok: false,
      problem: { code: 'KEYCHAIN_REFUSED' },
    });
    expect(listed()).toEqual([]);
  });
});

describe('the credentials of a setup', () => {
  const withReal = () => {
    const { owner, entries } = setUp();
    const vaults = { keychain: open(), session: new SessionVault() };
    return { owner, entries, credentials: new Credentials(vaults, now, () => {}) };
  };

  test('are stored, read by a later start, replaced and removed', async () => {
    const { owner, credentials } = withReal();
    expect(await credentials.save(owner, draft(first), 'keychain')).toEqual(ok(null));
    const again = new Credentials({ keychain: open(), session: new SessionVault() }, now, () => {});
    expect(await again.secrets(owner)).toEqual(ok({ url: first[0], token: first[1] }));
    expect(await again.save(owner, draft(second), 'keychain')).toEqual(ok(null));
    expect(await credentials.secrets(owner)).toEqual(ok({ url: second[0], token: second[1] }));
    expect(listed().map((line) => line.split('\t')[0])).toEqual(
      [url, token].map((account) => `${service}/${account}`),
    );
    expect(await credentials.remove(owner)).toEqual(ok(null));
    expect(listed()).toEqual([]);
  });

  test('with a token that is longer than Windows takes are refused before anything is written', async () => {
    const { owner, entries, credentials } = withReal();
    await credentials.save(owner, draft(first), 'keychain');
    const before = listed();
    const tokenOf = (length: number) => 'a1b2'.repeat(length / 4 + 1).slice(0, length);
    const long = draft([second[0] ?? '', tokenOf(secretByteLimit + 1)]);
    expect(await credentials.save(owner, long, 'keychain')).toMatchObject({
      ok: false,
      problem: { code: 'TOKEN_TOO_LONG', params: { limit: secretByteLimit } },
    });
    expect([listed(), entries.length]).toEqual([before, 1]);
    expect(await credentials.secrets(owner)).toEqual(ok({ url: first[0], token: first[1] }));
    const longest = draft([second[0] ?? '', tokenOf(secretByteLimit)]);
    expect(await credentials.save(owner, longest, 'keychain')).toEqual(ok(null));
  });

  test('no call came late', () => expect(late).toEqual([]));
});
