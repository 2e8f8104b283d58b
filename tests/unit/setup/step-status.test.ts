import { describe, expect, test } from 'vitest';
import type { StepId } from '../../../shared/domain/guide/ids.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import {
  lastCheckWorks,
  type Mark,
  newestCheck,
  stepCount,
  stepDone,
  stepStatus,
} from '../../../shared/domain/setup/step-status.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  reportSaved,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const fault = { code: 'PATH_NOT_FOUND', params: {} } as const;

describe('what a station of the rail shows', () => {
  test('nothing yet, some, and all marked by the admin', () => {
    expect(stepStatus(stateOf(), 'before').mark).toBe('none');
    const some = stateOf(stored, ...ticks(['before'], (id) => id !== 'before.plan'));
    expect(stepStatus(some, 'before')).toMatchObject({
      mark: 'under-way',
      detail: { code: 'some', done: 1, total: 2 },
    });
    expect(stepStatus(stateOf(stored, ...ticks(['before'])), 'before').mark).toBe('said');
  });

  test('step 1 also asks which row was picked', () => {
    const ticked = ticks(['add-app']);
    expect(stepDone(stateOf(...ticked), 'add-app')).toBe(false);
    const chosen = stateOf(...ticked, { type: 'connector.chosen', connector: 'enterprise' });
    expect(stepStatus(chosen, 'add-app').mark).toBe('said');
  });

  test('step 2 needs a check that works, besides the items', () => {
    const ticked = stateOf(...ticks(['configure']));
    const { done, total } = stepCount(ticked, 'configure');
    expect(total - done).toBe(1);
    const tested = stateOf(stored, ...ticks(['configure']), checked('works-with-notes'));
    expect(stepStatus(tested, 'configure').mark).toBe('said');
  });

  test('a failed check shows on step 2, however much is ticked', () => {
    const state = stateOf(...ticks(['configure']), stored, checked('fails', fault));
    expect(stepStatus(state, 'configure')).toMatchObject({
      mark: 'failed',
      detail: { code: 'check-failed' },
    });
  });

  test('a passed check alone never makes a seal: only a test user’s arrival proves the steps', () => {
    expect(stepStatus(stateOf(...readyForUsers), 'configure').mark).toBe('said');
  });

  test('a cancelled check changes nothing', () => {
    const state = stateOf(stored, ...ticks(['configure']), checked('works'), checked('cancelled'));
    expect(stepStatus(state, 'configure').mark).toBe('said');
  });

  test('arrival proves steps 2 and 3; all five attributes prove steps 1 and 4', () => {
    const partly = stateOf(addMaya, looked(mayaId, { ...maya, department: null }));
    const marks = (state: typeof partly) =>
      (['add-app', 'configure', 'provisioning', 'attributes'] as const).map(
        (id) => stepStatus(state, id).mark,
      );
    expect(marks(partly)).toEqual(['none', 'measured', 'measured', 'failed']);
    const whole = stateOf(addMaya, looked(mayaId, maya));
    expect(marks(whole)).toEqual(['measured', 'measured', 'measured', 'measured']);
  });

  test('arrival proves nothing about the prerequisites', () => {
    expect(stepStatus(stateOf(addMaya, looked(mayaId, maya)), 'before').mark).toBe('none');
  });

  test('a user who is gone at the next look leaves a proof that is stale', () => {
    const gone = stateOf(addMaya, looked(mayaId, maya), looked(mayaId, 'not-found'));
    expect(stepStatus(gone, 'provisioning').mark).toBe('stale');
  });

  test('step 5 is measured when all arrived whole; Wisq’s station is confirmed by its word on each', () => {
    const seen = [addMaya, addJonas, looked(mayaId, maya), looked(jonasId, maya)];
    const marks = (...more: readonly NewEntry[]) =>
      (['assign', 'wisq'] as const).map((id) => stepStatus(stateOf(...seen, ...more), id).mark);
    expect(marks()).toEqual(['measured', 'under-way']);
    expect(marks(confirmed(mayaId))).toEqual(['measured', 'under-way']);
    expect(marks(confirmed(mayaId), confirmed(jonasId))).toEqual(['measured', 'confirmed']);
  });

  test('only the tasks of the chosen way of assigning count', () => {
    const byRole = stateOf({ type: 'assignment.way', way: 'role' });
    const byUser = stateOf({ type: 'assignment.way', way: 'user' });
    expect(stepCount(byRole, 'assign').total).toBe(2);
    expect(stepCount(byUser, 'assign').total).toBe(2);
  });

  test('an item is done only with everything that belongs to it', () => {
    const state = stateOf(...ticks(['attributes'], (id) => id !== 'attributes.open-tab'));
    expect(stepDone(state, 'attributes')).toBe(false);
    expect(stepDone(stateOf(...ticks(['attributes'])), 'attributes')).toBe(true);
  });
});

describe('what is told under a step’s title', () => {
  const withoutDepartment = looked(mayaId, { ...maya, department: null });
  const agreed: NewEntry = { type: 'rollout.agreed', with: 'P', who: 'HR', when: 'May' };

  test.each<[string, StepId, readonly NewEntry[], Mark, object]>([
    ['nothing', 'before', [], 'none', { code: 'nothing' }],
    ['all ticked', 'before', [stored, ...ticks(['before'])], 'said', { code: 'said' }],
    [
      'a user who lacks something',
      'before',
      [addMaya, withoutDepartment],
      'none',
      { code: 'nothing' },
    ],
    ['proven', 'add-app', [addMaya, looked(mayaId, maya)], 'measured', { code: 'proven' }],
    [
      'an arrival without Department does not prove the connector',
      'add-app',
      [addMaya, withoutDepartment],
      'none',
      { code: 'nothing' },
    ],
    ['credentials alone', 'configure', [stored], 'none', { code: 'nothing' }],
    [
      'a check that works',
      'configure',
      [stored, checked('works')],
      'under-way',
      { code: 'check-works' },
    ],
    [
      'a failed check is no matter of step 1',
      'add-app',
      [checked('fails')],
      'none',
      { code: 'nothing' },
    ],
    [
      'two who lack something',
      'attributes',
      [addMaya, addJonas, withoutDepartment, looked(jonasId, { ...maya, email: null })],
      'failed',
      { code: 'attributes-lacking', users: 2, lacking: null, byConnector: false },
    ],
    [
      'nobody arrived',
      'attributes',
      [addMaya, looked(mayaId, 'not-found')],
      'none',
      { code: 'nothing' },
    ],
    ['no test user', 'assign', [], 'none', { code: 'nothing' }],
    [
      'one of two arrived, and lacks something',
      'assign',
      [addMaya, addJonas, withoutDepartment],
      'failed',
      {
        code: 'users-lacking',
        arrived: 1,
        total: 2,
        lacking: { how: 'missing', attributes: ['department'] },
        byConnector: false,
      },
    ],
    [
      'one of two arrived whole: the other is no error',
      'assign',
      [addMaya, addJonas, looked(mayaId, maya)],
      'under-way',
      { code: 'users-arrived', arrived: 1, total: 2 },
    ],
    ['no report yet', 'wisq', [addMaya], 'none', { code: 'nothing' }],
    [
      'a report to save',
      'wisq',
      [addMaya, looked(mayaId, maya)],
      'under-way',
      { code: 'report-to-save' },
    ],
    [
      'a report saved',
      'wisq',
      [addMaya, looked(mayaId, maya), reportSaved],
      'under-way',
      { code: 'waiting-for-wisq', since: '2026-11-23T10:03:00.000Z' },
    ],
    [
      'other values than Wisq confirmed',
      'wisq',
      [
        addMaya,
        looked(mayaId, maya),
        confirmed(mayaId),
        looked(mayaId, { ...maya, jobTitle: 'HR Lead' }),
      ],
      'stale',
      { code: 'other-values' },
    ],
    [
      'both confirmed',
      'assign',
      [addMaya, addJonas, confirmed(mayaId), confirmed(jonasId)],
      'confirmed',
      { code: 'users-confirmed', confirmed: 2, total: 2 },
    ],
    ['closed', 'rollout', [addMaya, agreed], 'none', { code: 'closed' }],
    ['open', 'rollout', [addMaya, confirmed(mayaId)], 'under-way', { code: 'open' }],
    ['agreed', 'rollout', [addMaya, confirmed(mayaId), agreed], 'said', { code: 'agreed' }],
  ])('%s', (_what, id, entries, mark, detail) => {
    expect(stepStatus(stateOf(...entries), id)).toEqual({ id, mark, detail });
  });

  test('a proof in doubt has both dates, and is to be mended where the doubt is', () => {
    const gone = stateOf(addMaya, looked(mayaId, maya), looked(mayaId, 'not-found'));
    expect(stepStatus(gone, 'configure')).toEqual({
      id: 'configure',
      mark: 'stale',
      detail: {
        code: 'proof-stale',
        at: '2026-11-23T11:00:00.000Z',
        doubt: { because: 'not-found', at: '2026-11-23T11:00:00.000Z' },
      },
    });
    expect(stepDone(gone, 'configure')).toBe(true);
    const failed = stateOf(addMaya, looked(mayaId, maya), checked('fails', fault));
    expect(stepDone(failed, 'configure')).toBe(false);
    expect(stepDone(failed, 'attributes')).toBe(true);
    const lacks = stateOf(addMaya, looked(mayaId, maya), withoutDepartment);
    expect(stepDone(lacks, 'attributes')).toBe(false);
  });

  test('a step is done once it is said, measured or confirmed, and not before', () => {
    expect(stepDone(stateOf(), 'before')).toBe(false);
    expect(stepDone(stateOf(addMaya, withoutDepartment), 'provisioning')).toBe(true);
    expect(stepDone(stateOf(addMaya, withoutDepartment), 'attributes')).toBe(false);
    expect(stepDone(stateOf(addMaya, confirmed(mayaId)), 'assign')).toBe(true);
    expect(stepDone(stateOf(addMaya, confirmed(mayaId)), 'wisq')).toBe(true);
  });
});

describe('whether the last check works', () => {
  test('is what the newest one found that was not cancelled', () => {
    expect(lastCheckWorks(stateOf())).toBe(false);
    expect(lastCheckWorks(stateOf(checked('cancelled')))).toBe(false);
    expect(newestCheck(stateOf(checked('cancelled')))).toBeNull();
    expect(lastCheckWorks(stateOf(checked('works')))).toBe(true);
    expect(lastCheckWorks(stateOf(checked('works-with-notes'), checked('cancelled')))).toBe(true);
    expect(lastCheckWorks(stateOf(checked('works'), checked('fails')))).toBe(false);
  });
});
