import { causeMessage } from '../guide/causes.ts';
import type { AttributeId } from '../../domain/users/attributes.ts';
import type { AttributeComparison } from '../../domain/users/compare.ts';
import type { UserLook } from '../../domain/onelogin/reading.ts';
import type { ChainLinkId, LinkEvidence } from '../../domain/setup/onelogin-chain.ts';
import { oneLoginStage } from '../../domain/setup/onelogin-facts.ts';
import type { SourcedComparison } from '../../domain/setup/user-comparison.ts';
import { labels } from '../../domain/guide/labels.ts';
import { guideText, type Text } from '../../domain/guide/text.ts';
import { foreign } from '../../domain/text/foreign.ts';
import type { TestUser } from '../../domain/users/test-user.ts';
import { userProgress } from '../../domain/users/progress.ts';
import { attributeNames, verdictMessage } from '../attributes.ts';
import { type MessagesByCode, messageByCode } from '../by-code.ts';
import { count, list, when } from '../format.ts';
import { stages } from '../onelogin-side.ts';
import { problemMessage } from '../problems.ts';

/** A test user as OneLogin has them, beside what Wisq has. */

/** How far OneLogin is with a user, said to the admin in a few words. */
function atOneLogin(look: UserLook): string {
  const stage = oneLoginStage(look);
  const event = look.failure?.ok === true ? look.failure.value : null;
  if (stage === 'failed' && event?.text != null) return `failed: “${foreign(event.text)}”`;
  return stage === 'approval' ? 'waiting for your approval' : stages[stage];
}

/** What Wisq has of a user, in a few words. */
function atWisq(user: TestUser): string {
  const { lastLookUp } = user;
  if (lastLookUp === null) return 'not looked up yet';
  switch (lastLookUp.outcome) {
    case 'found':
      return `there, ${count(userProgress(user).good)} of 5`;
    case 'several':
      return 'more than one';
    case 'failed':
      return 'lookup failed';
    case 'not-found':
      return 'not there yet';
  }
}

const links: Readonly<Record<ChainLinkId, string>> = {
  app: 'The app’s settings',
  active: 'Active in OneLogin',
  assigned: 'Has the Wisq app',
  approved: 'Approved',
  sent: 'Sent to Wisq',
  'at-wisq': 'At Wisq',
};

const evidence: MessagesByCode<LinkEvidence> = {
  'app-right': ({ name }) => foreign(name),
  active: ({ account }) =>
    account === null || account === 'active'
      ? 'Username and email are set'
      : `Username and email are set. The account is ${account.replaceAll('-', ' ')}.`,
  assigned: ({ direct, roles }) => {
    if (roles.length > 0) return `By the role ${list(roles.map(foreign))}`;
    return direct ? 'Directly' : 'Yes';
  },
  'not-assigned': ({ rolesOfApp }) =>
    rolesOfApp.length === 0
      ? 'No, neither directly nor by a role.'
      : `No. These roles have the app: ${list(rolesOfApp.map(foreign))}.`,
  state: ({ state }) => `OneLogin’s state: ${foreign(state)}`,
  failed: ({ state, text }) =>
    text === null
      ? `OneLogin’s state: ${foreign(state)}`
      : `OneLogin’s state: ${foreign(state)}. “${foreign(text)}”`,
  'no-approval': 'Nothing is waiting for approval',
  'may-lag': 'Not in OneLogin’s lists yet. They can lag by up to five minutes.',
  problem: ({ problem }) => {
    const { what, why } = problemMessage(problem);
    return why === '' ? what : `${what} ${why}`;
  },
  'at-wisq': ({ at }) => `Seen ${when(at)}`,
  'not-at-wisq': ({ at }) => (at === null ? 'Not looked up yet' : `Not there ${when(at)}`),
  'not-reached': 'Not reached',
  'not-read': 'Couldn’t be read',
  'not-known': 'Unknown',
};

const why = {
  empty: 'Empty in OneLogin',
  'not-mapped': 'Not mapped',
  lost: 'Lost on the way',
} as const;

/** The result of one row. */
function verdict(row: AttributeComparison | SourcedComparison): string {
  return 'why' in row && row.why !== null ? why[row.why] : verdictMessage(row);
}

/** What stands where there is nothing to expect. */
function nothingExpected(row: AttributeComparison | SourcedComparison): string {
  const reason = 'why' in row ? row.why : null;
  if (reason === 'empty') return 'empty';
  return reason === 'not-mapped' ? 'not mapped' : 'any value';
}

/** What is the matter with a row that OneLogin's side explains; null: it explains nothing. */
function explanation({
  attribute,
  expected,
  from,
  verdict: result,
  why: reason,
}: SourcedComparison) {
  const name = attributeNames[attribute];
  if (reason === 'empty') {
    const { fix } = causeMessage('field-empty', attribute);
    return { headline: `${name} is empty in OneLogin.`, text: 'Empty fields aren’t sent.', fix };
  }
  if (reason === 'not-mapped') {
    const { fix } = causeMessage('row-not-included', attribute);
    return { headline: `${name} isn’t mapped.`, text: 'Nothing in OneLogin fills this row.', fix };
  }
  if (reason === 'lost') {
    return {
      headline: `${name} got lost on the way.`,
      text: `OneLogin has ${held(expected)}, but Wisq has nothing.`,
      fix: lostFix(attribute),
    };
  }
  if (from === 'onelogin' && result === 'differs') {
    return {
      headline: `${name} differs.`,
      text: `OneLogin has ${held(expected)}. If it changed recently, the new value may be on its way.`,
      fix: sendAgain,
    };
  }
  return null;
}

const held = (value: string | null) => (value === null ? 'a value' : `“${foreign(value)}”`);

/** What may keep a value from being sent, though OneLogin holds it. */
function lostFix(attribute: AttributeId): Text {
  if (attribute === 'jobTitle' || attribute === 'department') {
    const row = attribute === 'jobTitle' ? labels.title : labels.department;
    return guideText`In ${labels.parameters}, open the row ${row} and check ${labels.includeInProvisioning}. Then ${labels.moreActions} › ${labels.reapplyMappings}.`;
  }
  return guideText`Look for it in ${labels.scimJsonTemplate} on the ${labels.configuration} tab. If it’s there, tell Wisq.`;
}

const sendAgain = guideText`In the app, choose ${labels.moreActions} › ${labels.reapplyMappings}, then look again.`;

export const personMessages = {
  oneLogin: 'OneLogin:',
  wisq: 'Wisq:',
  atOneLogin: (look: UserLook | null) => (look === null ? 'not read yet' : atOneLogin(look)),
  atWisq,
  outdated: (iso: string) => `OneLogin was last read ${when(iso)}, before your latest change.`,
  why: 'Why is this person not here?',
  links,
  evidence: (one: LinkEvidence) => messageByCode(evidence, one),
  stopsHere: 'Stops here',
  working: 'Wait',
  read: (oneLogin: string, wisq: string | null) =>
    wisq === null
      ? `OneLogin read ${when(oneLogin)}`
      : `OneLogin read ${when(oneLogin)}, Wisq ${when(wisq)}`,
  table: {
    expected: 'Should arrive',
    inOneLogin: 'In OneLogin',
    typed: 'you typed',
    oneLogin: 'OneLogin',
  },
  verdict,
  nothingExpected,
  explanation,
  fromOneLogin: 'If you leave it empty, OneLogin’s value is compared.',
} as const;
