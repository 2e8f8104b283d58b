import { describe, expect, it } from 'vitest';
import { openItems, openTasks } from '../../../shared/domain/setup/open-items.ts';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { openItemMessage } from '../../../shared/messages/window/open-items.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const codes = (...args: Parameters<typeof openItems>) =>
  openItems(...args).map((item) => (item.code === 'task' ? item.taskId : item.code));

const arrived = [addMaya, looked(mayaId, maya)];
const incomplete = [addMaya, looked(mayaId, { ...maya, department: null })];
const connector: NewEntry = { type: 'connector.chosen', connector: 'enterprise' };

describe('what is open in a step', () => {
  it('begins with the tasks that have no tick, in the guide’s order', () => {
    const state = stateOf(...ticks(['before'], (id) => id === 'before.plan'));
    expect(codes(state, 'before')).toEqual(['before.admin', 'before.test-users', 'before.message']);
    expect(openTasks(state, 'before').map(({ id }) => id)).toEqual(codes(state, 'before'));
  });

  it('leaves out what is only done if needed and the other way of assigning', () => {
    expect(codes(stateOf(), 'attributes')).not.toContain('attributes.missing-row');
    expect(codes(stateOf(), 'assign')).toContain('assign.pick-user');
    expect(codes(stateOf(), 'assign')).not.toContain('assign.role-app');
    const byRole = stateOf({ type: 'assignment.way', way: 'role' });
    expect(codes(byRole, 'assign')).toContain('assign.role-app');
    expect(codes(byRole, 'assign')).not.toContain('assign.pick-user');
  });

  it('asks in step 1 which row was picked, last', () => {
    expect(codes(stateOf(), 'add-app').at(-1)).toBe('connector');
    expect(codes(stateOf(...ticks(['add-app'])), 'add-app')).toEqual(['connector']);
    expect(codes(stateOf(...ticks(['add-app']), connector), 'add-app')).toEqual([]);
  });

  it('asks in step 2 for credentials and for a test that works', () => {
    const all = ticks(['configure']);
    expect(codes(stateOf(), 'configure').slice(-3)).toEqual([
      'configure.save',
      'credentials',
      'check',
    ]);
    expect(codes(stateOf(...all), 'configure')).toEqual(['credentials', 'check']);
    expect(codes(stateOf(...all, stored), 'configure')).toEqual(['check']);
    expect(codes(stateOf(...all, stored, checked('fails')), 'configure')).toEqual(['check']);
    expect(codes(stateOf(...all, checked('works')), 'configure')).toEqual(['credentials']);
    expect(codes(stateOf(...all, stored, checked('works-with-notes')), 'configure')).toEqual([]);
  });

  it('is nothing in steps 1 to 3 once a test user arrived, however incomplete', () => {
    const state = stateOf(...incomplete);
    for (const step of ['add-app', 'configure', 'provisioning'] as const) {
      expect([step, codes(state, step)]).toEqual([step, []]);
      expect(codes(stateOf(addMaya), step)).not.toEqual([]);
    }
    expect(codes(state, 'before')).toHaveLength(4);
  });

  it('is open again when a later test failed', () => {
    expect(codes(stateOf(...arrived, checked('fails')), 'provisioning')).not.toEqual([]);
  });

  it('is nothing in step 4 only when all five attributes arrived', () => {
    expect(codes(stateOf(...incomplete), 'attributes')).toContain('attributes.title');
    expect(codes(stateOf(...arrived), 'attributes')).toEqual([]);
  });

  it('is open again in step 4 when attributes went missing', () => {
    const lacking = looked(mayaId, { ...maya, department: null });
    expect(codes(stateOf(...arrived, lacking), 'attributes')).toContain('attributes.title');
    expect(codes(stateOf(...arrived, lacking), 'provisioning')).toEqual([]);
  });

  it('asks in step 5 for a test user first, then for the tasks, then for Wisq', () => {
    const [first, second] = codes(stateOf(), 'assign');
    expect([first, second]).toEqual(['users', 'assign.users-list']);
    expect(codes(stateOf(), 'assign')).not.toContain('confirmation');
    const waiting = codes(stateOf(addMaya), 'assign');
    expect(waiting[0]).toBe('assign.users-list');
    expect(waiting.at(-1)).toBe('confirmation');
    expect(waiting).not.toContain('users');
  });

  it('needs no tick in step 5 for what an arrival shows, and nothing once all are confirmed', () => {
    expect(codes(stateOf(...arrived), 'assign')).toEqual(['confirmation']);
    expect(codes(stateOf(addMaya, confirmed(mayaId)), 'assign')).toEqual([]);
    const one = stateOf(addMaya, addJonas, confirmed(mayaId));
    expect(codes(one, 'assign').at(-1)).toBe('confirmation');
  });

  it('is the rollout’s task until that is ticked, whoever arrived', () => {
    expect(codes(stateOf(...arrived), 'rollout')).toEqual(['rollout.assign-more']);
    expect(codes(stateOf(...ticks(['rollout'])), 'rollout')).toEqual([]);
  });
});

describe('the sentence for what is open', () => {
  it('is the task’s own, with the setup’s Display Name in it', () => {
    const message = (taskId: TaskId) => openItemMessage({ code: 'task', taskId }, 'Wisq Test');
    expect(message('add-app.save')).toBe('Press Save');
    expect(message('assign.role-app')).toContain('Wisq Test');
  });

  it('says what else is missing', () => {
    const others = ['connector', 'credentials', 'check', 'users', 'confirmation'] as const;
    expect(others.map((code) => openItemMessage({ code }, 'Wisq'))).toEqual([
      'Say which row you picked',
      'Paste the address and the token',
      'Test the connection',
      'Name at least one test user',
      'Wisq’s confirmation of every test user',
    ]);
  });
});

it('counts a user whose attributes nobody typed as complete when all five came', () => {
  expect(codes(stateOf(addJonas, looked(jonasId, maya)), 'attributes')).toEqual([]);
});
