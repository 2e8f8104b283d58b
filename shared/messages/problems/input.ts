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
    why: 'What is written here is kept in the record and goes into reports.',
    next: 'Remove it from this field. The token belongs in step 2 only.',
  }),
  NAMES_HIDDEN: message(
    'This cannot be changed while names are hidden.',
    'What the screen shows are pseudonyms, and one of them would go into the record.',
    'Show names, then change it.',
  ),
  SUBDOMAIN_INVALID: message(
    'This is not a OneLogin address.',
    'It has the form SUBDOMAIN.onelogin.com.',
    'Copy it from your browser while the admin console is open.',
  ),
  LINK_REFUSED: message(
    'The link was not opened.',
    'It needs your OneLogin address, and leads to OneLogin only.',
    'Enter your OneLogin address first.',
  ),
  INPUT_INVALID: message(
    'This input cannot be used.',
    'It is empty, too long, or of another kind than expected.',
    'Check what you typed.',
  ),
  INTERNAL: message(
    'Something failed inside the app.',
    'This is a fault of the app, not yours.',
    'Try again. If it happens again, tell your Agent Strategist, with the code below.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
