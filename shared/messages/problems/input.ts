import type { ProblemCode } from '../../domain/problems/codes.ts';
import { attributeNames } from '../attributes.ts';
import { chosen, type Message, message } from './message.ts';

/** What the fields are called that are kept, by the keys of what they are kept as. */
const typedFields: Readonly<Record<string, string>> = {
  ...attributeNames,
  name: 'The name',
  host: 'The OneLogin address',
  displayName: 'The Display Name',
  userName: 'The username',
  by: 'The person’s name',
  note: 'The note',
  with: 'The project lead',
  who: 'Who gets access',
  when: 'When they get it',
};

/** What was typed or pressed and cannot be done, and faults of the app itself. */
export const inputProblems = {
  TOKEN_IN_FIELD: (f) => ({
    what: `${chosen(f, 'field', typedFields, 'What you typed')} looks like the token.`,
    why: 'What you type here is kept in the record and goes into reports.',
    next: 'Remove it from this field. Paste the token with Wisq’s message only.',
  }),
  NAMES_HIDDEN: message(
    'You can’t change this while names are hidden.',
    'The screen shows pseudonyms, and one of them would go into the record.',
    'Show names, then make the change.',
  ),
  SUBDOMAIN_INVALID: message(
    'This isn’t a OneLogin address.',
    'It looks like SUBDOMAIN.onelogin.com.',
    'Copy it from your browser’s address bar while the admin console is open.',
  ),
  LINK_REFUSED: message(
    'The link wasn’t opened.',
    'Links go to your own OneLogin, and its address isn’t known yet.',
    'Enter your OneLogin address first.',
  ),
  INPUT_INVALID: message(
    'This can’t be used.',
    'It’s empty, too long, or not what this field expects.',
    'Check what you typed.',
  ),
  INTERNAL: message(
    'Something went wrong in the app.',
    'It’s a bug in the app, not something you did.',
    'Try again. If it happens again, tell your Agent Strategist and include the code below.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
