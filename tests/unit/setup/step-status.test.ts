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
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const fault = { code: 'PATH_NOT_FOUND', params: {} } as const;

describe('what a station of the rail shows', () => {
  test('nothing yet, some, and all said by the admin', () => {
    expect(stepStatus(stateOf(), 'before').mark).toBe('none');
    const some = stateOf(...ticks(['before'], (id) => id !== 'before.plan'));
    expect(stepStatus(some, 'before')).toMatchObject({
      mark: 'under-way',
      detail: { code: 'some', done: 3, total: 4 },
    });
    expect(stepStatus(stateOf(...ticks(['before'])), 'before').mark).toBe('said');
  });

  test('step 1 also asks which row was picked', () => {
    const ticked = ticks(['add-app']);
    expect(stepDone(stateOf(...ticked), 'add-app')).toBe(false);
    const chosen = stateOf(...ticked, { type: 'connector.chosen', connector: 'enterprise' });
    expect(stepStatus(chosen, 'add-app').mark).toBe('said');
  });

  test('step 2 needs stored credentials and a check that works, besides the ticks', () => {
    const ticked = stateOf(...ticks(['configure']));
    const { done, total } = stepCount(ticked, 'configure');
    expect(total - done).toBe(2);
    const tested = stateOf(...ticks(['configure']), stored, checked('works-with-notes'));
    expect(stepStatus(tested, 'configure').mark).toBe('said');
  });

  test('a failed check shows on step 2, however much is ticked', () => {
    const state = stateOf(...ticks(['configure']), stored, checked('fails', fault));
    expect(stepStatus(state, 'configure')).toMatchObject({
      mark: 'under-way',
      detail: { code: 'check-failed' },
    });
  });

  test('a passed check alone never makes a seal: only a test user’s arrival proves the steps', () => {
    expect(stepStatus(stateOf(...readyForUsers), 'configure').mark).toBe('said');
  });

  test('a cancelled check changes nothing', () => {
    const state = stateOf(...ticks(['configure']), stored, checked('works'), checked('cancelled'));
    expect(stepStatus(state, 'configure').mark).toBe('said');
  });

  test('arrival proves steps 1 to 3; all five attributes prove step 4', () => {
    const partly = stateOf(addMaya, looked(mayaId, { ...maya, department: null }));
    const marks = (state: typeof partly) =>
      (['add-app', 'configure', 'provisioning', 'attributes'] as const).map(
        (id) => stepStatus(state, id).mark,
      );
    expect(marks(partly)).toEqual(['measured', 'measured', 'measured', 'under-way']);
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

  test('step 5 is confirmed only by Wisq’s word on every test user', () => {
    const seen = [addMaya, addJonas, looked(mayaId, maya), looked(jonasId, maya)];
    expect(stepStatus(stateOf(...seen), 'assign').mark).toBe('under-way');
    const one = stateOf(...seen, confirmed(mayaId));
    expect(stepStatus(one, 'assign').mark).toBe('under-way');
    const both = stateOf(...seen, confirmed(mayaId), confirmed(jonasId));
    expect(stepStatus(both, 'assign').mark).toBe('confirmed');
  });

  test('only the tasks of the chosen way of assigning count', () => {
    const byRole = stateOf({ type: 'assignment.way', way: 'role' });
    const byUser = stateOf({ type: 'assignment.way', way: 'user' });
    expect(stepCount(byRole, 'assign').total).toBe(4);
    expect(stepCount(byUser, 'assign').total).toBe(6);
  });

  test('what is done only if needed does not hold a step back', () => {
    const state = stateOf(
      ...ticks(
        ['attributes'],
        (id) => id !== 'attributes.reapply' && id !== 'attributes.missing-row',
      ),
    );
    expect(stepDone(state, 'attributes')).toBe(true);
  });
});

describe('what is told under a step’s title', () => {
  const withoutDepartment = looked(mayaId, { ...maya, department: null });
  const agreed: NewEntry = { type: 'rollout.agreed', with: 'P', who: 'HR', when: 'May' };
  const oneDone: NewEntry = { type: 'task.ticked', taskId: 'assign.pick-user' };

  test.each<[string, StepId, readonly NewEntry[], Mark, object]>([
    ['nothing', 'before', [], 'none', { code: 'nothing' }],
    ['all ticked', 'before', ticks(['before']), 'said', { code: 'said' }],
    [
      'a user who lacks something',
      'before',
      [addMaya, withoutDepartment],
      'none',
      { code: 'nothing' },
    ],
    ['proven', 'add-app', [addMaya, withoutDepartment], 'measured', { code: 'proven' }],
    ['credentials alone', 'configure', [stored], 'under-way', { code: 'some', done: 1, total: 7 }],
    [
      'a check that works, without credentials',
      'configure',
      [checked('works')],
      'under-way',
      { code: 'some', done: 1, total: 7 },
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
      'under-way',
      { code: 'attributes-lacking', users: 2 },
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
      'a task without a test user',
      'assign',
      [oneDone],
      'under-way',
      { code: 'some', done: 1, total: 6 },
    ],
    [
      'one of two arrived',
      'assign',
      [addMaya, addJonas, withoutDepartment],
      'under-way',
      { code: 'users-arrived', arrived: 1, total: 2 },
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
