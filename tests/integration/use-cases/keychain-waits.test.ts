import { describe, expect, it } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { Keychain } from '../../../main/credentials/keychain.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { MisbehavingKeytar } from '../../support/misbehaving-keytar.ts';
import { withSetup } from '../../support/one-setup.ts';

/** A setup whose keychain asks a person for a password first, for as long as a test needs. */
async function withWaitingKeychain() {
  const keytar = new MisbehavingKeytar();
  const keychain = new Keychain({
    service: 'test',
    load: async () => keytar,
    platform: 'linux',
    timeoutMs: 60_000,
  });
  const vaults = { keychain, session: new SessionVault() };
  const credentials = new Credentials(
    vaults,
    () => new Date(),
    () => {},
  );
  const main = await withSetup({ credentials });
  /** What the admin does meanwhile, in the order in which it was written. */
  const meanwhile = async () => {
    const { setupId, value } = main;
    await value('guide.tick', { setupId, taskId: 'add-app.save', done: true });
    await value('setups.rename', { setupId, name: 'Renamed' });
    return main.journal().map((line) => (JSON.parse(line) as { type: string }).type);
  };
  return { ...main, keytar, meanwhile };
}

describe('while the keychain waits for a person', () => {
  it('saving holds up no other change of the setup, and is done once', async () => {
    const { keytar, paste, meanwhile, value, setupId, state, journal } =
      await withWaitingKeychain();
    await paste();
    keytar.willDo('hang');
    const saving = value('credentials.save', { setupId, where: 'keychain' });
    await expect.poll(() => keytar.calls.length).toBe(1);
    expect(await meanwhile()).toEqual(['setup.created', 'task.ticked', 'setup.renamed']);
    keytar.release();
    await saving;
    expect((await state()).credentials).toMatchObject({ where: 'keychain' });
    expect(journal().filter((line) => line.includes('credentials.stored'))).toHaveLength(1);
  });

  it('removing does not either, and comes after a saving that is under way', async () => {
    const { keytar, paste, store, meanwhile, value, setupId, state } = await withWaitingKeychain();
    await store();
    await paste();
    const before = keytar.calls.length;
    keytar.willDo('hang');
    const saving = value('credentials.save', { setupId, where: 'keychain' });
    const removing = value('credentials.remove', { setupId });
    await expect.poll(() => keytar.calls.length).toBe(before + 1);
    expect((await meanwhile()).slice(-2)).toEqual(['task.ticked', 'setup.renamed']);
    keytar.release();
    await Promise.all([saving, removing]);
    expect((await state()).credentials).toBe(null);
    expect(keytar.entries.size).toBe(0);
  });

  it('asking it again does not either', async () => {
    const { keytar, store, meanwhile, value, setupId } = await withWaitingKeychain();
    await store();
    const before = keytar.calls.length;
    keytar.willDo('hang');
    const asking = value('credentials.recheck', { setupId });
    await expect.poll(() => keytar.calls.length).toBe(before + 1);
    expect((await meanwhile()).slice(-2)).toEqual(['task.ticked', 'setup.renamed']);
    keytar.release();
    await asking;
  });
});
