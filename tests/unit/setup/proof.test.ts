import { describe, expect, it } from 'vitest';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { stepStatus, stepDone } from '../../../shared/domain/setup/step-status.ts';
import { proofOf } from '../../../shared/domain/setup/proof.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import {
  addJonas,
  addMaya,
  checked,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
} from '../../support/setup-state.ts';

const fault = { code: 'TOKEN_REFUSED', params: {} } as const;
const failed = checked('fails', fault);
const arrived = [addMaya, looked(mayaId, maya)];
const lacking = looked(mayaId, { ...maya, department: null });
const marks = (state: SetupState) =>
  (['add-app', 'configure', 'provisioning', 'attributes'] as const).map(
    (id) => stepStatus(state, id).mark,
  );
const all = (mark: string) => [mark, mark, mark, mark];

describe('what an arrival proved', () => {
  it('is kept with when and by whom', () => {
    expect(proofOf(stateOf(...arrived), 'complete')).toEqual({
      at: '2026-11-23T11:00:00.000Z',
      userId: mayaId,
      by: 'Maya Okafor',
      stale: null,
    });
    expect(proofOf(stateOf(addMaya), 'arrived')).toBe(null);
  });

  it.each<[string, NewEntry, string]>([
    ['a failed check', failed, 'check'],
    ['a look that failed', looked(mayaId, 'failed', [fault]), 'look-failed'],
    ['a look that did not find the user', looked(mayaId, 'not-found'), 'not-found'],
    ['a look that found several', looked(mayaId, 'several'), 'several'],
  ])('is stale after %s, with both dates', (_what, after, because) => {
    const state = stateOf(...arrived, after);
    expect(marks(state)).toEqual(all('stale'));
    expect(stepStatus(state, 'attributes').detail).toMatchObject({
      code: 'proof-stale',
      at: '2026-11-23T11:00:00.000Z',
      doubt: { because },
    });
  });

  it('of steps 1 and 4 is stale when attributes went missing', () => {
    const state = stateOf(...arrived, lacking);
    expect(marks(state)).toEqual(['stale', 'measured', 'measured', 'stale']);
    expect(stepDone(state, 'attributes')).toBe(false);
    expect(nextAction(state).action.code).not.toBe('attributes');
  });

  it('stands again after the next good look', () => {
    for (const doubt of [failed, looked(mayaId, 'not-found'), lacking]) {
      expect(marks(stateOf(...arrived, doubt, looked(mayaId, maya)))).toEqual(all('measured'));
    }
  });

  it('stands again when a check works, if a check was all that spoke against it', () => {
    expect(marks(stateOf(...arrived, failed, checked('works')))).toEqual(all('measured'));
    const gone = stateOf(...arrived, failed, looked(mayaId, 'not-found'), checked('works'));
    expect(marks(gone)).toEqual(all('stale'));
  });

  it('is not touched by a check from before, nor by one that was stopped', () => {
    expect(marks(stateOf(failed, ...arrived))).toEqual(all('measured'));
    expect(marks(stateOf(...arrived, checked('cancelled')))).toEqual(all('measured'));
  });

  it('stands while another test user still proves it', () => {
    const jonas = [addJonas, looked(jonasId, maya)];
    const state = stateOf(...arrived, ...jonas, looked(mayaId, 'not-found'));
    expect(marks(state)).toEqual(all('measured'));
    expect(proofOf(state, 'arrived')?.userId).toBe(jonasId);
  });

  it('is the newest one of several, and one in doubt only where none stands', () => {
    const at = (time: string, entry: NewEntry): NewEntry =>
      entry.type === 'user.looked' ? { ...entry, look: { ...entry.look, at: time } } : entry;
    const [noon, one] = ['2026-11-23T12:00:00.000Z', '2026-11-23T13:00:00.000Z'] as const;
    const users = [addMaya, addJonas];
    const first = [at(one, looked(mayaId, maya)), at(noon, looked(jonasId, maya))];
    expect(proofOf(stateOf(...users, ...first), 'arrived')).toMatchObject({
      userId: mayaId,
      at: one,
    });
    const other = [at(noon, looked(mayaId, maya)), at(one, looked(jonasId, maya))];
    expect(proofOf(stateOf(...users, ...other), 'complete')).toMatchObject({
      userId: jonasId,
      at: one,
    });
    const doubted = stateOf(...users, ...first, looked(mayaId, 'failed'));
    expect(proofOf(doubted, 'arrived')).toMatchObject({ userId: jonasId, at: noon, stale: null });
    const both = stateOf(...users, ...first, looked(mayaId, 'failed'), looked(jonasId, 'several'));
    expect(proofOf(both, 'arrived')).toMatchObject({ userId: mayaId, at: one });
  });

  it('has the doubt of the newest lookup with its time, and that of a check only after it', () => {
    const doubtOf = (...entries: readonly NewEntry[]) =>
      proofOf(stateOf(...arrived, ...entries), 'complete')?.stale;
    expect(doubtOf(lacking)).toEqual({ because: 'lacking', at: '2026-11-23T11:00:00.000Z' });
    expect(doubtOf(failed, looked(mayaId, 'not-found'))).toMatchObject({ because: 'not-found' });
    expect(doubtOf(failed)).toEqual({ because: 'check', at: '2026-11-23T10:30:00.000Z' });
    expect(doubtOf(lacking, failed)).toMatchObject({ because: 'lacking' });
    expect(proofOf(stateOf(...arrived, lacking), 'arrived')?.stale).toBeNull();
  });

  it('goes with the user who is taken from the list', () => {
    const state = stateOf(...arrived, { type: 'user.removed', userId: mayaId });
    expect(proofOf(state, 'arrived')).toBe(null);
  });

  it('is measured against what is expected now', () => {
    const expecting = (department: string): NewEntry => ({
      type: 'user.expected',
      userId: mayaId,
      expected: { ...maya, department },
    });
    const changed = stateOf(...arrived, expecting('Finance'));
    expect(stepStatus(changed, 'attributes')).toMatchObject({
      mark: 'failed',
      detail: { code: 'attributes-lacking' },
    });
    const back = stateOf(...arrived, expecting('Finance'), expecting('People Operations'));
    expect(stepStatus(back, 'attributes').mark).toBe('measured');
  });

  it('was step 2’s: after a failed check that one is to be mended, and no other', () => {
    const state = stateOf(...readyForUsers, ...arrived, failed);
    expect(stepDone(state, 'configure')).toBe(false);
    expect(stepDone(state, 'provisioning')).toBe(true);
    expect(nextAction(state)).toMatchObject({
      action: { code: 'fix-connection' },
      step: 'configure',
    });
  });

  it('does not make the admin tick what an arrival has shown', () => {
    const state = stateOf(...arrived, looked(mayaId, 'not-found'));
    expect(['prepare', 'add-app', 'provisioning']).not.toContain(nextAction(state).action.code);
  });

  it('goes by the journal’s order when the clock runs backwards', () => {
    const times = [
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ];
    const dated = (entries: readonly NewEntry[]): Entry[] =>
      entries.map((entry, index) => ({ v: 1, id: `e${index}`, at: times[index] ?? '', ...entry }));
    const earlier = { ...failed, result: { ...resultOf(failed), at: times[2] ?? '' } } as NewEntry;
    const state = fold(dated([...arrived, earlier]));
    expect(marks(state)).toEqual(all('stale'));
    expect(stepStatus(state, 'configure').detail).toMatchObject({
      at: '2026-11-23T11:00:00.000Z',
      doubt: { because: 'check', at: '2026-11-23T09:00:00.000Z' },
    });
    expect(marks(fold(dated([addMaya, earlier, looked(mayaId, maya)])))).toEqual(all('measured'));
  });
});

function resultOf(entry: NewEntry) {
  if (entry.type !== 'check.finished') throw new Error('no check');
  return entry.result;
}
