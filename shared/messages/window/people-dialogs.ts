import { count } from '../format.ts';
import { plural } from '../plural.ts';

/** What is asked about the roll-out list as a whole. */

export const peopleDialogMessages = {
  export: 'Export as CSV',
  exportWhat: 'Who',
  exportOf: {
    all: (n: number) => plural(n, { one: 'The one person', other: `All ${count(n)} people` }),
    shown: (n: number) =>
      plural(n, { one: 'The one person shown', other: `The ${count(n)} people shown` }),
  },
  hideNames: 'Hide names',
  hideNamesWhat: 'Each person gets a number instead: Person 1, Person 2.',
  save: 'Save CSV…',
  cancel: 'Cancel',
  exported: (name: string) => `Saved as ${name}.`,

  others: 'Who else is at Wisq',
  othersUnknown: 'How many others are at Wisq isn’t known: its whole list wasn’t read.',
  othersWhat:
    'Users at Wisq who aren’t on this list. Their names aren’t saved; this app knows them until you close it.',
  showNames: 'Show names',
  showMore: (n: number) => plural(n, { one: 'Show one more', other: `Show ${count(n)} more` }),

  odd: 'Odd entries',
  oddNone: 'Nothing on this list looks odd.',
  oddAsking: 'Reading…',

  forgetAsk: 'Forget this list?',
  forgetWhat:
    'The list and what was found about each person are removed from this computer. Nothing changes in OneLogin or at Wisq. The record keeps how many people there were and when they were compared, without names.',
  forget: 'Forget list',
  keep: 'Keep list',
} as const;
