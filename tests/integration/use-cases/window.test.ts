import { describe, expect, it } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import type { AppFacts, SetupView } from '../../../shared/contract/contract.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { withSetup } from '../../support/one-setup.ts';

describe('the window', () => {
  it('is docked where and how the admin says, and undocked', async () => {
    const done: unknown[] = [];
    const window = {
      dock: (...how: unknown[]) => void done.push(how),
      undock: () => void done.push('undocked'),
    };
    const { call } = mainWithoutElectron({ window });
    const answers = [
      await call('app.dock', { side: 'left', onTop: true }),
      await call('app.dock', { side: 'right', onTop: false }),
      await call('app.undock', undefined),
    ];
    expect(done).toEqual([['left', true], ['right', false], 'undocked']);
    expect(answers).toEqual([ok(null), ok(null), ok(null)]);
  });

  it('gets the facts of the app as they are', async () => {
    const facts = { version: '0.1.0' } as unknown as AppFacts;
    const { call } = mainWithoutElectron({ appFacts: async () => facts });
    expect(await call('app.facts', undefined)).toEqual(ok(facts));
  });

  it.each([ok(null), fail('SUPPORT_NOT_OPENED')])('hears of the support: %j', async (answer) => {
    const { call } = mainWithoutElectron({ openSupport: async () => answer });
    expect(await call('app.openSupport', undefined)).toEqual(answer);
  });
});

/** A keychain that can be locked, as Linux does it: it reads as empty and cannot be written. */
class Lockable extends SessionVault {
  locked = false;
  override async get(account: string) {
    return this.locked ? ok(null) : super.get(account);
  }
  override async reach() {
    return this.locked ? fail('KEYCHAIN_LOCKED') : super.reach();
  }
}

describe('whether credentials can be used', () => {
  const locked = { usable: false, problem: problem('KEYCHAIN_LOCKED') };

  async function withKeychain() {
    const keychain = new Lockable();
    const now = () => new Date('2026-03-02T10:00:00.000Z');
    const vaults = { keychain, session: new SessionVault() };
    const main = await withSetup({ credentials: new Credentials(vaults, now, () => {}) });
    await main.store();
    const told = (): SetupView['credentialsHealth'] | undefined =>
      main.events.flatMap((event) => (event.type === 'setup.changed' ? [event.view] : [])).at(-1)
        ?.credentialsHealth;
    return { ...main, keychain, told };
  }

  it('is told after they were saved, and asked again when the admin wants it', async () => {
    const { value, setupId, keychain, told } = await withKeychain();
    expect(told()).toMatchObject({ usable: true });
    keychain.locked = true;
    expect(await value('credentials.recheck', { setupId })).toBe(null);
    expect(told()).toEqual(locked);
    keychain.locked = false;
    await value('credentials.recheck', { setupId });
    expect(told()).toMatchObject({ usable: true });
  });

  it('is learned in passing when they are used', async () => {
    const { call, setupId, keychain, told } = await withKeychain();
    keychain.locked = true;
    const copy = { setupId, what: 'token' } as const;
    expect(codeOf(await call('guide.copy', copy))).toBe('KEYCHAIN_LOCKED');
    expect(told()).toEqual(locked);
    keychain.locked = false;
    expect(codeOf(await call('guide.copy', copy))).toBe('');
    expect(told()).toMatchObject({ usable: true });
  });

  it('is asked when a setup is opened, without keeping the window waiting', async () => {
    const { value, setupId, keychain, told } = await withKeychain();
    keychain.locked = true;
    const opened = await value('setups.open', { setupId });
    expect(opened.credentialsHealth).toMatchObject({ usable: true });
    await expect.poll(told).toEqual(locked);
  });

  it('is nothing while there are none', async () => {
    const { call, value, setupId, state, setups } = await withSetup();
    await call('guide.copy', { setupId, what: 'base-url' });
    const session = await setups.get(setupId);
    expect(session).toMatchObject({ value: { view: { credentialsHealth: null } } });
    await value('credentials.recheck', { setupId });
    expect((await state()).credentials).toBe(null);
    expect((await value('setups.open', { setupId })).credentialsHealth).toBe(null);
  });
});
