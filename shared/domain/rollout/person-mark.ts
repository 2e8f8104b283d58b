import type { OneLoginState } from './onelogin-state.ts';
import type { Person } from './person.ts';
import type { RowFilter } from './rows.ts';
import type { WisqState } from './wisq-state.ts';

/**
 * How a person on the list is drawn.
 * - `measured`: there with all five. - `note`: there, and something is the matter; or it cannot be told.
 * - `failed`: it went wrong. - `under-way`: the admin or OneLogin has to do something first.
 * - `none`: not there. - `unchecked`: not asked about yet.
 */
export type PersonMarkKind = 'measured' | 'note' | 'failed' | 'under-way' | 'none' | 'unchecked';

const ofWisq: Readonly<Record<WisqState, PersonMarkKind>> = {
  complete: 'measured',
  incomplete: 'note',
  inactive: 'note',
  several: 'failed',
  'not-there': 'none',
  'cannot-tell': 'note',
};

const ofOneLogin: Readonly<Record<OneLoginState, PersonMarkKind>> = {
  waiting: 'under-way',
  failed: 'failed',
  'not-assigned': 'none',
  suspended: 'note',
  'no-username': 'note',
  'not-found': 'note',
  working: 'under-way',
  done: 'none',
  unknown: 'none',
};

/** The mark of a person: of somebody who is not there, OneLogin says why. */
export function personMark({
  atOneLogin,
  atWisq,
}: Pick<Person, 'atWisq' | 'atOneLogin'>): PersonMarkKind {
  if (atWisq === null) return 'unchecked';
  if (atWisq.state === 'not-there' && atOneLogin !== null) return ofOneLogin[atOneLogin.state];
  return ofWisq[atWisq.state];
}

/** The mark of a filter; null: it has none. */
export function filterMark(filter: RowFilter): PersonMarkKind | null {
  if (filter === 'unchecked') return 'unchecked';
  const at = filter.indexOf(':');
  const [kind, state] = [filter.slice(0, at), filter.slice(at + 1)];
  const marks: Readonly<Record<string, PersonMarkKind>> =
    kind === 'wisq' ? ofWisq : kind === 'onelogin' ? ofOneLogin : {};
  return marks[state] ?? null;
}
