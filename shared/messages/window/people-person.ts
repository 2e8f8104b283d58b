import type { Person } from '../../domain/rollout/person.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { when } from '../format.ts';
import { peopleMessages } from './people.ts';
import { personMessages } from './person.ts';

/** One person of the roll-out list. */

/** What is known of them at Wisq, as a sentence. */
function verdict({ atWisq }: Pick<Person, 'atWisq'>): string {
  switch (atWisq?.state) {
    case undefined:
      return 'Not checked yet.';
    case 'complete':
      return 'At Wisq, with all five attributes.';
    case 'incomplete':
      return `At Wisq. ${peopleMessages.atWisq(atWisq ?? null)}.`;
    case 'inactive':
      return 'At Wisq, but inactive there.';
    case 'several':
      return 'More than one user at Wisq has this name.';
    case 'not-there':
      return 'Not at Wisq.';
    case 'cannot-tell':
      return 'It’s unclear whether they’re at Wisq.';
  }
}

export const peoplePersonMessages = {
  verdict,
  why: personMessages.why,
  attributes: 'What Wisq has',
  asking: 'Asking Wisq…',
  askingBoth: 'Asking Wisq and OneLogin…',
  looking: 'Looking…',
  lookAgain: 'Look again',
  openOneLogin: 'Open in OneLogin',
  notConnected: 'OneLogin isn’t connected to this app, so only Wisq’s side is known.',
  takeOff: {
    button: 'Take off the list',
    ask: (name: string) => `Take ${foreign(name)} off the list?`,
    text: 'They’re no longer counted or checked. Nothing changes in OneLogin or at Wisq.',
    yes: 'Take off the list',
    no: 'Keep',
    done: 'Taken off the list',
  },
  read: (at: string) => `Wisq read ${when(at)}`,
} as const;
