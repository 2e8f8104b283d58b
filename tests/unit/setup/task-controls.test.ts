import { describe, expect, it } from 'vitest';
import { taskById } from '../../../shared/domain/guide/index.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { taskControls } from '../../../shared/domain/setup/task-controls.ts';
import { testUserOffer } from '../../../shared/domain/setup/test-user-offer.ts';
import { addJonas, addMaya, maya, stateOf, stored } from '../../support/setup-state.ts';

const host: NewEntry = { type: 'onelogin.host', host: 'northwind.onelogin.com' };
const controls = (id: Parameters<typeof taskById>[0], ...entries: readonly NewEntry[]) =>
  taskControls(stateOf(...entries), taskById(id));

describe('what is offered beside a task', () => {
  it('has the tick of that task and of no other', () => {
    const tick: NewEntry = { type: 'task.ticked', taskId: 'configure.save' };
    expect(controls('configure.save', tick).ticked).toBe(true);
    expect(controls('configure.enable', tick).ticked).toBe(false);
  });

  it('opens a page of OneLogin once its address is known', () => {
    expect(controls('add-app.add-app').link).toBeNull();
    expect(controls('add-app.add-app', host).link).toBe('apps');
    expect(controls('add-app.save', host).link).toBeNull();
  });

  it('copies address and token once they are stored, and anything else at any time', () => {
    expect(controls('configure.base-url').copy).toEqual({ what: 'base-url', ready: false });
    expect(controls('configure.base-url', stored).copy).toEqual({ what: 'base-url', ready: true });
    expect(controls('configure.token').copy).toEqual({ what: 'token', ready: false });
    expect(controls('configure.token', stored).copy).toEqual({ what: 'token', ready: true });
    expect(controls('add-app.display-name').copy).toEqual({ what: 'display-name', ready: true });
    expect(controls('configure.save').copy).toBeNull();
  });

  it('draws the place of what happens in OneLogin', () => {
    expect(controls('configure.save').drawn).toBe(true);
    expect(controls('before.message').drawn).toBe(false);
  });
});

describe('the next test user', () => {
  it('is the first, then another the guide asks for, then one beyond that', () => {
    const third: NewEntry = {
      type: 'user.added',
      userId: '33333333-3333-4333-8333-333333333333',
      userName: 'third@northwind.example',
      expected: maya,
    };
    expect(testUserOffer(stateOf())).toBe('first');
    expect(testUserOffer(stateOf(addMaya))).toBe('another');
    expect(testUserOffer(stateOf(addMaya, addJonas))).toBe('beyond');
    expect(testUserOffer(stateOf(addMaya, addJonas, third))).toBe('beyond');
  });
});
