import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keychain } from '../../../main/credentials/keychain.ts';
import { MisbehavingKeytar } from '../../support/misbehaving-keytar.ts';

function keychain(keytar: MisbehavingKeytar, platform = 'linux') {
  const late: string[] = [];
  const load = vi.fn<() => Promise<MisbehavingKeytar>>(async () => keytar);
  const vault = new Keychain({
    service: 'test',
    load,
    platform,
    timeoutMs: 5000,
    onLate: (outcome) => late.push(outcome),
  });
  return { vault, late, load };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a keychain that misbehaves', () => {
  it.each([
    ['linux', 'set', 'Cannot create an item in a locked collection', 'KEYCHAIN_LOCKED'],
    ['linux', 'set', 'Objekt ist gesperrt', 'KEYCHAIN_LOCKED'],
    ['linux', 'get', 'Cannot autolaunch D-Bus without X11 $DISPLAY', 'KEYCHAIN_ABSENT'],
    ['linux', 'get', 'irgendetwas', 'KEYCHAIN_ABSENT'],
    [
      'linux',
      'set',
      'Object does not exist at path "/org/freedesktop/secrets/collection/login"',
      'KEYCHAIN_NO_DEFAULT',
    ],
    ['linux', 'set', 'The prompt was dismissed', 'KEYCHAIN_REFUSED'],
    ['darwin', 'set', 'The user name or passphrase you entered is not correct.', 'KEYCHAIN_LOCKED'],
    ['darwin', 'get', 'User interaction is not allowed.', 'KEYCHAIN_LOCKED'],
    ['darwin', 'get', 'User canceled the operation.', 'KEYCHAIN_REFUSED'],
    ['darwin', 'set', 'A default keychain could not be found.', 'KEYCHAIN_ABSENT'],
    ['darwin', 'set', 'Quelque chose', 'KEYCHAIN_REFUSED'],
    ['win32', 'set', 'The stub received bad data.', 'KEYCHAIN_REFUSED'],
    ['win32', 'get', 'A specified logon session does not exist.', 'KEYCHAIN_ABSENT'],
  ] as const)('on %s, %s: %j is %s', async (platform, attempt, throws, code) => {
    const { vault } = keychain(new MisbehavingKeytar().willDo({ throws }), platform);
    const answer = await (attempt === 'get' ? vault.get('a') : vault.set('a', 'x', null));
    expect(answer).toEqual({ ok: false, problem: { code, params: { attempt, platform } } });
    expect(JSON.stringify(answer)).not.toContain(throws);
  });

  it('that cannot be loaded is absent, and is tried again the next time', async () => {
    const keytar = new MisbehavingKeytar();
    const { vault, load } = keychain(keytar);
    expect(load).not.toHaveBeenCalled();
    load.mockRejectedValueOnce(new Error('libsecret-1.so.0: cannot open'));
    expect(await vault.get('a')).toMatchObject({ problem: { code: 'KEYCHAIN_ABSENT' } });
    expect(await vault.get('a')).toEqual({ ok: true, value: null });
  });

  it('that hangs ends after its time, and only one call ever waits in it', async () => {
    const keytar = new MisbehavingKeytar().willDo('hang');
    const { vault } = keychain(keytar);
    const calls = [vault.get('a'), vault.get('b'), vault.delete('c')];
    await vi.advanceTimersByTimeAsync(5000);
    for (const answer of await Promise.all(calls)) {
      expect(answer).toMatchObject({
        problem: { code: 'KEYCHAIN_TIMEOUT', params: { seconds: 5 } },
      });
    }
    expect(keytar.calls).toEqual(['get a']);
    keytar.release();
    expect(await vault.get('d')).toEqual({ ok: true, value: null });
    expect(keytar.calls).toEqual(['get a', 'get d']);
  });

  it.each([null, 'old'])('that stores too late is restored to %j', async (before) => {
    const keytar = new MisbehavingKeytar();
    if (before !== null) keytar.entries.set('a', before);
    const { vault, late } = keychain(keytar.willDo('hang'));
    const setting = vault.set('a', 'new', before);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await setting).toMatchObject({ problem: { code: 'KEYCHAIN_TIMEOUT' } });
    keytar.release();
    expect(await vault.get('a')).toEqual({ ok: true, value: before });
    expect(late).toEqual(['undone']);
  });

  it('leaves no timer behind', async () => {
    const { vault } = keychain(new MisbehavingKeytar());
    await vault.get('a');
    expect(vi.getTimerCount()).toBe(0);
  });
});
