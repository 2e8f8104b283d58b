import { describe, expect, it } from 'vitest';
import { ProxySignIns } from '../../../main/credentials/proxy-sign-ins.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import type { Vault } from '../../../main/credentials/vault.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';

const proxy = 'proxy.northwind.example:8080';
const account = `proxy ${proxy} · sign-in`;
const signIn = { user: 'ida', password: 'a:b:c' };

function signInsOf(keychain: Vault) {
  const logged: string[] = [];
  const signIns = new ProxySignIns(keychain, (...said) => logged.push(said.join(' ')));
  return { signIns, logged };
}

/** A keychain in memory that counts how often it was read. */
class Counted extends SessionVault {
  reads = 0;
  override async get(entry: string) {
    this.reads += 1;
    return super.get(entry);
  }
}

const refusing = (what: Partial<Vault>): Vault => Object.assign(new SessionVault(), what);

describe('a sign-in to a proxy', () => {
  it('is in memory alone unless it is to be remembered', async () => {
    const keychain = new SessionVault();
    const { signIns } = signInsOf(keychain);
    expect(await signIns.take(proxy, signIn, false)).toEqual(ok(null));
    expect(await keychain.get(account)).toEqual(ok(null));
    expect(await signIns.find(proxy)).toEqual(signIn);
    expect(await signIns.find('other.example:8080')).toBe(null);
  });

  it('is remembered under the name of its proxy, the colons of its password kept', async () => {
    const keychain = new SessionVault();
    expect(await signInsOf(keychain).signIns.take(proxy, signIn, true)).toEqual(ok(null));
    expect(await keychain.get(account)).toEqual(ok('ida:a:b:c'));
    expect(await signInsOf(keychain).signIns.find(proxy)).toEqual(signIn);
  });

  it('that is remembered is in memory as well', async () => {
    const keychain = new SessionVault();
    const { signIns } = signInsOf(keychain);
    await signIns.take(proxy, signIn, true);
    await keychain.delete(account);
    expect(await signIns.find(proxy)).toEqual(signIn);
  });

  it('is read from the keychain once', async () => {
    const keychain = new Counted();
    await keychain.set(account, 'ida:x');
    const { signIns } = signInsOf(keychain);
    expect(await signIns.find(proxy)).toEqual({ user: 'ida', password: 'x' });
    await signIns.find(proxy);
    expect(keychain.reads).toBe(1);
  });

  it('may be asked for before there is one, and is found once it is there', async () => {
    const keychain = new SessionVault();
    const { signIns, logged } = signInsOf(keychain);
    expect(await signIns.find(proxy)).toBe(null);
    await keychain.set(account, 'ida:x');
    expect(await signIns.find(proxy)).toEqual({ user: 'ida', password: 'x' });
    expect(logged).toEqual([]);
  });

  it.each([
    ['a:', { user: 'a', password: '' }],
    [':x', null],
    ['no colon', null],
    ['', null],
  ])('that stands in the keychain as %j', async (text, found) => {
    const keychain = new SessionVault();
    await keychain.set(account, text);
    expect(await signInsOf(keychain).signIns.find(proxy)).toEqual(found);
  });

  it('that was refused is not given again, from memory or keychain, until a new one is taken', async () => {
    const keychain = new Counted();
    await keychain.set(account, 'ida:x');
    const { signIns } = signInsOf(keychain);
    await signIns.find(proxy);
    signIns.refused(proxy);
    expect(await signIns.find(proxy)).toBe(null);
    expect(keychain.reads).toBe(1);
    await signIns.take(proxy, signIn, false);
    expect(await signIns.find(proxy)).toEqual(signIn);
  });

  it('is forgotten in memory and in the keychain', async () => {
    const keychain = new SessionVault();
    const { signIns } = signInsOf(keychain);
    await signIns.take(proxy, signIn, true);
    expect(await signIns.forget(proxy)).toEqual(ok(null));
    expect(await signIns.find(proxy)).toBe(null);
    expect(await keychain.get(account)).toEqual(ok(null));
    expect(await signIns.forget(proxy)).toEqual(ok(null));
  });
});

describe('a keychain that refuses', () => {
  const locked = async () => fail('KEYCHAIN_LOCKED');

  it.each<[string, Partial<Vault>]>([
    ['to be read', { get: locked }],
    ['to be written', { set: locked }],
  ])('%s: then nothing is kept', async (_what, what) => {
    const { signIns } = signInsOf(refusing(what));
    expect(await signIns.take(proxy, signIn, true)).toEqual(fail('KEYCHAIN_LOCKED'));
    expect(await signIns.find(proxy)).toBe(null);
    // In memory it still can be.
    expect(await signIns.take(proxy, signIn, false)).toEqual(ok(null));
  });

  it('to delete says so, and memory has forgotten', async () => {
    const { signIns } = signInsOf(refusing({ delete: locked }));
    await signIns.take(proxy, signIn, false);
    expect(await signIns.forget(proxy)).toEqual(fail('KEYCHAIN_LOCKED'));
    expect(await signIns.find(proxy)).toBe(null);
  });

  it('to be read is logged, and has no sign-in', async () => {
    const { signIns, logged } = signInsOf(refusing({ get: locked }));
    expect(await signIns.find(proxy)).toBe(null);
    expect(logged).toEqual(['proxy.sign-in-unread KEYCHAIN_LOCKED']);
  });

  it('gets the old value with the new one, so that a late write can be undone', async () => {
    const befores: (string | null)[] = [];
    const keychain = new (class extends SessionVault {
      override async set(entry: string, secret: string, before: string | null = null) {
        befores.push(before);
        return super.set(entry, secret);
      }
    })();
    const { signIns } = signInsOf(keychain);
    await signIns.take(proxy, { user: 'ida', password: 'old' }, true);
    await signIns.take(proxy, { user: 'ida', password: 'new' }, true);
    expect(befores).toEqual([null, 'ida:old']);
  });
});
