import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptConfirmation, leaveHandover, refuseFile } from '../../../renderer/state/handover.ts';
import {
  goTo,
  leaveDeletedSetup,
  navigate,
  openSetup,
  registerPages,
  showListInstead,
  showPlace,
} from '../../../renderer/state/navigation.ts';
import { edit, forgetTyped, store, typedText } from '../../../renderer/state/store.ts';
import { tickTask } from '../../../renderer/state/tick-task.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import {
  addMaya,
  confirmed,
  looked,
  maya,
  mayaId,
  readyForUsers,
  reportSaved,
  stateOf,
} from '../../support/setup-state.ts';
import { answer, fakeWindow, fault, summary, viewOf } from '../../support/fake-window.ts';

const first = store.getInitialState();
beforeEach(() => store.setState(first, true));
afterEach(() => {
  vi.unstubAllGlobals();
  registerPages(async () => {});
});

describe('where the window goes', () => {
  it('waits for the guide’s code before it shows a setup', async () => {
    fakeWindow({ 'setups.open': answer(viewOf('a')) });
    let arrives = () => {};
    registerPages(
      (page) =>
        new Promise((resolve) => {
          expect(page).toBe('setup');
          arrives = resolve;
        }),
    );
    const opening = openSetup('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.getState().page).toBe('loading');
    arrives();
    await opening;
    expect(store.getState()).toMatchObject({ page: 'setup', view: { setupId: 'a' } });
  });

  it('forgets typed text, the draft and the drawn place when another setup opens', async () => {
    fakeWindow({ 'setups.open': answer(viewOf('a')) });
    edit('new-user.userName', 'maya');
    showPlace('configure.save');
    await openSetup('a');
    expect(store.getState()).toMatchObject({ typed: {}, targetTask: null, credentialsDraft: null });
  });

  it('tells main which step it is, so that the app reopens there', () => {
    const { asked } = fakeWindow({});
    store.setState({ view: viewOf('a'), targetTask: 'configure.save', problem: fault });
    goTo('assign');
    expect(store.getState()).toMatchObject({ step: 'assign', targetTask: null, problem: null });
    expect(asked).toEqual([['setups.position', { setupId: 'a', step: 'assign' }]]);
  });

  it('keeps a problem on the way to a page', () => {
    store.setState({ problem: fault });
    navigate('list');
    expect(store.getState()).toMatchObject({ page: 'list', problem: fault });
  });

  it('shows the list, or the form without any, when a page’s code cannot be read', () => {
    store.setState({ view: viewOf('a'), page: 'handover' });
    showListInstead(fault);
    expect(store.getState()).toMatchObject({ page: 'new', view: null, problem: fault });
    store.setState({ setups: [summary('a')] });
    showListInstead(fault);
    expect(store.getState().page).toBe('list');
  });

  it('leaves a deleted setup for what the list now holds', async () => {
    fakeWindow({ 'setups.list': answer([]) });
    store.setState({ view: viewOf('a'), setups: [summary('a')], page: 'setup' });
    await leaveDeletedSetup();
    expect(store.getState()).toMatchObject({ view: null, setups: [], page: 'new' });
  });

  it('leaves the handover view for the open setup, or for the list, with the reports read anew', () => {
    const { asked } = fakeWindow({ 'reports.list': answer([]) });
    store.setState({ page: 'handover', problem: fault, setups: [summary('a')] });
    leaveHandover();
    expect(store.getState()).toMatchObject({ page: 'list', handover: null, problem: null });
    store.setState({ view: viewOf('a'), page: 'confirmation' });
    leaveHandover();
    expect(store.getState().page).toBe('setup');
    expect(asked.map(([name]) => name)).toEqual(['reports.list', 'reports.list']);
  });

  it.each([
    ['confirms everybody', confirmed(mayaId), 'rollout'],
    ['declines somebody', { ...confirmed(mayaId), type: 'user.declined' } as NewEntry, 'assign'],
  ] as const)('goes on where the setup goes on, once a confirmation %s', async (_, said, step) => {
    const state = stateOf(...readyForUsers, addMaya, looked(mayaId, maya), reportSaved, said);
    fakeWindow({
      'confirmation.accept': answer({ setupId: 'a' }),
      'setups.open': answer(viewOf('a', { state })),
    });
    await acceptConfirmation('file');
    expect(store.getState()).toMatchObject({ page: 'setup', step, confirmation: null });
  });

  it('says where the person is why a file was refused', () => {
    store.setState({ page: 'setup', view: viewOf('a') });
    refuseFile(fault);
    expect(store.getState()).toMatchObject({ page: 'setup', problem: fault });
  });
});

describe('a tick', () => {
  const ticked = (...taskIds: readonly string[]) => {
    const tasks = Object.fromEntries(taskIds.map((id) => [id, { at: '' }]));
    return viewOf('a', { state: { ...viewOf('a').state, tasks } });
  };

  it('takes a drawing that is open at its task on to the next', async () => {
    const { asked } = fakeWindow({});
    store.setState({
      view: ticked('configure.open-tab', 'configure.base-url'),
      step: 'configure',
    });
    showPlace('configure.base-url');
    await tickTask('configure.base-url', true);
    expect(asked).toEqual([
      ['guide.tick', { setupId: 'a', taskId: 'configure.base-url', done: true }],
    ]);
    expect(store.getState().targetTask).toBe('configure.token');
  });

  it('goes on even where the view that shows the mark comes later', async () => {
    fakeWindow({});
    store.setState({ view: ticked('configure.open-tab'), step: 'configure' });
    showPlace('configure.base-url');
    await tickTask('configure.base-url', true);
    expect(store.getState().targetTask).toBe('configure.token');
  });

  it('leaves the drawing alone when it is taken back, refused, or another task’s', async () => {
    store.setState({ view: viewOf('a'), step: 'configure' });
    showPlace('configure.base-url');
    fakeWindow({});
    await tickTask('configure.base-url', false);
    await tickTask('configure.save', true);
    fakeWindow({ 'guide.tick': { ok: false, problem: fault } });
    await tickTask('configure.base-url', true);
    expect(store.getState()).toMatchObject({ targetTask: 'configure.base-url', problem: fault });
  });
});

describe('typed text', () => {
  it('is kept by field until its form was sent', () => {
    edit('confirm.1.by', 'Ines');
    edit('confirm.2.by', 'Jonas');
    edit('rename', 'Northwind');
    forgetTyped('confirm.1');
    expect(typedText('confirm.1.by')).toBeUndefined();
    expect(typedText('confirm.2.by')).toBe('Jonas');
    expect(typedText('rename')).toBe('Northwind');
    forgetTyped('');
    expect(store.getState().typed).toEqual({});
  });
});
