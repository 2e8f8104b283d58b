import { describe, expect, test } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { apply } from '../../../shared/domain/setup/fold.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { currentCheck, type Mark, stepStatus } from '../../../shared/domain/setup/step-status.ts';
import {
  lookedAtApp,
  lookedAtUser,
  oneLoginConnected,
  oneLoginRemoved,
} from '../../support/onelogin-entries.ts';
import {
  addMaya,
  checked,
  confirmed,
  dated,
  looked,
  maya,
  mayaId,
  readyForUsers,
  reportSaved,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const otherUrl: NewEntry = { ...stored, facts: { ...stored.facts, urlFingerprint: 'cccccccc' } };
const otherToken: NewEntry = {
  ...stored,
  facts: { ...stored.facts, tokenFingerprint: 'dddddddd' },
};
const core: NewEntry = { type: 'connector.chosen', connector: 'core' };
const arrived = [...readyForUsers, addMaya, looked(mayaId, maya)];
const agreed: NewEntry = { type: 'rollout.agreed', with: 'Lee', who: 'Sales', when: 'May' };

const marked = (entries: readonly NewEntry[], ...more: readonly NewEntry[]) =>
  Object.keys(stateOf(...entries, ...more).tasks);
const marks = (...entries: readonly NewEntry[]): readonly Mark[] => {
  const state = stateOf(...entries);
  return (['add-app', 'configure', 'provisioning', 'attributes', 'assign', 'wisq'] as const).map(
    (id) => stepStatus(state, id).mark,
  );
};

// One test for each row of docs/corrections.md.
describe('what a correction takes away', () => {
  test('another URL: the test is old, and OneLogin must be told the URL, Enable and Save again', () => {
    const state = stateOf(...readyForUsers, otherUrl);
    expect(currentCheck(state)).toBeNull();
    expect(nextAction(state)).toMatchObject({
      owner: 'admin',
      action: { code: 'test-again', what: 'url' },
      step: 'configure',
    });
    const gone = marked(readyForUsers).filter(
      (id) => !marked(readyForUsers, otherUrl).includes(id),
    );
    expect(gone).toEqual(['configure.base-url', 'configure.enable', 'configure.save']);
  });

  test('another token: the same with the token, and the URL stays said', () => {
    const state = stateOf(...readyForUsers, otherToken);
    expect(nextAction(state).action).toEqual({ code: 'test-again', what: 'token' });
    const left = marked(readyForUsers, otherToken);
    expect(left).toContain('configure.base-url');
    expect(left).not.toContain('configure.token');
  });

  test('the same values again take nothing away, also after they were removed', () => {
    expect(marked(readyForUsers, stored)).toEqual(marked(readyForUsers));
    const again = stateOf(...readyForUsers, { type: 'credentials.removed' }, stored);
    expect(again.credentialsChange).toBeNull();
    const other = stateOf(...readyForUsers, { type: 'credentials.removed' }, otherUrl);
    expect(other.credentialsChange).toMatchObject({ what: 'url' });
  });

  test('another token: the typed end was of the one before; the same token keeps it', () => {
    const until: NewEntry = { type: 'token.valid-until', until: '2027-03-14' };
    expect(stateOf(...readyForUsers, until).validUntil).toBe('2027-03-14');
    expect(stateOf(...readyForUsers, until, otherToken).validUntil).toBeNull();
    expect(stateOf(...readyForUsers, until, otherUrl).validUntil).toBe('2027-03-14');
    expect(stateOf(...readyForUsers, until, stored).validUntil).toBe('2027-03-14');
  });

  test('a test of the new values ends the question, a canceled one does not', () => {
    const tested = stateOf(...readyForUsers, otherToken, checked('works'));
    expect(tested.credentialsChange).toBeNull();
    expect(nextAction(tested).action.code).toBe('configure');
    const canceled = stateOf(...readyForUsers, otherToken, checked('cancelled'));
    expect(nextAction(canceled).action.code).toBe('test-again');
  });

  test('an arrival from before proves the connector and the mappings, and no longer the connection', () => {
    expect(marks(...arrived)).toEqual([
      'measured',
      'measured',
      'measured',
      'measured',
      'measured',
      'under-way',
    ]);
    expect(marks(...arrived, otherToken).slice(0, 4)).toEqual([
      'measured',
      'stale',
      'measured',
      'measured',
    ]);
    const tested = [...arrived, otherToken, checked('works')];
    expect(marks(...tested)[1]).toBe('under-way');
  });

  test('another connector is another app: what was done in the first one’s pages is open again', () => {
    const left = marked(arrived, core);
    expect(left.filter((id) => id.startsWith('configure.'))).toEqual([]);
    expect(left.filter((id) => id.startsWith('provisioning.'))).toEqual([]);
    expect(left.filter((id) => id.startsWith('attributes.'))).toEqual([]);
    expect(left).not.toContain('add-app.save');
    expect(left).toContain('before.admin');
    expect(marks(...arrived, core).slice(0, 4)).not.toContain('measured');
    expect(stateOf(...arrived, core).users[0]).toMatchObject({ assigned: null, approved: null });
  });

  test('another connector: the steps in the new app are next, one after the other', () => {
    const { department: _none, ...rest } = maya;
    const inCore = [...readyForUsers, core, addMaya];
    const enterprise: NewEntry = { type: 'connector.chosen', connector: 'enterprise' };
    for (const lookedUp of [maya, { ...rest, department: null }]) {
      const past = [...inCore, looked(mayaId, lookedUp), enterprise];
      const next: string[] = [];
      for (const step of ['add-app', 'configure', 'provisioning', 'attributes'] as const) {
        next.push(nextAction(stateOf(...past)).action.code);
        past.push(...ticks([step]));
      }
      expect(next).toEqual(['add-app', 'configure', 'provisioning', 'attributes']);
      const last = lookedUp === maya ? 'send-report' : 'fix-attributes';
      expect(nextAction(stateOf(...past)).action.code).toBe(last);
    }
  });

  test('naming the connector, or after "not sure", corrects nothing', () => {
    const unsure: NewEntry = { type: 'connector.chosen', connector: 'unsure' };
    const ready = readyForUsers.filter(({ type }) => type !== 'connector.chosen');
    const named = [...ready, unsure];
    expect(marked(named, core)).toEqual(marked(named));
    expect(marked(ready, core)).toEqual(marked(ready));
    expect(marked(readyForUsers, { type: 'connector.chosen', connector: null })).toEqual(
      marked(readyForUsers),
    );
  });

  test('another Display Name has to be typed and saved in OneLogin', () => {
    const renamed: NewEntry = { type: 'display-name.set', displayName: 'Wisq Test' };
    const gone = marked(readyForUsers).filter((id) => !marked(readyForUsers, renamed).includes(id));
    expect(gone).toEqual(['add-app.display-name', 'add-app.save']);
    const same: NewEntry = { type: 'display-name.set', displayName: 'Wisq SCIM Provisioning' };
    expect(marked(readyForUsers, same)).toEqual(marked(readyForUsers));
  });

  describe('what was read at OneLogin was read of one app in one account', () => {
    const host = (name: string | null): NewEntry => ({
      type: 'onelogin.host',
      host: name === null ? null : `${name}.onelogin.com`,
    });
    const enterprise: NewEntry = { type: 'connector.chosen', connector: 'enterprise' };
    const named: NewEntry = { type: 'display-name.set', displayName: 'Wisq Test' };
    const unsure: NewEntry = { type: 'connector.chosen', connector: 'unsure' };
    const read = [host('a'), enterprise, named, addMaya, lookedAtApp(), lookedAtUser()];
    const before = stateOf(oneLoginConnected, ...read).oneLogin;
    const sideAfter = (...more: readonly NewEntry[]) =>
      stateOf(oneLoginConnected, ...read, ...more).oneLogin;

    test.each<[string, NewEntry]>([
      ['the OneLogin address', host('b')],
      ['no OneLogin address any more', host(null)],
      ['the connector', core],
      ['no longer sure of the connector', unsure],
      ['the Display Name', { type: 'display-name.set', displayName: 'Wisq' }],
    ])('another one: %s. It goes, and the credential stays', (_what, entry) => {
      expect(before.app).not.toBeNull();
      expect(sideAfter(entry)).toEqual({ ...before, app: null, users: {} });
      // Also where the state is taken up between, and what is read after it counts.
      const [change, look] = dated([entry, lookedAtApp()]);
      if (change === undefined || look === undefined) throw new Error('no entries');
      const taken = apply(stateOf(oneLoginConnected, ...read), change);
      expect(taken.oneLogin).toEqual({ ...before, app: null, users: {} });
      expect(apply(taken, look).oneLogin).toEqual({ ...before, users: {} });
    });

    test.each<[string, NewEntry]>([
      ['the same address', host('a')],
      ['the same connector', enterprise],
      ['the same Display Name', named],
      ['another token', otherToken],
      ['the credential removed', oneLoginRemoved()],
    ])('%s takes nothing of it away', (_what, entry) => {
      expect(sideAfter(entry)).toMatchObject({ app: before.app, users: before.users });
    });

    test('a connector named for the first time takes nothing of it away', () => {
      const ready = [unsure, addMaya, lookedAtApp(), lookedAtUser()];
      expect(stateOf(...ready, core).oneLogin).toEqual(stateOf(...ready).oneLogin);
    });

    test('a user who was removed takes what was read of them along', () => {
      const removed: NewEntry = { type: 'user.removed', userId: mayaId };
      expect(sideAfter(removed)).toEqual({ ...before, users: {} });
    });
  });

  test('other values than Wisq confirmed: its word is old until the roll-out is agreed', () => {
    const other = looked(mayaId, { ...maya, jobTitle: 'HR Lead' });
    const confirmedThen = [...arrived, reportSaved, confirmed(mayaId)];
    expect(marks(...confirmedThen)[5]).toBe('confirmed');
    expect(marks(...confirmedThen, other)[5]).toBe('stale');
    expect(nextAction(stateOf(...confirmedThen, other)).action.code).toBe('fix-attributes');
    expect(marks(...confirmedThen, agreed, other)[5]).toBe('confirmed');
  });

  test('a confirmation of a user who was not seen here is not taken back by the first sight', () => {
    const unseen = [...readyForUsers, addMaya, confirmed(mayaId), looked(mayaId, maya)];
    expect(marks(...unseen)[5]).toBe('confirmed');
  });

  test('a user who was removed takes what they proved along', () => {
    const removed: NewEntry = { type: 'user.removed', userId: mayaId };
    expect(marks(...arrived, confirmed(mayaId), removed)).toEqual([
      'said',
      'said',
      'said',
      'said',
      'none',
      'none',
    ]);
  });

  test('a report speaks of nobody who was removed since, or added anew', () => {
    const removed: NewEntry = { type: 'user.removed', userId: mayaId };
    const reported = [...arrived, reportSaved];
    expect(Object.keys(stateOf(...reported).report?.subjects ?? {})).toEqual([mayaId]);
    for (const more of [[removed], [removed, addMaya], [addMaya]]) {
      expect(stateOf(...reported, ...more).report?.subjects).toEqual({});
      // The same where the state is taken up between.
      const later = dated(more).reduce(apply, stateOf(...reported));
      expect(later.report?.subjects).toEqual({});
    }
  });

  test('the token removed: nothing, before the end or after it', () => {
    const removed: NewEntry = { type: 'credentials.removed' };
    expect(marks(...arrived, removed)).toEqual(marks(...arrived));
    const done = [...arrived, confirmed(mayaId), agreed];
    expect(nextAction(stateOf(...done, removed))).toMatchObject({
      owner: 'nobody',
      action: { code: 'done' },
    });
  });
});
