import { describe, expect, test } from 'vitest';
import { steps } from '../../../shared/domain/guide/index.ts';
import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import type { CalloutAction } from '../../../shared/domain/guide/callout-action.ts';
import { callouts, calloutsOf, places } from '../../../shared/drawings/callouts/index.ts';
import { plain } from '../../../shared/domain/guide/text.ts';
import { markables } from '../../support/drawn-marks.ts';

const tasks = steps.flatMap((step) => step.tasks);
const all = Object.entries(places).flatMap(([task, spots]) =>
  (spots ?? []).map((place, index) => ({ name: `${task} ${index + 1}`, place })),
);
const sentence = (place: (typeof all)[number]['place']) =>
  plain(place.sentence, { 'display-name': 'Our app' });

const doneWith: Readonly<Record<CalloutAction, readonly string[]>> = {
  press: [
    // Not `button off`: it cannot be pressed.
    'button main',
    'button plain',
    'button round',
    'words link',
    'entry',
    'row of a table',
    'state',
    'tile',
  ],
  fill: ['field'],
  choose: ['select'],
  // Several boxes under each other are one stack.
  tick: ['tick', 'stack'],
  look: [],
};

describe('where each task happens', () => {
  test('every task in OneLogin has a place, and no other task has one', () => {
    const inOneLogin = tasks.filter(({ where }) => where === 'onelogin').map(({ id }) => id);
    expect(Object.keys(callouts).toSorted()).toEqual(inOneLogin.toSorted());
    for (const id of inOneLogin) expect(calloutsOf(id).length).toBeGreaterThan(0);
  });

  test('a task that does not happen in OneLogin is refused', () => {
    expect(() => calloutsOf('before.message')).toThrow('before.message');
  });

  test('every screen that is drawn is shown at some place', () => {
    const shown = new Set(all.map(({ place }) => place.screen));
    expect([...shown].toSorted()).toEqual(Object.keys(screens).toSorted());
  });

  test.each(all)('$name marks exactly one thing, and says which', ({ place }) => {
    const marked = markables(screens[place.screen]).filter(({ mark }) => mark === place.mark);
    expect(marked).toHaveLength(1);
    const text = marked[0]?.text;
    // Where the marked thing carries a label, the sentence names it: it has to do without the drawing.
    if (typeof text === 'string') expect(sentence(place)).toContain(text);
    expect(sentence(place)).toMatch(/^[A-Z].*\.$/);
  });

  // To press the black bar or to fill in a button would be a drawing that says something else.
  test.each(all.filter(({ place }) => place.action !== 'look'))(
    '$name marks something with which that can be done',
    ({ place }) => {
      const marked = markables(screens[place.screen]).find(({ mark }) => mark === place.mark);
      expect(doneWith[place.action]).toContain(marked?.kind);
    },
  );

  test('a task with several places tells each in its own words', () => {
    for (const spots of Object.values(places)) {
      const said = (spots ?? []).map(sentence);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe('what is not known', () => {
  const drawn: readonly (readonly [string, Screen])[] = Object.entries(screens);

  test('a screen nobody has shown has something dashed and says what it is like', () => {
    const unseen = drawn.filter(([, screen]) => screen.unseen === true);
    expect(unseen.map(([name]) => name).toSorted()).toEqual([
      'api-credentials',
      'credential-made',
      'developers-menu',
      'edit-field-department',
      'edit-field-title',
      'more-actions',
      'new-credential',
      'new-field',
    ]);
    for (const [, screen] of unseen) {
      expect(markables(screen).some(({ unsure }) => unsure === true)).toBe(true);
      expect(screen.note).toBeDefined();
    }
  });

  test('where something is dashed, a note says why', () => {
    for (const [name, screen] of drawn) {
      const dashed = markables(screen).some(({ unsure }) => unsure === true);
      if (dashed) expect([name, screen.note === undefined]).toEqual([name, false]);
    }
  });
});
