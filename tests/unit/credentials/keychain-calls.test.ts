import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keychain, type KeychainOptions } from '../../../main/credentials/keychain.ts';
import { ok } from '../../../shared/domain/problems/result.ts';
import { MisbehavingKeytar } from '../../support/misbehaving-keytar.ts';

function keychain(keytar: MisbehavingKeytar, more: Partial<KeychainOptions> = {}) {
  const late: string[] = [];
  const vault = new Keychain({
    service: 'Wisq Setup',
    load: async () => keytar,
    platform: 'linux',
    timeoutMs: 5000,
    onLate: (outcome) => late.push(outcome),
    ...more,
  });
  return { vault, late };
}

const absent = { ok: false, problem: { code: 'KEYCHAIN_ABSENT' } };
const timeout = (attempt: string) => ({
  ok: false,
  problem: { code: 'KEYCHAIN_TIMEOUT', params: { attempt, seconds: 5 } },
});

describe('a keychain that works', () => {
  it('stores, gives and removes under the name of its service', async () => {
    const services = new Set<string>();
    const keytar = new (class extends MisbehavingKeytar {
      override getPassword(service: string, account: string) {
        services.add(service);
        return super.getPassword(service, account);
      }
      override setPassword(service: string, account: string, password: string) {
        services.add(service);
        return super.setPassword(service, account, password);
      }
      override deletePassword(service: string, account: string) {
        services.add(service);
        return super.deletePassword(service, account);
      }
    })();
    const { vault } = keychain(keytar);
    expect(await vault.delete('a')).toEqual(ok(false));
    expect(await vault.set('a', 'x', null)).toEqual(ok(null));
    expect(await vault.get('a')).toEqual(ok('x'));
    expect(await vault.delete('a')).toEqual(ok(true));
    expect(await vault.get('a')).toEqual(ok(null));
    expect([...services]).toEqual(['Wisq Setup']);
  });

  it('is loaded once', async () => {
    const keytar = new MisbehavingKeytar();
    const load = vi.fn<() => Promise<MisbehavingKeytar>>(async () => keytar);
    const { vault } = keychain(keytar, { load });
    await vault.get('a');
    await vault.get('b');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tested with a value of no worth under a name of its own, which is removed', async () => {
    const written: [string, string][] = [];
    const keytar = new (class extends MisbehavingKeytar {
      override setPassword(service: string, account: string, password: string) {
        written.push([account, password]);
        return super.setPassword(service, account, password);
      }
    })();
    const { vault } = keychain(keytar);
    expect(await vault.reach()).toEqual(ok(null));
    await vault.reach();
    expect(keytar.entries.size).toBe(0);
    expect(written.map(([, password]) => password)).toEqual(['may be deleted', 'may be deleted']);
    const [one = '', two = ''] = written.map(([account]) => account);
    expect(one).toMatch(/^test entry [0-9a-f-]{36}$/);
    expect(two).not.toBe(one);
  });
});

describe('a keychain that does not', () => {
  it.each([
    ['cannot be written', [{ throws: 'denied' }] as const, 'set'],
    ['keeps what was written', ['work', { throws: 'denied' }] as const, 'delete'],
  ])('is not reached when it %s', async (_what, behaviours, attempt) => {
    const { vault } = keychain(new MisbehavingKeytar().willDo(...behaviours));
    expect(await vault.reach()).toEqual({
      ok: false,
      problem: { code: 'KEYCHAIN_REFUSED', params: { attempt, platform: 'linux' } },
    });
  });

  it('takes an error that is thrown at once for one that comes later', async () => {
    const keytar = new (class extends MisbehavingKeytar {
      override setPassword(): Promise<void> {
        throw new Error('Password is required.');
      }
    })();
    const { vault } = keychain(keytar, { platform: 'darwin' });
    expect(await vault.set('a', '', null)).toMatchObject({ problem: { code: 'KEYCHAIN_REFUSED' } });
    expect(await vault.get('a')).toEqual(ok(null));
  });

  it('may be impossible to load: each of many calls is told, and the next may succeed', async () => {
    const keytar = new MisbehavingKeytar();
    let broken = true;
    const load = async () => {
      if (broken) throw new Error('libsecret-1.so.0: cannot open');
      return keytar;
    };
    const { vault } = keychain(keytar, { load });
    const answers = await Promise.all([vault.get('a'), vault.set('a', 'x', null), vault.reach()]);
    for (const answer of answers) expect(answer).toMatchObject(absent);
    broken = false;
    expect(await vault.get('a')).toEqual(ok(null));
  });
});

describe('a call that comes too late', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is over with its own end when it wrote nothing', async () => {
    const keytar = new MisbehavingKeytar().willDo('hang');
    const { vault, late } = keychain(keytar);
    const reading = vault.get('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await reading).toEqual(timeout('get'));
    expect(late).toEqual([]);
    keytar.release();
    await vault.get('b');
    expect(late).toEqual(['ended']);
  });

  it('and fails after all has nothing to undo', async () => {
    const keytar = new MisbehavingKeytar();
    let refuse = (_why: Error) => {};
    keytar.setPassword = () => new Promise((_resolve, reject) => (refuse = reject));
    const { vault, late } = keychain(keytar);
    const setting = vault.set('a', 'x', null);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await setting).toEqual(timeout('set'));
    refuse(new Error('denied'));
    await vault.get('b');
    expect(late).toEqual(['ended']);
    expect(keytar.calls).toEqual(['get b']);
  });

  it('and stored what was not there before is deleted again', async () => {
    const keytar = new MisbehavingKeytar().willDo('hang');
    const { vault, late } = keychain(keytar);
    const setting = vault.set('a', 'x', null);
    await vi.advanceTimersByTimeAsync(5000);
    await setting;
    keytar.release();
    await vault.get('b');
    expect([late, keytar.calls]).toEqual([['undone'], ['set a', 'delete a', 'get b']]);
  });

  it('and cannot be undone says so', async () => {
    const keytar = new MisbehavingKeytar().willDo('hang', { throws: 'denied' });
    const { vault, late } = keychain(keytar);
    const setting = vault.set('a', 'x', null);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await setting).toEqual(timeout('set'));
    keytar.release();
    await vault.get('b');
    expect(late).toEqual(['not-undone']);
  });

  it('is nothing that anybody has to be told', async () => {
    const keytar = new MisbehavingKeytar().willDo('hang');
    const load = async () => keytar;
    const vault = new Keychain({ service: 't', load, platform: 'linux', timeoutMs: 5000 });
    const reading = vault.get('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await reading).toEqual(timeout('get'));
    keytar.release();
    expect(await vault.get('b')).toEqual(ok(null));
  });

  it('says which attempt it was, for a deletion as well', async () => {
    const { vault } = keychain(new MisbehavingKeytar().willDo('hang'));
    const deleting = vault.delete('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await deleting).toEqual(timeout('delete'));
  });
});
