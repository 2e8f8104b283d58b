import { describe, expect, test } from 'vitest';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import {
  countedItems,
  isMarked,
  itemOfTask,
  itemsOf,
  openItemsOf,
} from '../../../shared/domain/setup/items.ts';
import { stateOf, ticks } from '../../support/setup-state.ts';

const marked = (...ids: readonly TaskId[]) =>
  stateOf(...ids.map((taskId) => ({ type: 'task.ticked', taskId }) as const));
const ids = (items: ReturnType<typeof itemsOf>) => items.map(({ task }) => task.id);

describe('the items of a step', () => {
  test('are its acts; the way there and the press that ends one belong to it', () => {
    expect(ids(itemsOf(stateOf(), 'configure'))).toEqual([
      'configure.base-url',
      'configure.token',
      'configure.enable',
    ]);
    expect(itemsOf(stateOf(), 'configure').map(({ taskIds }) => taskIds)).toEqual([
      ['configure.open-tab', 'configure.base-url'],
      ['configure.token'],
      ['configure.save', 'configure.enable'],
    ]);
  });

  test('leave out the other way of assigning, and what earlier versions asked for', () => {
    const role = stateOf({ type: 'assignment.way', way: 'role' });
    expect(ids(countedItems(stateOf(), 'assign'))).toEqual([
      'assign.add-login',
      'assign.save-login',
    ]);
    expect(ids(countedItems(role, 'assign'))).toEqual(['assign.role-app', 'assign.role-users']);
    expect(ids(itemsOf(stateOf(), 'before'))).toEqual(['before.admin']);
    expect(ids(itemsOf(stateOf(), 'rollout'))).toEqual([]);
  });

  test('count only where the step is not done without them', () => {
    expect(ids(itemsOf(stateOf(), 'assign'))).toContain('assign.approve');
    expect(ids(countedItems(stateOf(), 'assign'))).not.toContain('assign.approve');
  });

  test('are marked with everything that belongs to them', () => {
    const [first] = itemsOf(stateOf(), 'configure');
    if (first === undefined) throw new Error('no item');
    expect(isMarked(marked('configure.base-url'), first)).toBe(false);
    expect(isMarked(marked('configure.base-url', 'configure.open-tab'), first)).toBe(true);
  });

  test('are open until they are marked', () => {
    expect(ids(openItemsOf(stateOf(), 'attributes'))).toEqual([
      'attributes.title',
      'attributes.department',
      'attributes.save',
    ]);
    expect(openItemsOf(stateOf(...ticks(['attributes'])), 'attributes')).toEqual([]);
  });

  test('are found by any of their tasks', () => {
    expect(itemOfTask(stateOf(), 'add-app', 'add-app.sign-in')?.task.id).toBe('add-app.add-app');
    expect(itemOfTask(stateOf(), 'assign', 'assign.role-app')).toBeNull();
  });
});
