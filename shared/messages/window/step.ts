import type { StepId } from '../../domain/guide/ids.ts';
import { stepById } from '../../domain/guide/index.ts';
import type { Where } from '../../domain/guide/step.ts';
import type { NextThing } from '../../domain/setup/next-action.ts';
import { whoseMoves } from '../check.ts';
import { count } from '../format.ts';
import { problemWords } from '../problems.ts';
import { plural } from './plural.ts';

const places: Readonly<Record<Where, string>> = {
  onelogin: 'In OneLogin',
  here: 'In this app',
  wisq: 'With Wisq',
};

/** The same places in the middle of a sentence. */
const inPlaces: Readonly<Record<Where, string>> = {
  onelogin: 'in OneLogin',
  here: 'in this app',
  wisq: 'with Wisq',
};

function nextThing(next: NextThing): string {
  switch (next.code) {
    case 'prepare':
      return 'Check what you need.';
    case 'add-app':
      return 'Add the app in OneLogin.';
    case 'paste-credentials':
      return 'Paste what Wisq sent.';
    case 'test-connection':
      return 'Test the connection.';
    case 'fix-connection':
      return next.problem === null ? 'Test the connection again.' : problemWords(next.problem).what;
    case 'configure':
      return 'Finish the connection in OneLogin.';
    case 'provisioning':
      return 'Enable provisioning in OneLogin.';
    case 'attributes':
      return 'Look at the attribute mappings.';
    case 'add-test-users':
      return 'Name one or two test users.';
    case 'assign':
      return `Assign ${next.userName} in OneLogin.`;
    case 'approve':
      return `Approve ${next.userName} in OneLogin, then look.`;
    case 'look':
      return `Look whether ${next.userName} arrived.`;
    case 'fix-attributes':
      return `Complete the attributes of ${next.userName}.`;
    case 'fix-declined':
      return `Wisq declined ${next.userName}: put it right, then look again.`;
    case 'fix-look':
      return next.problem === null
        ? `Look again for ${next.userName}.`
        : `${next.userName}: ${problemWords(next.problem).what}`;
    case 'wisq-confirms':
      return `Confirm ${count(next.users)} ${plural(next.users, 'test user', 'test users')}.`;
    case 'agree-rollout':
      return 'Agree with your project lead who gets access and when.';
    case 'assign-more':
      return 'Assign the agreed users in OneLogin.';
    case 'done':
      return 'All is set up.';
  }
}

/** Labels of the footer's main button, by the step it leads to. */
const continueTo: Readonly<Record<StepId, string>> = {
  before: 'Continue',
  'add-app': 'Continue to adding the app',
  configure: 'Continue to the connection',
  provisioning: 'Continue to provisioning',
  attributes: 'Continue to attributes',
  assign: 'Continue to test users',
  rollout: 'Continue to roll-out',
};

export const moveWords = {
  who: whoseMoves,
  next: nextThing,
  go: (step: StepId) => {
    const { number, title } = stepById(step);
    return number === null ? title : `Go to step ${count(number)}`;
  },
} as const;

export const stepWords = {
  back: 'Back',
  continueTo,
  continue: 'Continue',
  continueAnyway: 'Continue anyway',
  finish: 'Close',
  open: (n: number) =>
    `${count(n)} ${plural(n, 'thing is', 'things are')} still open in this step:`,
  openConnector: 'Say which row you picked',
  openCredentials: 'Paste the address and the token',
  openCheck: 'Test the connection',
  openUsers: 'Name at least one test user',
  openConfirmation: 'Wisq’s confirmation of every test user',
  ifNeeded: 'If needed',
  places,
  before: 'Before the five steps',
  after: 'After the five steps',
  where: (where: readonly Where[]) => where.map((place) => inPlaces[place]).join(', then '),
} as const;

export const copyWords = {
  'search-text': 'Copy search text',
  'display-name': 'Copy name',
  'base-url': 'Copy URL',
  token: 'Copy token',
  copied: 'Copied',
  cleared: 'The clipboard was cleared.',
  clearsIn: (seconds: number) =>
    `Copied. Cleared from the clipboard after ${count(seconds)} seconds.`,
} as const;

export const mappingWords = {
  caption: 'What Wisq expects',
  attribute: 'Attribute',
  field: 'OneLogin field',
  where: 'Where you check',
  source:
    'Where they come from: OneLogin’s own documentation. The guide leaves the field for Email blank.',
} as const;
