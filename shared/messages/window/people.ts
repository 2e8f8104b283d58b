import type { Comparison, PageDoubt, WayReason } from '../../domain/rollout/comparison.ts';
import type { PeopleCounts } from '../../domain/rollout/counts.ts';
import type { AtOneLogin, OneLoginState } from '../../domain/rollout/onelogin-state.ts';
import type { Person } from '../../domain/rollout/person.ts';
import type { RowFilter, RowSort } from '../../domain/rollout/rows.ts';
import type { AtWisq, WisqState } from '../../domain/rollout/wisq-state.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { attributeIds } from '../../domain/users/attributes.ts';
import { attributeNames } from '../attributes.ts';
import { count, when } from '../format.ts';
import { attributesInText } from '../lacking.ts';
import { plural } from '../plural.ts';

/** The roll-out list: who is at Wisq, who is missing, and why. */

const wisqFilters: Readonly<Record<WisqState, string>> = {
  complete: 'Complete',
  incomplete: 'Incomplete',
  inactive: 'Inactive',
  several: 'More than once',
  'not-there': 'Not there',
  'cannot-tell': 'Can’t tell',
};

const oneLoginFilters: Readonly<Record<OneLoginState, string>> = {
  waiting: 'To approve',
  failed: 'Failed',
  'not-assigned': 'Not assigned',
  suspended: 'Suspended',
  'no-username': 'No username',
  'not-found': 'Not in OneLogin',
  working: 'Being processed',
  done: 'Provisioned',
  unknown: 'Unknown',
};

/** A filter's name. */
function filter(one: RowFilter): string {
  if (one === 'all') return 'All';
  if (one === 'not-complete') return 'Not complete';
  if (one === 'unchecked') return 'Unchecked';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const [kind, value] = one.split(':') as [string, string];
  if (kind === 'wisq') return pick(wisqFilters, value);
  if (kind === 'onelogin') return pick(oneLoginFilters, value);
  const attribute = attributeIds.find((id) => id === value);
  return attribute === undefined ? value : attributeNames[attribute];
}

function pick<K extends string>(names: Readonly<Record<K, string>>, key: string): string {
  return Object.entries<string>(names).find(([name]) => name === key)?.[1] ?? key;
}

/** What Wisq has of a person, in a few words. */
function atWisq(one: AtWisq | null): string {
  if (one === null) return 'Not checked yet';
  switch (one.state) {
    case 'complete':
      return '5 of 5';
    case 'incomplete':
      return lackingOf(one);
    case 'inactive':
      return 'There, inactive';
    case 'several':
      return 'More than one user';
    case 'not-there':
      return 'Not there';
    case 'cannot-tell':
      return 'Can’t tell';
  }
}

function lackingOf({ doubtful, lacking }: AtWisq): string {
  const missing = lacking.filter((id) => !doubtful.includes(id));
  // More names than a line has room for.
  if (missing.length > 2) return `${count(missing.length)} of 5 missing`;
  if (missing.length > 0) return `${attributesInText(missing)} missing`;
  return `${attributesInText(doubtful)} in doubt`;
}

const oneLoginWords: Readonly<Record<OneLoginState, string>> = {
  ...oneLoginFilters,
  waiting: 'Waiting for approval',
};

/** What OneLogin says of a person, in a few words; why something failed is in the person's own panel. */
function atOneLogin(one: AtOneLogin | null, { atWisq: there }: Person): string {
  // Nobody asks why somebody is not there who is.
  if (one === null) return there?.state === 'complete' ? 'Not asked' : 'Not asked yet';
  return oneLoginWords[one.state];
}

const sorts: Readonly<Record<RowSort, string>> = {
  state: 'What needs you first',
  name: 'By name',
  list: 'As listed',
};

const reasons: Readonly<Record<WayReason, string>> = {
  lists: '',
  refused: ', because Wisq refuses to list its users',
  'counts-only': ', because Wisq counts its users without listing them',
  'lists-nobody': ', because Wisq’s list is empty though users are there',
  fewer: ', which takes fewer requests',
  'no-filter': ', because Wisq can’t be searched',
  doubted: ', because Wisq’s list couldn’t be trusted',
};

/** How people were looked for at Wisq, and why so. Empty: not known. */
function way({ way: how, why }: Pick<Comparison, 'way' | 'why'>): string {
  if (how === null) return '';
  const by = how === 'pages' ? 'From Wisq’s list of users' : 'One search per person';
  return `${by}${why === null ? '' : reasons[why]}.`;
}

const doubts: Readonly<Record<PageDoubt, string>> = {
  'page-total': 'its total is only what one page has',
  'more-than-total': 'it has more users than its total says',
  repeats: 'the same page came again',
  'ids-twice': 'some users came twice',
  'total-changes': 'its total changed while it was read',
  'ends-early': 'it ended before its total',
  'short-page': 'a page in the middle was too short',
  unreadable: 'some entries aren’t users',
  nameless: 'a user has neither username nor email',
  hidden: 'a search found somebody it doesn’t show',
  'no-total': 'it gives no total',
  'too-many': 'it has too many pages',
};

export const peopleMessages = {
  heading: ({ listed }: PeopleCounts, arrived: number) =>
    listed === 1
      ? `${arrived === 1 ? 'The one person' : 'Nobody'} on the list is at Wisq`
      : `${count(arrived)} of ${count(listed)} people are at Wisq`,
  neverHeading: (listed: number) =>
    plural(listed, { one: 'One person on the list', other: `${count(listed)} people on the list` }),
  place: 'Roll out · in OneLogin, then here',
  loading: 'Reading the list…',
  agreed: (by: string, what: string) => `Agreed with ${foreign(by)}: ${foreign(what)}`,
  change: 'Change',
  find: 'Find a person',
  sortBy: 'Order',
  sortName: (one: RowSort) => sorts[one],
  filters: 'Show',
  counted: (one: RowFilter, n: number) => `${filter(one)}: ${count(n)}`,
  number: count,
  filter,
  atOneLoginGroup: 'OneLogin',
  lacksGroup: 'Missing',
  shown: (n: number) => plural(n, { one: 'One person shown', other: `${count(n)} people shown` }),
  newOrder: 'Show new order',
  columns: { person: 'Person', oneLogin: 'OneLogin', wisq: 'Wisq' },
  table: 'People on the list',
  atWisq,
  atOneLogin,
  rowLoading: 'Reading…',
  none: 'Nobody matches.',
  showAll: 'Show everybody',
  tryAgain: 'Try again',
  forgetNow: 'Forget list',
  more: 'More for this list',
  everybody: 'Compare everybody again',
  export: 'Export…',
  others: 'Who else is at Wisq…',
  another: 'Another list…',
  odd: 'Odd entries…',
  forget: 'Forget list…',
  compare: 'Compare with Wisq',
  comparing: 'Comparing',
  pause: 'Pause',
  goOn: 'Resume',
  cancel: 'Cancel',
  approve: (n: number) => `Approve ${count(n)} in OneLogin`,
  checkAgain: 'Check again',
  done: 'Done',
  notListed: (n: number) =>
    n === 0
      ? 'Nobody else is at Wisq.'
      : plural(n, {
          one: 'One more person is at Wisq and not on this list.',
          other: `${count(n)} more people are at Wisq and not on this list.`,
        }),
  compared: (of: number, at: string) => `Checked ${count(of)} · ${when(at)}`,
  details: 'How it was compared',
  neverCompared: 'Not compared with Wisq yet',
  way,
  requests: (n: number) => plural(n, { one: 'One request.', other: `${count(n)} requests.` }),
  doubt: (one: PageDoubt) =>
    `Wisq’s list couldn’t be trusted: ${doubts[one]}. Whoever wasn’t on it shows “Can’t tell”.`,
  oneLoginLeft: (n: number) =>
    plural(n, {
      one: 'OneLogin wasn’t asked about one of them. Check again to ask.',
      other: `OneLogin wasn’t asked about ${count(n)} of them. Check again to ask.`,
    }),
  announcePaused: 'Paused.',
  announceOver: (arrived: number, listed: number) =>
    `Compared. ${count(arrived)} of ${count(listed)} are at Wisq.`,
} as const;
