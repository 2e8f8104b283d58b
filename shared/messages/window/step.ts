import type { StepId } from '../../domain/guide/ids.ts';
import { stepById } from '../../domain/guide/index.ts';
import type { Where } from '../../domain/guide/step.ts';
import { count } from '../format.ts';
import { guideStep } from '../guide/index.ts';
import { mappingRowMessages } from '../guide/mapping.ts';
import { actionMessage } from '../next-action.ts';
import { ownerMessages } from '../owners.ts';
import { plural } from '../plural.ts';
import { controls } from './controls.ts';

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

export const nextActionMessages = {
  who: ownerMessages,
  next: actionMessage,
  go: (step: StepId) => {
    const { number } = stepById(step);
    return number === null ? guideStep(step).title : `Go to step ${count(number)}`;
  },
} as const;

const thenPlace = (first: string, then: string) => `${first}, then ${then}`;

export const stepMessages = {
  back: controls.back,
  continueTo,
  continueAnyway: 'Continue anyway',
  open: (n: number) =>
    plural(n, {
      one: `${count(n)} thing is still open in this step:`,
      other: `${count(n)} things are still open in this step:`,
    }),
  openConnector: 'Say which row you picked',
  openCredentials: 'Paste the address and the token',
  openCheck: 'Test the connection',
  openUsers: 'Name at least one test user',
  openConfirmation: 'Wisq’s confirmation of every test user',
  ifNeeded: 'If needed',
  places,
  before: 'Before the five steps',
  after: 'After the five steps',
  /** In which order a step goes through the places. */
  where: (where: readonly Where[]) => where.map((place) => inPlaces[place]).reduce(thenPlace),
} as const;

export const copyMessages = {
  'search-text': 'Copy search text',
  'display-name': 'Copy name',
  'base-url': 'Copy URL',
  token: 'Copy token',
  copied: controls.copied,
  cleared: 'The clipboard was cleared.',
  clearsIn: (seconds: number) =>
    `Copied. Cleared from the clipboard after ${count(seconds)} seconds.`,
} as const;

export const mappingMessages = {
  row: mappingRowMessages,
  caption: 'What Wisq expects',
  attribute: 'Attribute',
  field: 'OneLogin field',
  where: 'Where you check',
  source:
    'Where they come from: OneLogin’s own documentation. The guide leaves the field for Email blank.',
} as const;
