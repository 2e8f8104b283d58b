import type { PolicyFault, PolicySource } from '../../domain/policy/policy.ts';
import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { chosen, param, type Message, message } from './message.ts';

type AppCode = Extract<ProblemCode, 'CALLS_TOO_MANY' | `POLICY_${string}` | 'SUPPORT_NOT_OPENED'>;

const policyFaults: Readonly<Record<PolicyFault, string>> = {
  link: 'It’s a link to another place.',
  'no-file': 'It isn’t a file.',
  owner: 'It isn’t owned by this computer’s administrator.',
  writable: 'Users other than this computer’s administrator can write to it.',
  folder: 'Users other than this computer’s administrator can write to a folder above it.',
  'too-large': 'It’s larger than 64 KB.',
  unreadable: 'It can’t be read.',
  content: 'It contains something this version of the app doesn’t know.',
  tool: 'The program of the operating system that reads it couldn’t be run, or failed.',
};

/** What to have fixed, by where the policy is. */
const policyFixes: Readonly<Record<PolicySource, string>> = {
  registry:
    'Ask whoever manages this computer to fix the app’s settings in Group Policy or device management, then restart the app.',
  profile:
    'Ask whoever manages this computer to fix the app’s configuration profile, then restart the app.',
  file: 'Ask whoever manages this computer to fix the policy file, then restart the app.',
};

/** The same where it is the reading that fails. */
const toolFixes: Readonly<Record<PolicySource, string>> = {
  ...policyFixes,
  registry:
    'Ask whoever manages this computer to let you run reg.exe, which reads the policy, then restart the app.',
  profile:
    'Ask whoever manages this computer to let you run plutil, which reads the policy, then restart the app.',
};

/** In: the problem's `reason`, and the `setting` it is about, where there is one. */
function policyFault(f: Params): string {
  const setting = param(f, 'setting', '');
  if (setting !== '') return `This version of the app can’t use its setting “${setting}”.`;
  return chosen(f, 'reason', policyFaults, policyFaults.unreadable);
}

/** What the app refuses to protect itself, or because the company says so. */
export const appProblems: Readonly<Record<AppCode, Message>> = {
  CALLS_TOO_MANY: message(
    'The window sent too many requests to the app at once.',
    'Nobody clicks that fast: something in the window went wrong. Nothing was lost.',
    'Wait a minute and try again. If it happens again, restart the app, tell your Agent Strategist, and include the code below.',
  ),
  POLICY_REFUSED: (f) => ({
    what: 'Your company’s policy for this app can’t be used.',
    why: `${policyFault(f)} Until it can, the strictest rules apply: the URL and token are kept in the keychain only, and names are always hidden.`,
    next: chosen(
      f,
      'source',
      param(f, 'reason', '') === 'tool' ? toolFixes : policyFixes,
      policyFixes.file,
    ),
  }),
  POLICY_SESSION_ONLY: message(
    'Your company doesn’t allow keeping these for one session only.',
    'Its policy requires the URL and token to be in the keychain.',
    'Save them in the keychain. If that fails, ask whoever manages this computer.',
  ),
  SUPPORT_NOT_OPENED: (f) => ({
    what: 'The support contact couldn’t be opened.',
    why: 'No app on this computer opens it, or it was blocked.',
    next: `Contact ${param(f, 'contact', 'whoever manages this computer')} yourself.`,
  }),
};
