import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPeople, hidePeople, showPeople } from '../../../renderer/state/follow-people.ts';
import { applyList, dropList, pasteList } from '../../../renderer/state/give-list.ts';
import { choose, orderAnew, personAt, showRows } from '../../../renderer/state/people-rows.ts';
import { peopleStore } from '../../../renderer/state/people-store.ts';
import { store } from '../../../renderer/state/store.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import { listBytes } from '../../../shared/domain/rollout/list.ts';
import {
  company,
  companyRows,
  companyView,
  comparing,
  emailAt,
} from '../../../tools/fixtures/company.ts';
import { viewOf } from '../../support/fake-window.ts';

const people = company(420);
const setupId = 'a';
/** What main is asked, and what it answers. */
let asked: [CallName, Record<string, unknown>][] = [];
let answers: Partial<Record<CallName, (input: never) => unknown>>;

const first = [store.getInitialState(), peopleStore.getInitialState()] as const;
beforeEach(() => {
  store.setState({ ...first[0], view: viewOf(setupId) }, true);
  peopleStore.setState(first[1], true);
  asked = [];
  answers = {
    'rollout.show': () => companyView(people),
    'rollout.rows': (input) => companyRows(people, input),
  };
  vi.stubGlobal('window', {
    wisq: {
      call: async (name: CallName, input: never) => {
        asked.push([name, input]);
        const answer = answers[name];
        return answer === undefined
          ? { ok: false, problem: { code: 'LIST_CLOSED', params: {} } }
          : { ok: true, value: answer(input) };
      },
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

const rowsAsked = () => asked.flatMap(([name, input]) => (name === 'rollout.rows' ? [input] : []));
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the list comes with its first rows in an order of their own, and no more than are near', async () => {
  await showPeople();
  await settled();
  expect(rowsAsked()).toMatchObject([{ from: 0, count: 100, anew: true, filter: 'all' }]);
  const { pages, total, view } = peopleStore.getState();
  expect([view?.counts?.listed, total, [...pages.keys()]]).toEqual([420, 420, [0]]);
  showRows(190, 230);
  await settled();
  expect(rowsAsked().slice(1)).toMatchObject([
    { from: 100, anew: false },
    { from: 200, anew: false },
  ]);
  expect(personAt(peopleStore.getState().pages, 200)?.name).toBe(emailAt(200));
  expect(personAt(peopleStore.getState().pages, 350)).toBeNull();
});

test('while a comparison runs, what is in sight is read again in its place, and nothing else', async () => {
  await showPeople();
  showRows(190, 230);
  await settled();
  asked = [];
  const event = { type: 'rollout.progress', setupId, problem: null } as const;
  const { counts } = companyView(people);
  if (counts === null) throw new Error('no counts');
  followPeople({ ...event, counts, progress: comparing(people), revision: 7 });
  await settled();
  const read = rowsAsked();
  expect(new Set(read.map(({ from }) => from))).toEqual(new Set([100, 200]));
  expect(read.some(({ anew }) => anew === true)).toBe(false);
  expect(peopleStore.getState()).toMatchObject({ revision: 7, orderedAt: 1 });
  // Another setup's comparison is not this list's.
  followPeople({ ...event, setupId: 'b', counts, progress: null, revision: 9 });
  expect(peopleStore.getState().revision).toBe(7);
});

test('another filter is another order; what is on its way for the old one is not taken', async () => {
  await showPeople();
  await settled();
  choose({ filter: 'wisq:several' });
  choose({ filter: 'onelogin:waiting' });
  await settled();
  const { choice, pages, total } = peopleStore.getState();
  expect([choice.filter, total, pages.get(0)?.length]).toEqual(['onelogin:waiting', 19, 19]);
  asked = [];
  orderAnew();
  await settled();
  expect(rowsAsked()).toMatchObject([{ from: 0, anew: true, filter: 'onelogin:waiting' }]);
});

test('once names are hidden, no row and no preview that showed them is left', async () => {
  await showPeople();
  await settled();
  answers['rollout.rows'] = (input) =>
    companyRows(
      people.map((one) => ({ ...one, name: `Person ${one.index + 1}` })),
      input,
    );
  hidePeople();
  expect(JSON.stringify([...peopleStore.getState().pages])).not.toContain('@');
  await settled();
  expect(personAt(peopleStore.getState().pages, 3)?.name).toBe('Person 4');
});

test('what cannot be taken is said, and the list that is looked at stays', async () => {
  await showPeople();
  expect(await pasteList()).toMatchObject({ code: 'LIST_CLOSED' });
  const preview = { previewId: 'p', people: 2 };
  answers['rollout.paste'] = () => preview;
  expect(await pasteList()).toBeNull();
  expect(peopleStore.getState().preview).toEqual(preview);
  expect(await applyList()).toMatchObject({ code: 'LIST_CLOSED' });
  expect(peopleStore.getState().preview).toEqual(preview);
  const large = { size: listBytes + 1, name: 'all.csv' };
  expect(await dropList(large as File)).toMatchObject({ code: 'LIST_TOO_LARGE' });
  expect(asked.some(([name]) => name === 'rollout.readList')).toBe(false);
  const folder = { size: 0, name: 'x', arrayBuffer: () => Promise.reject(new Error('a folder')) };
  expect(await dropList(folder as unknown as File)).toMatchObject({ code: 'FILE_UNREADABLE' });
});
