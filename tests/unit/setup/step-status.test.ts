import { describe, expect, test } from 'vitest';
import { station, stepCount, stepDone } from '../../../shared/domain/setup/step-status.ts';
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

const fault = { code: 'PATH_NOT_FOUND', facts: {} } as const;

describe('what a station of the rail shows', () => {
  test('nothing yet, some, and all said by the admin', () => {
    expect(station(stateOf(), 'before').mark).toBe('none');
    const some = stateOf(...ticks(['before'], (id) => id !== 'before.plan'));
    expect(station(some, 'before')).toMatchObject({
      mark: 'under-way',
      detail: { code: 'some', done: 3, total: 4 },
    });
    expect(station(stateOf(...ticks(['before'])), 'before').mark).toBe('said');
  });

  test('step 1 also asks which row was picked', () => {
    const ticked = ticks(['add-app']);
    expect(stepDone(stateOf(...ticked), 'add-app')).toBe(false);
    const chosen = stateOf(...ticked, { type: 'connector.chosen', connector: 'enterprise' });
    expect(station(chosen, 'add-app').mark).toBe('said');
  });

  test('step 2 needs stored credentials and a check that works, besides the ticks', () => {
    const ticked = stateOf(...ticks(['configure']));
    const { done, total } = stepCount(ticked, 'configure');
    expect(total - done).toBe(2);
    const tested = stateOf(...ticks(['configure']), stored, checked('works-with-notes'));
    expect(station(tested, 'configure').mark).toBe('said');
  });

  test('a failed check shows on step 2, however much is ticked', () => {
    const state = stateOf(...ticks(['configure']), stored, checked('fails', fault));
    expect(station(state, 'configure')).toMatchObject({
      mark: 'under-way',
      detail: { code: 'check-failed' },
    });
  });

  test('a passed check alone never makes a seal: only a test user’s arrival proves the steps', () => {
    expect(station(stateOf(...readyForUsers), 'configure').mark).toBe('said');
  });

  test('a cancelled check changes nothing', () => {
    const state = stateOf(...ticks(['configure']), stored, checked('works'), checked('cancelled'));
    expect(station(state, 'configure').mark).toBe('said');
  });

  test('arrival proves steps 1 to 3; all five attributes prove step 4', () => {
    const partly = stateOf(addMaya, looked(mayaId, { ...maya, department: null }));
    const marks = (state: typeof partly) =>
      (['add-app', 'configure', 'provisioning', 'attributes'] as const).map(
        (id) => station(state, id).mark,
      );
    expect(marks(partly)).toEqual(['measured', 'measured', 'measured', 'under-way']);
    const whole = stateOf(addMaya, looked(mayaId, maya));
    expect(marks(whole)).toEqual(['measured', 'measured', 'measured', 'measured']);
  });

  test('arrival proves nothing about the prerequisites', () => {
    expect(station(stateOf(addMaya, looked(mayaId, maya)), 'before').mark).toBe('none');
  });

  test('a user who is gone at the next look leaves a proof that is stale', () => {
    const gone = stateOf(addMaya, looked(mayaId, maya), looked(mayaId, 'not-found'));
    expect(station(gone, 'provisioning').mark).toBe('stale');
  });

  test('step 5 is confirmed only by Wisq’s word on every test user', () => {
    const seen = [addMaya, addJonas, looked(mayaId, maya), looked(jonasId, maya)];
    expect(station(stateOf(...seen), 'assign').mark).toBe('under-way');
    const one = stateOf(...seen, confirmed(mayaId));
    expect(station(one, 'assign').mark).toBe('under-way');
    const both = stateOf(...seen, confirmed(mayaId), confirmed(jonasId));
    expect(station(both, 'assign').mark).toBe('confirmed');
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
