import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, message, type Message } from './message.ts';

/** The end of Wisq's token, and its replacement. */
export const tokenProblems = {
  VALID_UNTIL_INVALID: (f) => ({
    what: chosen(
      f,
      'reason',
      {
        empty: 'There’s no date yet.',
        past: 'That day has passed.',
        far: 'That’s more than twenty years away.',
      },
      'That isn’t a date on the calendar.',
    ),
    why: '',
    next: 'Enter the last day on which the token is valid, from Wisq’s message.',
  }),
  TOKEN_END_UNKNOWN: message(
    'It’s not known when the token expires.',
    'The token doesn’t say so itself, and no date was entered.',
    'Enter the date from Wisq’s message, then save the reminder.',
  ),
  REPLACEMENT_NONE: message(
    'There’s no new token here.',
    'It was removed, has replaced the old one, or was never pasted.',
    'Paste Wisq’s new message.',
  ),
  REPLACEMENT_SAME_TOKEN: message(
    'This is the token you already use.',
    'Its content is the same as the one stored here.',
    'Copy Wisq’s newest message, then paste again. If it has this token, ask Wisq for a new one.',
  ),
  HEALTH_NOT_YET: message(
    'This setup isn’t finished.',
    'Whether it still works is checked after go-live.',
    'Finish the steps and agree on the roll-out first.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
