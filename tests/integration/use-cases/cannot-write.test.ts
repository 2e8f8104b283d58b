import { describe, expect, it, vi } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { Setups } from '../../../main/setups/setups.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { accountName } from '../../../shared/domain/setup/keychain-names.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { token, unknownId, withSetup } from '../../support/one-setup.ts';
import { twoSides } from '../../support/two-sides.ts';

const full = fail('JOURNAL_DISK_FULL');
const now = () => new Date('2026-03-02T10:00:00.000Z');

/** The setup that is open, as main has it. */
async function sessionOf({ setups }: { readonly setups: Setups }, setupId: string) {
  const opened = await setups.get(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function withKeychain() {
  const keychain = new SessionVault();
  const vaults = { keychain, session: new SessionVault() };
  const drafts = new Drafts();
  const main = await withSetup({ credentials: new Credentials(vaults, now, () => {}), drafts });
  await main.store();
  const session = await sessionOf(main, main.setupId);
  const held = () => keychain.get(accountName(main.setupId, 'token'));
  return { ...main, keychain, drafts, session, held };
}

describe('a journal that takes no entry', () => {
  it('is the answer to whatever would write one', async () => {
    const { call, setupId, session, clipboard } = await withKeychain();
    vi.spyOn(session, 'append').mockResolvedValue(full);
    const user = { setupId, userName: 'mara@acme.example', expected: noValues };
    expect([
      await call('users.add', user),
      await call('setups.rename', { setupId, name: 'EU' }),
      await call('guide.tick', { setupId, taskId: 'add-app.save', done: true }),
      await call('credentials.remove', { setupId }),
    ]).toEqual([full, full, full, full]);
    expect(clipboard.cleared).toBe(0);
  });

  it('does not keep a setup from being deleted', async () => {
    const { call, value, setupId, session, held } = await withKeychain();
    vi.spyOn(session, 'append').mockResolvedValue(full);
    expect(await call('setups.delete', { setupId })).toEqual(ok(null));
    expect(await held()).toEqual(ok(null));
    expect(await value('setups.list', undefined)).toEqual([]);
  });

  it('is what a check comes to, which is over then', async () => {
    const runCheck = async ({ checkId }: { checkId: string }) => ({
      checkId,
      at: '2026-03-02T10:00:00.000Z',
      verdict: 'works' as const,
      owner: null,
      route: 'direct',
      host: 'acme.wisq.example',
      oneLoginWouldShow: 'enabled' as const,
      stages: [],
      ms: 1,
    });
    const main = await withSetup({ runCheck });
    await main.store();
    const session = await sessionOf(main, main.setupId);
    vi.spyOn(session, 'append').mockResolvedValue(full);
    const run = { setupId: main.setupId, tryWrongToken: true };
    expect(await main.call('check.run', run)).toEqual(full);
    expect(session.check).toBe(null);
  });

  it('keeps a confirmation open that could not be recorded', async () => {
    const { admin, setupId, saveReport, answer, maya } = await twoSides();
    const word = await answer(await saveReport(), [
      { userId: maya, answer: 'confirmed', note: '' },
    ]);
    const opened = await admin.value('file.read', { bytes: Buffer.from(word) });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    const { fileId } = opened.preview;
    const session = await sessionOf(admin, setupId);
    const append = vi.spyOn(session, 'append').mockResolvedValue(full);
    expect(await admin.call('confirmation.accept', { fileId })).toEqual(full);
    append.mockRestore();
    expect(await admin.call('confirmation.accept', { fileId })).toEqual(ok({ setupId }));
  });
});

describe('credentials that could not be removed', () => {
  it('are still there, with the draft, and nothing is cleared', async () => {
    const { call, setupId, keychain, drafts, paste, session, clipboard } = await withKeychain();
    await paste();
    vi.spyOn(keychain, 'delete').mockResolvedValue(fail('KEYCHAIN_LOCKED'));
    expect(await call('credentials.remove', { setupId })).toEqual(fail('KEYCHAIN_LOCKED'));
    expect(drafts.get(setupId).token?.value).toBe(token);
    expect(session.view.credentialsHealth).toMatchObject({ usable: true });
    expect(clipboard.cleared).toBe(0);
  });
});

describe('credentials that could not be saved', () => {
  it('stay a draft, and nothing is usable', async () => {
    const { call, setupId, keychain, drafts, paste, value, session } = await withKeychain();
    await value('credentials.remove', { setupId });
    await paste();
    vi.spyOn(keychain, 'set').mockResolvedValue(fail('KEYCHAIN_LOCKED'));
    const save = { setupId, where: 'keychain' } as const;
    expect(await call('credentials.save', save)).toEqual(fail('KEYCHAIN_LOCKED'));
    expect(drafts.get(setupId).token?.value).toBe(token);
    expect(session.view.credentialsHealth).toBe(null);
  });
});

describe('a folder that cannot be removed', () => {
  it('keeps its setup on the list, with the step it was at', async () => {
    const { call, value, setupId, setups, file } = await withSetup();
    await value('setups.position', { setupId, step: 'configure' });
    vi.spyOn(setups, 'delete').mockResolvedValue(fail('JOURNAL_UNWRITABLE'));
    expect(await call('setups.delete', { setupId })).toEqual(fail('JOURNAL_UNWRITABLE'));
    expect(file.state).toMatchObject({
      lastSetupId: setupId,
      positions: { [setupId]: 'configure' },
    });
  });
});

describe('a profile that another instance owns', () => {
  const owned = problem('JOURNAL_UNWRITABLE', { cause: 'LOCKED' });

  it('changes nothing: not the setup, not the keychain', async () => {
    const first = await withKeychain();
    const { profile, setupId, keychain } = first;
    await first.setups.close();
    const setups = new Setups({
      folder: new SetupsFolder(profile, now, owned),
      build: 'test',
      positionOf: () => null,
      onChange: () => {},
      onLost: () => {},
      log: () => {},
    });
    const vaults = { keychain, session: new SessionVault() };
    const credentials = new Credentials(vaults, now, () => {});
    const { call } = mainWithoutElectron({ setups, credentials }, profile);
    const refused = { ok: false, problem: owned };
    expect(await call('setups.delete', { setupId })).toEqual(refused);
    expect(await call('setups.create', { name: 'EU' })).toEqual(refused);
    expect(codeOf(await call('setups.open', { setupId }))).toBe('');
    expect(await first.held()).toEqual(ok(token));
    await setups.close();
  });
});

describe('a setup that is not there', () => {
  it('has nothing done to it', async () => {
    const { call, clipboard } = mainWithoutElectron();
    clipboard.text = 'mine';
    const setupId = unknownId;
    const answers = [
      await call('setups.open', { setupId }),
      await call('setups.delete', { setupId }),
      await call('setups.position', { setupId, step: 'assign' }),
      await call('credentials.paste', { setupId, as: 'message' }),
      await call('credentials.enter', { setupId, token: 'x' }),
      await call('credentials.discard', { setupId }),
      await call('credentials.save', { setupId, where: 'keychain' }),
      await call('credentials.recheck', { setupId }),
      await call('check.run', { setupId, tryWrongToken: true }),
      await call('check.cancel', { setupId }),
      await call('users.stopWatching', { setupId, userId: unknownId }),
      await call('handover.show', { setupId }),
      await call('report.preview', { setupId, masked: false, path: false }),
    ];
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['SETUP_NOT_FOUND']));
    expect(clipboard).toEqual({ text: 'mine', cleared: 0 });
  });
});

describe('deleting one setup', () => {
  it('leaves the others, with the step each was at and the one to open next', async () => {
    const { value, setupId, file } = await withSetup();
    const other = await value('setups.create', { name: 'Sandbox' });
    await value('setups.position', { setupId, step: 'configure' });
    await value('setups.position', { setupId: other.setupId, step: 'assign' });
    await value('setups.delete', { setupId });
    expect(file.state).toMatchObject({
      lastSetupId: other.setupId,
      positions: { [other.setupId]: 'assign' },
    });
    expect(file.state.positions).not.toHaveProperty(setupId);
  });
});
