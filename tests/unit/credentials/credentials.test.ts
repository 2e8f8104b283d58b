import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { takeMessage } from '../../../main/credentials/take-paste.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { ok } from '../../../shared/domain/problems/result.ts';
import {
  draft,
  first,
  second,
  setUp,
  stored,
  token,
  url,
} from '../../support/credentials-owner.ts';

describe('credentials', () => {
  it('are stored as two entries and journaled without the token', async () => {
    const { keytar, entries, owner, credentials } = setUp();
    expect(await credentials.save(owner, draft(first), 'keychain')).toEqual(ok(null));
    expect(stored(keytar)).toEqual(first);
    expect(entries).toMatchObject([
      {
        type: 'credentials.stored',
        facts: { where: 'keychain', host: 'acme.wisq.example', tokenLength: 40, tokenEnd: 'b1a0' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/wq_live|scim\/v2/);
    expect(await credentials.secrets(owner)).toEqual(ok({ url: first[0], token: first[1] }));
    expect(await credentials.health(owner)).toEqual({ usable: true, baseUrl: first[0] });
  });

  it('show by their fingerprints which of the two was replaced', async () => {
    const { owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    const before = owner.state.credentials;
    await credentials.save(owner, draft([first[0] ?? '', second[1] ?? '']), 'keychain');
    const after = owner.state.credentials;
    expect(after?.urlFingerprint).toBe(before?.urlFingerprint);
    expect(after?.tokenFingerprint).not.toBe(before?.tokenFingerprint);
  });

  it.each([
    [
      'the second write fails',
      ['work', 'work', 'work', { throws: 'locked' }] as const,
      'KEYCHAIN_LOCKED',
    ],
    ['it only pretends to store', ['work', 'work', 'work', 'pretend'] as const, 'KEYCHAIN_REFUSED'],
    [
      'reading back fails',
      ['work', 'work', 'work', 'work', 'work', { throws: 'd-bus' }] as const,
      'KEYCHAIN_ABSENT',
    ],
  ])('are as before when %s', async (_what, behaviours, code) => {
    const { keytar, entries, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.willDo(...behaviours);
    expect(await credentials.save(owner, draft(second), 'keychain')).toMatchObject({
      problem: { code },
    });
    expect(stored(keytar)).toEqual(first);
    expect(entries.length).toBe(1);
  });

  it('leave nothing behind when the very first save fails', async () => {
    const { keytar, owner, credentials } = setUp();
    keytar.willDo('work', 'work', 'work', { throws: 'denied' });
    await credentials.save(owner, draft(first), 'keychain');
    expect(keytar.entries.size).toBe(0);
    expect(owner.state.credentials).toBe(null);
  });

  it('are as before when the journal cannot take the entry', async () => {
    const { keytar, journal, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    journal.full = true;
    expect(await credentials.save(owner, draft(second), 'keychain')).toMatchObject({
      problem: { code: 'JOURNAL_DISK_FULL' },
    });
    expect(stored(keytar)).toEqual(first);
  });

  it('are not saved while something is wrong or missing', async () => {
    const { keytar, owner, credentials } = setUp();
    const none = new Drafts();
    const codes = [
      await credentials.save(owner, none.get('x'), 'keychain'),
      await credentials.save(owner, takeMessage(none, 'x', 'hello'), 'keychain'),
      await credentials.save(
        owner,
        draft(['http://acme.wisq.example', first[1] ?? '']),
        'keychain',
      ),
    ].map((answer) => (answer.ok ? '' : answer.problem.code));
    expect(codes).toEqual(['CREDENTIALS_MISSING', 'URL_MISSING', 'URL_NOT_HTTPS']);
    expect(keytar.calls).toEqual([]);
  });

  it('for the session alone are gone after a restart, and that is reported', async () => {
    const { keytar, owner, restart } = setUp();
    const session = new SessionVault();
    const credentials = restart(session);
    await credentials.save(owner, draft(first), 'session');
    expect(keytar.calls).toEqual([]);
    expect(await credentials.health(owner)).toEqual({ usable: true, baseUrl: first[0] });
    expect(await restart().health(owner)).toMatchObject({ problem: { code: 'SESSION_ENDED' } });
  });

  it('do not stay in the keychain when they move to the session', async () => {
    const { keytar, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    await credentials.save(owner, draft(second), 'session');
    expect(keytar.entries.size).toBe(0);
    expect(await credentials.secrets(owner)).toMatchObject({ value: { token: second[1] } });
  });

  it('that someone else deleted are distinguished from a locked keychain', async () => {
    const { keytar, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.entries.delete(token);
    expect(await credentials.health(owner)).toMatchObject({
      problem: { code: 'KEYCHAIN_ENTRY_GONE' },
    });
    keytar.willDo('pretend', 'pretend', { throws: 'Cannot create an item in a locked collection' });
    expect(await credentials.health(owner)).toMatchObject({ problem: { code: 'KEYCHAIN_LOCKED' } });
    expect([...keytar.entries.keys()]).toEqual([url]);
  });

  it('are removed, and not called removed while the keychain is locked', async () => {
    const { keytar, owner, credentials } = setUp();
    await credentials.save(owner, draft(first), 'keychain');
    keytar.entries.clear();
    keytar.willDo('work', 'work', { throws: 'locked' });
    expect(await credentials.remove(owner)).toMatchObject({ problem: { code: 'KEYCHAIN_LOCKED' } });
    expect(owner.state.credentials).not.toBe(null);
    expect(await credentials.remove(owner)).toEqual(ok(null));
    expect(owner.state.credentials).toBe(null);
    expect(await credentials.secrets(owner)).toMatchObject({
      problem: { code: 'CREDENTIALS_MISSING' },
    });
  });
});
