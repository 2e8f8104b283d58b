import type { GalleryState } from './gallery-state.ts';

/** What somebody else wrote in the fixtures: names, and the name of the setup. */
const written =
  /Maya|Jonas|Okafor|Lindqvist|Ines Albrecht|Lee Park|Paula Berg|Northwind|Head of Sales|Consultant/g;

/** A sign that turns the direction of reading, a letter from right to left, and a sign of no width. */
const hostileEnd = '\u202E\u05D0\u200B';

/** A state in which every such text tries to turn, hide or say something else around it. */
export function hostileState(state: GalleryState): GalleryState {
  const { view, events, answers, setups } = state;
  return {
    ...state,
    view: hostile(view),
    events: hostile(events),
    answers: hostile(answers),
    setups: hostile(setups),
    // A state may be reached by the names on it: what of it shows without is enough.
    act: (user) => state.act(user).catch(() => {}),
    shows: '',
  };
}

function hostile<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(written, (name) => `${name}${hostileEnd}`);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, walk(held)]));
}
