import { expect, test } from 'vitest';
import { isShown, shownTasks, taskAfter } from '../../../shared/domain/setup/next-task.ts';
import { stepById } from '../../../shared/domain/guide/index.ts';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import { stateOf } from '../../support/setup-state.ts';

const ticked = (...ids: readonly TaskId[]) =>
  stateOf(...ids.map((taskId) => ({ type: 'task.ticked', taskId }) as const));

test('after a tick comes the next task in OneLogin', () => {
  const after = taskAfter(
    ticked('configure.base-url'),
    stepById('configure'),
    'configure.base-url',
  );
  expect(after).toBe('configure.token');
});

test('what is ticked already is passed over', () => {
  const state = ticked('configure.base-url', 'configure.token');
  expect(taskAfter(state, stepById('configure'), 'configure.base-url')).toBe('configure.enable');
});

test('what is only done if needed, and what happens with Wisq, is passed over', () => {
  const state = ticked('attributes.department');
  expect(taskAfter(state, stepById('attributes'), 'attributes.department')).toBe('attributes.save');
});

test('after the last task of a step the drawing stays', () => {
  const state = ticked('provisioning.save');
  expect(taskAfter(state, stepById('provisioning'), 'provisioning.save')).toBe('provisioning.save');
});

test('the other way of assigning is not shown, and not gone on to', () => {
  const state = ticked('assign.save-login');
  expect(isShown(state, 'assign.roles-list')).toBe(false);
  expect(taskAfter(state, stepById('assign'), 'assign.save-login')).toBe('assign.approve');
  const byRole = stateOf({ type: 'assignment.way', way: 'role' });
  expect(isShown(byRole, 'assign.roles-list')).toBe(true);
});

test('a step shows its tasks in the guide’s order, without the other way of assigning', () => {
  const ids = (way: 'user' | 'role') =>
    shownTasks(stateOf({ type: 'assignment.way', way }), stepById('assign')).map(({ id }) => id);
  expect(ids('user')).toEqual([
    'assign.users-list',
    'assign.pick-user',
    'assign.applications-tab',
    'assign.add-login',
    'assign.save-login',
    'assign.approve',
  ]);
  expect(ids('role')).toEqual([
    'assign.roles-list',
    'assign.role-app',
    'assign.role-users',
    'assign.approve',
  ]);
  expect(shownTasks(stateOf(), stepById('before'))).toEqual(stepById('before').tasks);
});
