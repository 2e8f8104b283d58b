import type { SourceVerdict } from '../domain/onelogin/compare.ts';
import type { ProblemCode } from '../domain/problems/codes.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { UserSide } from '../domain/setup/onelogin-side.ts';
import {
  type AttributeAtBoth,
  type IdentifiedCall,
  oneLoginStage,
  type OneLoginStage,
  oneLoginWord,
} from '../domain/setup/onelogin-facts.ts';
import type { Mark } from '../domain/setup/step-status.ts';
import { foreign } from '../domain/text/foreign.ts';
import { notShown } from './inspect.ts';
import { problemMessage } from './problems.ts';

/** What was read at OneLogin, on a call and in documents. All of it is OneLogin's word. */
export const oneLoginSideMessages = {
  heading: 'What OneLogin says',
  lead: (at: string) =>
    `Read through OneLogin’s API on ${at}. This is OneLogin’s word, not a test.`,
  /** The same on a call, where a time of today has no date. */
  leadOnCall: (at: string) =>
    `Read through OneLogin’s API, ${at}. This is OneLogin’s word, not a test.`,
  neverRead: 'An API credential for OneLogin was added, but nothing has been read with it yet.',
  notRead: 'Not read from OneLogin.',
  /** Whose word a row of a table is. */
  oneLogin: 'OneLogin',
  holds: (value: string) => `OneLogin: ${value}`,
  head: ['What', 'OneLogin says'],
  valuesHead: ['Attribute', 'In OneLogin', 'At Wisq', 'On the way'],
  empty: '(empty)',
  valueNotRead: '(not read)',
  nothingArrived: '(nothing)',
  notArrived: '(not arrived)',
  /** On a call: OneLogin's own word for the state, and when it was read. */
  readAs: (word: string | null, at: string) => (word === null ? at : `${word}, ${at}`),
  ofUser: (at: string, stage: string, word: string | null) =>
    word === null ? `OneLogin, ${at}: ${stage}.` : `OneLogin, ${at}: ${stage} (${word}).`,
  notShown,
  credential: {
    heading: 'OneLogin API credential',
    lead: 'This app used it to read OneLogin and changed nothing there. It was kept in the system keychain or in memory, never in a file.',
    toRemove:
      'Still to do: remove the credential from the admin’s computer, and delete it in OneLogin under Developers › API Credentials.',
    toDelete: 'Still to do: delete the credential in OneLogin under Developers › API Credentials.',
  },
} as const;

/** How far OneLogin is with a test user, for whoever reads it. */
export const stages: Readonly<Record<OneLoginStage, string>> = {
  'not-read': 'not read',
  absent: 'no such user',
  several: 'more than one such user',
  'not-assigned': 'not assigned',
  contradicting: 'unclear whether they have the app',
  approval: 'waiting for approval in OneLogin',
  working: 'being processed',
  done: 'provisioned',
  failed: 'failed',
  removed: 'suspended or removed at Wisq',
  none: 'never sent',
  unknown: 'unknown state',
};

const stageMarks: Readonly<Partial<Record<OneLoginStage, Mark>>> = {
  'not-read': 'none',
  approval: 'under-way',
  working: 'under-way',
  done: 'measured',
  contradicting: 'none',
  unknown: 'none',
};

/** What is wrong; of a failure also OneLogin's own text, which is the evidence. */
function causeMessage(cause: Problem): string {
  const { what, why } = problemMessage(cause);
  return cause.code === 'ONELOGIN_FAILED' ? `${what} ${why}` : what;
}

/** Findings that are the stage itself; their sentences speak to the admin. */
const sameAsStage: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ONELOGIN_APPROVAL_WAITING',
  'ONELOGIN_WORKING',
  'ONELOGIN_NOT_ASSIGNED',
  'ONELOGIN_ASSIGNMENT_UNCLEAR',
  'ONELOGIN_NEVER_SENT',
  'ONELOGIN_STATE_UNKNOWN',
  'ONELOGIN_USER_NOT_FOUND',
  'ONELOGIN_USER_SEVERAL',
  'ONELOGIN_USER_REMOVED',
]);

/** How far OneLogin is with a test user, in its own word and ours, and the first thing that is wrong. */
export function userStageMessage({ causes, look, outdated, unread }: UserSide): {
  readonly mark: Mark;
  readonly stage: string;
  /** OneLogin's own word for it; null: it has none, or the same. */
  readonly word: string | null;
  /** Null: nothing wrong was found in what could be read, or the stage says it. */
  readonly cause: string | null;
  /** Null: it is not older than what the admin said since. */
  readonly outdated: string | null;
} {
  const stage = oneLoginStage(look);
  const word = oneLoginWord(look);
  const cause = causes[0] ?? unread;
  return {
    mark: stageMarks[stage] ?? 'failed',
    stage: stages[stage],
    word: word === null || word === stages[stage] ? null : foreign(word),
    cause: cause === null || sameAsStage.has(cause.code) ? null : causeMessage(cause),
    outdated: outdated ? 'Read before the admin’s latest change.' : null,
  };
}

const sourceVerdicts: Readonly<Record<SourceVerdict, string>> = {
  same: 'same',
  differs: 'differs',
  present: 'arrived',
  empty: 'empty in OneLogin',
  'not-mapped': 'not mapped',
  lost: 'lost on the way',
  unknown: 'missing, reason unknown',
};

/** What became of an attribute between OneLogin and Wisq; empty: nothing can be said. */
export function onTheWay({ verdict }: Pick<AttributeAtBoth, 'verdict'>): string {
  return verdict === null ? '' : sourceVerdicts[verdict];
}

/** A value as OneLogin holds it. */
export function valueInOneLogin({ source }: Pick<AttributeAtBoth, 'source'>): string {
  if (source === null) return oneLoginSideMessages.valueNotRead;
  return source.trim() === '' ? oneLoginSideMessages.empty : source;
}

/** A failed call, with the id that OneLogin's support asks for. */
export function failedCallMessage({ problem: why, requestId }: IdentifiedCall): string {
  return `${why.code}: ${problemMessage(why).what} OneLogin’s request ID: ${foreign(requestId)}`;
}
