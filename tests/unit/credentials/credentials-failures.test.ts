import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../main/credentials/fingerprint.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import {
  draft,
  first,
  second,
  setUp,
  stored,
  token,
  url,
} from '../../support/credentials-owner.ts';

const [base = '', secret = ''] = first;
const locked = { throws: 'locked' };
const withCode = (code: string) => ({ ok: false, problem: { code } });

describe('what is journaled of credentials', () => {
  it('shows where they are and which, and when the token expires', async () => {
    const { entries, owner, credentials } = setUp();
    const exp = Date.parse('2027-06-01T12:00:00Z') / 1000;
    const claims = Buffer.from(JSON.stringify({ exp })).toString('base64url');
    const jwt = `eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl`;
    await credentials.save(owner, draft([base, jwt]), 'session');
    const salt = new Uint8Array(32);
    expect(entries).toEqual([
      {
        type: 'credentials.stored',
        facts: {
          where: 'session',
          host: 'acme.wisq.example',
          urlFingerprint: fingerprint(salt, base),
          tokenFingerprint: fingerprint(salt, jwt),
          tokenLength: jwt.length,
          tokenEnd: 'dXJl',
          tokenExpiresAt: '2027-06-01T12:00:00.000Z',
        },
      },
    ]);
  });
});

describe('credentials that cannot be saved', () => {
  it('lack one of the two', async () => {
    const { keytar, owner, credentials } = setUp();
    const missing = async (...pair: readonly string[]) =>
      credentials.save(owner, draft(pair), 'keychain');
    expect(await missing('', secret)).toMatchObject(withCode('URL_MISSING'));
    expect(await missing(base, '')).toMatchObject(withCode('TOKEN_MISSING'));
    const { token: onlyToken, url: onlyUrl } = draft(first);
    const bare = { url: null, token: null, urlChoices: [], tokenChoices: [], found: [] };
    for (const half of [
      { ...bare, url: onlyUrl },
      { ...bare, token: onlyToken },
      { ...bare, found: [problem('TOKEN_EXPIRED')] },
    ]) {
      expect(await credentials.save(owner, half, 'keychain')).toEqual(fail('CREDENTIALS_MISSING'));
    }
    expect(keytar.calls).toEqual([]);
  });

  it('have no salt: then the keychain is not touched', async () => {
    const { keytar, entries, owner, credentials } = setUp();
    const unsalted = { ...owner, salt: async () => fail('JOURNAL_UNWRITABLE') };
    expect(await credentials.save(unsalted, draft(first), 'keychain')).toEqual(
      fail('JOURNAL_UNWRITABLE'),
    );
    expect([keytar.calls, entries]).toEqual([[], []]);
  });

  it('find a keychain that cannot be read, and write nothing into it', async () => {
    const { keytar, owner, credentials } = setUp();
    keytar.willDo('work', { throws: 'd-bus' });
    expect(await credentials.save(owner, draft(first), 'keychain')).toMatchObject(
      withCode('KEYCHAIN_ABSENT'),
    );
    expect(keytar.calls).toEqual(['get URL', 'get token']);
  });

  it('are not what is read back: that says which attempt it was', async () => {
    const { keytar, owner, credentials } = setUp();
    keytar.willDo('work', 'work', 'pretend');
    expect(await credentials.save(owner, draft(first), 'keychain')).toEqual(
      fail('KEYCHAIN_REFUSED', { attempt: 'verify' }),
    );
    expect(keytar.entries.size).toBe(0);
  });

  it('are logged when neither journal nor keychain takes them back', async () => {
    const { keytar, journal, logged, owner, credentials } = setUp();
    journal.full = true;
    expect(await credentials.save(owner, draft(first), 'keychain')).toMatchObject(
      withCode('JOURNAL_DISK_FULL'),
    );
    expect([logged, keytar.entries.size]).toEqual([[], 0]);
    keytar.willDo('work', 'work', 'work', 'work', 'work', 'work', locked);
    expect(await credentials.save(owner, draft(first), 'keychain')).toMatchObject(
      withCode('JOURNAL_DISK_FULL'),
    );
    expect(logged).toEqual(['credentials.not-restored KEYCHAIN_LOCKED']);
    // The other one is taken back all the same.
    expect(stored(keytar)).toEqual([base, undefined]);
  });
});

describe('credentials that move', () => {
  it('and cannot be deleted where they were are logged', async () => {
    const { keytar, logged, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.willDo(locked);
    expect(await credentials.save(owner, draft(second), 'session')).toEqual(ok(null));
    expect(logged).toEqual(['credentials.left-behind KEYCHAIN_LOCKED']);
  });

  it('from the session to the keychain leave the session', async () => {
    const session = new SessionVault();
    const { owner, logged, restart } = setUp();
    const credentials = restart(session);
    await credentials.save(owner, draft(first), 'session');
    await credentials.save(owner, draft(first), 'keychain');
    expect([await session.get(url), await session.get(token)]).toEqual([ok(null), ok(null)]);
    expect(await credentials.secrets(owner)).toEqual(ok({ url: base, token: secret }));
    expect(logged).toEqual([]);
  });

  it('out of a keychain where they are no more do so silently, and it is not tested', async () => {
    const { keytar, logged, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.entries.clear();
    keytar.calls.length = 0;
    await credentials.save(owner, draft(second), 'session');
    expect([logged, keytar.calls]).toEqual([[], ['delete URL', 'delete token']]);
  });

  it('nowhere are not deleted', async () => {
    const { keytar, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    await credentials.save(owner, draft(second), 'keychain');
    expect(stored(keytar)).toEqual(second);
    expect(keytar.calls.some((call) => call.startsWith('delete'))).toBe(false);
  });
});

describe('stored credentials', () => {
  it.each([
    ['URL', [locked] as const],
    ['token', ['work', locked] as const],
  ])('say why when the %s cannot be read', async (_which, behaviours) => {
    const { keytar, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.willDo(...behaviours);
    const answer = await credentials.health(owner);
    expect(answer).toEqual({
      usable: false,
      problem: problem('KEYCHAIN_LOCKED', { attempt: 'get', platform: 'linux' }),
    });
  });

  it('need both: one that is gone is gone', async () => {
    for (const gone of [url, token]) {
      const { keytar, owner, credentials } = setUp();
      await credentials.save(owner, draft(first), 'keychain');
      keytar.entries.delete(gone);
      expect(await credentials.secrets(owner)).toEqual(fail('KEYCHAIN_ENTRY_GONE'));
    }
  });

  it('that never were have no health, and removing them is nothing to do', async () => {
    const { keytar, entries, owner, credentials } = setUp();
    expect(await credentials.health(owner)).toBe(null);
    expect(await credentials.remove(owner)).toEqual(ok(null));
    expect([keytar.calls, entries]).toEqual([[], []]);
  });

  it('that are there are removed without a test of the keychain', async () => {
    const { keytar, entries, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.calls.length = 0;
    expect(await credentials.remove(owner)).toEqual(ok(null));
    expect(keytar.calls).toEqual(['delete URL', 'delete token']);
    expect(entries.at(-1)).toEqual({ type: 'credentials.removed' });
  });

  it('are not removed from the journal while one cannot be deleted', async () => {
    const { keytar, entries, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.willDo('work', locked);
    expect(await credentials.remove(owner)).toMatchObject(withCode('KEYCHAIN_LOCKED'));
    expect(entries).toHaveLength(1);
  });
});
