import type { OneLoginState } from '../domain/rollout/onelogin-state.ts';
import type { Person } from '../domain/rollout/person.ts';
import type { WisqState } from '../domain/rollout/wisq-state.ts';
import { attributeNames } from './attributes.ts';
import { problemMessage } from './problems.ts';

/** Where somebody stands at Wisq, in a few words. */
export const wisqStateNames: Readonly<Record<WisqState, string>> = {
  complete: 'Arrived with all attributes',
  incomplete: 'Arrived, attributes missing',
  inactive: 'Inactive',
  several: 'There more than once',
  'not-there': 'Not there',
  'cannot-tell': 'Can’t tell',
};

/** Where somebody stands at OneLogin. */
export const oneLoginStateNames: Readonly<Record<OneLoginState, string>> = {
  waiting: 'Waits for approval',
  failed: 'Failed',
  'not-assigned': 'Not assigned',
  suspended: 'Suspended',
  'no-username': 'No username',
  'not-found': 'Not in OneLogin',
  working: 'Being processed',
  done: 'Provisioned',
  unknown: 'Unknown',
};

/** Who was not compared yet. */
const uncheckedName = 'Not checked yet';

/** The names of the columns of a saved list. */
export const peopleColumns: readonly string[] = [
  'Name',
  'At Wisq',
  'Missing attributes',
  'Why it can’t be told',
  'Checked at',
  'At OneLogin',
  'OneLogin’s own words',
  'Read at OneLogin at',
];

/** Somebody as a line of a saved list. */
export function peopleLine({ atOneLogin, atWisq, name }: Person): readonly string[] {
  return [
    name,
    atWisq === null ? uncheckedName : wisqStateNames[atWisq.state],
    (atWisq?.lacking ?? []).map((id) => attributeNames[id]).join(', '),
    atWisq?.problem == null ? '' : problemMessage(atWisq.problem).what,
    atWisq?.at ?? '',
    atOneLogin === null ? '' : oneLoginStateNames[atOneLogin.state],
    atOneLogin?.text ?? '',
    atOneLogin?.at ?? '',
  ];
}
