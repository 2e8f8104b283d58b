import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveConfirmation } from '../../../renderer/state/handover.ts';
import { start } from '../../../renderer/state/start.ts';
import { store } from '../../../renderer/state/store.ts';
import type { OpenedFile } from '../../../shared/domain/handover/opened-file.ts';
import {
  answer,
  factsWith,
  fakeWindow,
  fault,
  refusal,
  summary,
  viewOf,
} from '../../support/fake-window.ts';

const first = store.getInitialState();
beforeEach(() => store.setState(first, true));
afterEach(() => vi.unstubAllGlobals());

/** Starts the window. Out: the pages whose code was asked for, and the window's main. */
async function started(answers: Parameters<typeof fakeWindow>[0]) {
  const main = fakeWindow(answers);
  const loaded: string[] = [];
  await start(async (page) => void loaded.push(page));
  return { ...main, loaded };
}

describe('the first screen', () => {
  it('is the form when there is no setup, and nobody asks for the guide’s code', async () => {
    const { loaded } = await started({
      'setups.list': answer([]),
      'app.facts': answer(factsWith(null)),
    });
    expect(store.getState()).toMatchObject({ page: 'new', hideNames: true });
    expect(loaded).toEqual(['new']);
  });

  it('is the list when there are several and none was open', async () => {
    const { loaded } = await started({
      'setups.list': answer([summary('a'), summary('b')]),
      'app.facts': answer(factsWith(null)),
    });
    expect(store.getState().page).toBe('list');
    expect(loaded).toEqual(['list']);
  });

  it('is the setup that was open last, at its step', async () => {
    const { asked, loaded } = await started({
      'setups.list': answer([summary('a'), summary('b')]),
      'app.facts': answer(factsWith('b')),
      'setups.open': answer(viewOf('b', { position: 'attributes' })),
    });
    expect(asked).toContainEqual(['setups.open', { setupId: 'b' }]);
    expect(store.getState()).toMatchObject({ page: 'setup', step: 'attributes' });
    expect(new Set(loaded)).toEqual(new Set(['setup']));
  });

  it('is the only setup there is, though none was open', async () => {
    await started({
      'setups.list': answer([summary('a')]),
      'app.facts': answer(factsWith(null)),
      'setups.open': answer(viewOf('a', { position: 'a step of another version' })),
    });
    expect(store.getState()).toMatchObject({ page: 'setup', step: 'before' });
  });

  it('is the list, with the problem, when the setup cannot be read', async () => {
    await started({
      'setups.list': answer([summary('a')]),
      'app.facts': answer(factsWith('a')),
      'setups.open': refusal(fault),
    });
    expect(store.getState()).toMatchObject({ page: 'list', view: null, problem: fault });
  });

  it.each([
    ['the list’s code', [summary('a'), summary('b')]],
    ['the setup', [summary('a')]],
  ])('stays with a file that was opened while %s was on its way', async (_what, setups) => {
    const main = fakeWindow({
      'setups.list': answer(setups),
      'app.facts': answer(factsWith(null)),
      'setups.open': answer(viewOf('a')),
    });
    // The system hands it over in the middle of that.
    await start(async () => main.tell({ type: 'file.opened', file: aFile }));
    const shown = { page: 'confirmation', step: 'wisq', view: { setupId: 'a' } };
    await vi.waitFor(() => expect(store.getState()).toMatchObject(shown));
  });

  it('stays with a file that was opened while the window came up', async () => {
    const main = fakeWindow({
      'setups.list': answer([summary('a')]),
      'app.facts': answer(factsWith('a')),
    });
    const starting = start(async () => {});
    main.tell({ type: 'file.refused', problem: fault });
    await starting;
    expect(store.getState()).toMatchObject({ page: 'new', view: null, problem: fault });
  });
});

describe('an event from main', () => {
  const open = () =>
    started({
      'setups.list': answer([summary('a')]),
      'app.facts': answer(factsWith('a')),
      'setups.open': answer(viewOf('a')),
    });

  it('changes the open setup, and no older one does', async () => {
    const { tell } = await open();
    tell({ type: 'setup.changed', view: viewOf('a', { revision: 3 }) });
    expect(store.getState().view?.revision).toBe(3);
    tell({ type: 'setup.changed', view: viewOf('a', { revision: 2 }) });
    tell({ type: 'setup.changed', view: viewOf('b', { revision: 9 }) });
    expect(store.getState().view).toMatchObject({ setupId: 'a', revision: 3 });
  });

  it('about a check or a watch of another setup changes nothing', async () => {
    const { tell } = await open();
    const check = { checkId: 'c', startedAt: '2026-11-23T10:00:00.000Z', stages: [] };
    tell({ type: 'check.progress', setupId: 'b', check });
    tell({ type: 'watch.changed', setupId: 'b', userId: 'u', watching: watchOf('u') });
    expect(store.getState().view).toMatchObject({ check: null, watching: [] });
    tell({ type: 'check.progress', setupId: 'a', check });
    tell({ type: 'watch.changed', setupId: 'a', userId: 'u', watching: watchOf('u') });
    expect(store.getState().view).toMatchObject({ check, watching: [{ userId: 'u' }] });
  });

  it('from the menu does nothing that needs a setup while none is open', async () => {
    const { asked, tell } = await started({
      'setups.list': answer([]),
      'app.facts': answer(factsWith(null)),
    });
    tell({ type: 'menu', item: 'show-handover' });
    tell({ type: 'menu', item: 'save-report' });
    expect(store.getState().page).toBe('new');
    expect(asked.map(([name]) => name)).toEqual(['setups.list', 'app.facts']);
  });

  it('from the menu shows the page where a report is saved, without an older problem', async () => {
    const { tell } = await open();
    store.setState({ problem: fault });
    tell({ type: 'menu', item: 'save-report' });
    expect(store.getState()).toMatchObject({ page: 'save-report', problem: null });
  });
});

describe('a confirmation that was opened', () => {
  it('is shown in the setup it is of, whatever setup is open', async () => {
    const answers = {
      'setups.list': answer([summary('b')]),
      'app.facts': answer(factsWith('b')),
      'setups.open': answer(viewOf('b')),
    };
    const { tell } = await started(answers);
    answers['setups.open'] = answer(viewOf('a'));
    expect(store.getState().view?.setupId).toBe('b');
    tell({ type: 'file.opened', file: aFile });
    const shown = { page: 'confirmation', step: 'wisq', view: { setupId: 'a' } };
    await vi.waitFor(() => expect(store.getState()).toMatchObject(shown));
    leaveConfirmation();
    expect(store.getState()).toMatchObject({ page: 'setup', step: 'wisq', confirmation: null });
  });

  it('keeps what was typed in the setup it is of', async () => {
    const { tell, asked } = await started({
      'setups.list': answer([summary('a')]),
      'app.facts': answer(factsWith('a')),
      'setups.open': answer(viewOf('a')),
    });
    store.setState({ typed: { note: 'half a sentence' } });
    tell({ type: 'file.opened', file: aFile });
    expect(store.getState()).toMatchObject({
      page: 'confirmation',
      typed: { note: 'half a sentence' },
    });
    expect(asked.filter(([name]) => name === 'setups.open')).toHaveLength(1);
  });

  it('whose setup cannot be read leads to the list, with the problem', async () => {
    const { tell } = await started({
      'setups.list': answer([]),
      'app.facts': answer(factsWith(null)),
      'setups.open': refusal(fault),
    });
    tell({ type: 'file.opened', file: aFile });
    await vi.waitFor(() =>
      expect(store.getState()).toMatchObject({ page: 'list', problem: fault }),
    );
  });
});

/** A file that the person opened by a double-click. */
const aFile: OpenedFile = {
  kind: 'confirmation',
  preview: {
    fileId: 'f',
    setupId: 'a',
    by: 'Lee Park',
    on: '2026-11-23',
    reportSavedAt: '2026-11-23T10:00:00.000Z',
    rows: [],
    opensRollout: false,
  },
};

function watchOf(userId: string) {
  return { userId, since: '2026-11-23T10:00:00.000Z', nextLookUpAt: null, looks: 1 };
}
