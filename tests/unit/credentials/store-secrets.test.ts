import { describe, expect, it } from 'vitest';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { restoreSecrets } from '../../../main/credentials/store-secrets.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { first, token, url } from '../../support/credentials-owner.ts';

const [base = '', secret = ''] = first;

describe('restoring what was there', () => {
  it('tries all, and says what failed first', async () => {
    const problems = [fail('KEYCHAIN_LOCKED'), fail('KEYCHAIN_REFUSED')];
    const asked: string[] = [];
    const vault = new (class extends SessionVault {
      override async delete(account: string) {
        asked.push(account);
        return problems[asked.length - 1] ?? ok(true);
      }
    })();
    const secrets = { url: base, token: secret };
    const former = new Map([
      ['url', null],
      ['token', null],
    ] as const);
    expect(await restoreSecrets(vault, 'a-setup', secrets, former)).toEqual(
      fail('KEYCHAIN_LOCKED'),
    );
    expect(asked).toEqual([url, token]);
  });

  it('is fine when all goes well', async () => {
    const vault = new SessionVault();
    const secrets = { url: base, token: secret };
    const former = new Map([
      ['url', 'before'],
      ['token', null],
    ] as const);
    await vault.set(token, secret);
    expect(await restoreSecrets(vault, 'a-setup', secrets, former)).toEqual(ok(null));
    expect([await vault.get(url), await vault.get(token)]).toEqual([ok('before'), ok(null)]);
  });
});

describe('a place in memory', () => {
  it('holds what was put there, and says whether there was something to remove', async () => {
    const vault = new SessionVault();
    expect(await vault.get('a')).toEqual(ok(null));
    expect(await vault.delete('a')).toEqual(ok(false));
    expect(await vault.set('a', 'x')).toEqual(ok(null));
    expect(await vault.get('a')).toEqual(ok('x'));
    expect(await vault.delete('a')).toEqual(ok(true));
    expect(await vault.reach()).toEqual(ok(null));
  });
});
