import { causeMessage } from '../guide/causes.ts';
import type { AttributeId } from '../../domain/users/attributes.ts';
import type { UserLook } from '../../domain/onelogin/reading.ts';
import { stateMeaning, type StateMeaning } from '../../domain/onelogin/provisioning.ts';
import type { ChainLinkId, LinkEvidence } from '../../domain/setup/onelogin-chain.ts';
import type { SourcedComparison } from '../../domain/setup/user-comparison.ts';
import { labels } from '../../domain/guide/labels.ts';
import { guideText, type Text } from '../../domain/guide/text.ts';
import { foreign } from '../../domain/text/foreign.ts';
import type { TestUser } from '../../domain/users/test-user.ts';
import { userProgress } from '../../domain/users/progress.ts';
import { attributeNames, verdictMessage } from '../attributes.ts';
import { type MessagesByCode, messageByCode } from '../by-code.ts';
import { count, list, when } from '../format.ts';
import { problemMessage } from '../problems.ts';

/** A test user as OneLogin has them, beside what Wisq has. */

const stateWords: Readonly<Record<StateMeaning, string>> = {
  approval: 'waiting for your approval',
  working: 'being sent',
  done: 'provisioned',
  failed: 'failed',
  removed: 'suspended or removed there',
  none: 'never sent',
  unknown: 'state not known',
};

/** How far OneLogin is with a user, in a few words. */
function atOneLogin({ app, failure, search }: UserLook): string {
  if (!search.ok) return 'could not be read';
  if (search.value.kind === 'none') return 'no such user';
  if (search.value.kind === 'several') return `${count(search.value.count)} users of this name`;
  if (app === null) return 'the user is there, the app was not read';
  if (!app.ok) return 'could not be read';
  const { assigned, userApp } = app.value;
  if (assigned === null) return 'unclear whether they have the app';
  if (!assigned) return 'not assigned';
  const meaning = stateMeaning(userApp?.state ?? null);
  const event = failure?.ok === true ? failure.value : null;
  return meaning === 'failed' && event?.text != null
    ? `failed: “${foreign(event.text)}”`
    : stateWords[meaning];
}

/** What Wisq has of a user, in a few words. */
function atWisq(user: TestUser): string {
  const { lastLookUp } = user;
  if (lastLookUp === null) return 'not looked yet';
  switch (lastLookUp.outcome) {
    case 'found':
      return `there, ${count(userProgress(user).good)} of 5`;
    case 'several':
      return 'there more than once';
    case 'failed':
      return 'could not be asked';
    case 'not-found':
      return 'not there yet';
  }
}

const links: Readonly<Record<ChainLinkId, string>> = {
  app: 'The app is right',
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
  'may-lag': 'Not in OneLogin’s lists yet. They may lag up to five minutes.',
  problem: ({ problem }) => {
    const { what, why } = problemMessage(problem);
    return why === '' ? what : `${what} ${why}`;
  },
  'at-wisq': ({ at }) => `Seen ${when(at)}`,
  'not-at-wisq': ({ at }) => (at === null ? 'Not looked yet' : `Not there, looked ${when(at)}`),
  'not-reached': 'Not reached',
  'not-read': 'Could not be read',
  'not-known': 'Not known',
};

const why = {
  empty: 'Empty in OneLogin',
  'not-mapped': 'Not mapped',
  lost: 'Lost on the way',
} as const;

/** The result of one row. */
function verdict(row: SourcedComparison): string {
  return row.why === null ? verdictMessage(row) : why[row.why];
}

/** What stands where there is nothing to expect. */
function nothingExpected(row: SourcedComparison): string {
  if (row.why === 'empty') return 'empty';
  return row.why === 'not-mapped' ? 'not mapped' : 'any value';
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
    return { headline: `${name} is empty in OneLogin.`, text: 'What is empty isn’t sent.', fix };
  }
  if (reason === 'not-mapped') {
    const { fix } = causeMessage('row-not-included', attribute);
    return { headline: `${name} isn’t mapped.`, text: 'Nothing in OneLogin fills this row.', fix };
  }
  if (reason === 'lost') {
    return {
      headline: `${name} got lost on the way.`,
      text: `OneLogin holds ${held(expected)}, and Wisq has nothing.`,
      fix: lostFix(attribute),
    };
  }
  if (from === 'onelogin' && result === 'differs') {
    return {
      headline: `${name} differs.`,
      text: `OneLogin holds ${held(expected)}. If it changed lately, it may be on its way.`,
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
  return guideText`Look for it in ${labels.scimJsonTemplate} on the ${labels.configuration} tab. If it is there, tell Wisq.`;
}

const sendAgain = guideText`In the app, press ${labels.moreActions} › ${labels.reapplyMappings}, then look again.`;

export const personMessages = {
  oneLogin: 'OneLogin:',
  wisq: 'Wisq:',
  atOneLogin: (look: UserLook | null) => (look === null ? 'not read yet' : atOneLogin(look)),
  atWisq,
  outdated: (iso: string) => `OneLogin was read ${when(iso)}, before you said so.`,
  why: 'Why is this person not here?',
  links,
  evidence: (one: LinkEvidence) => messageByCode(evidence, one),
  stopsHere: 'Stops here',
  working: 'Wait',
  done: 'OneLogin says that it is done. Look again in a few minutes; if Wisq still has nobody, tell Wisq.',
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
  fromOneLogin: 'Left empty, the value that OneLogin holds is compared.',
} as const;
