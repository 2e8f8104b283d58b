import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, param, type Message, message } from './message.ts';

type AppCode = Extract<ProblemCode, 'CALLS_TOO_MANY' | `POLICY_${string}` | 'SUPPORT_NOT_OPENED'>;

const policyFaults: Readonly<Record<string, string>> = {
  link: 'It is a link to another place.',
  'no-file': 'What stands in its place is no file.',
  owner: 'It does not belong to the administrator of this computer.',
  writable: 'Others than the administrator of this computer can write to it.',
  folder: 'Others than the administrator of this computer can write to a folder above it.',
  'too-large': 'It is larger than 64 KB.',
  content: 'It holds something that this version of the app does not know.',
};

/** What the app refuses to protect itself, or because the company says so. */
export const appProblems: Readonly<Record<AppCode, Message>> = {
  CALLS_TOO_MANY: message(
    'The window asked for more at once than the app answers.',
    'No person clicks that fast: something in the window went wrong. Nothing was lost.',
    'Wait a minute and try again. If it happens again, quit the app, start it anew, and tell your Agent Strategist, with the code below.',
  ),
  POLICY_REFUSED: (f) => ({
    what: 'Your company’s policy for this app could not be used.',
    why: `${chosen(f, 'reason', policyFaults, 'It cannot be read.')} Until then the strictest rules hold: address and token are kept in the keychain only, and names are always hidden.`,
    next: 'Ask the people who manage this computer to put the policy file right, then start the app anew.',
  }),
  POLICY_SESSION_ONLY: message(
    'Your company does not allow keeping these for one session only.',
    'The policy on this computer wants address and token in the keychain.',
    'Save them in the keychain. If that fails, ask the people who manage this computer.',
  ),
  SUPPORT_NOT_OPENED: (f) => ({
    what: 'The support contact was not opened.',
    why: 'This computer has no program for it, or it was refused.',
    next: `Write to ${param(f, 'contact', 'the people who manage this computer')} by hand.`,
  }),
};
