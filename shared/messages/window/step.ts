import type { Where } from '../../domain/guide/step.ts';
import { count } from '../format.ts';
import { actionMessage } from '../next-action.ts';
import { ownerMessages } from '../owners.ts';
import { plural } from '../plural.ts';
import { controls } from './controls.ts';

/** Where a step is done. */
const inPlaces: Readonly<Record<Where, string>> = {
  onelogin: 'in OneLogin',
  here: 'here',
  wisq: 'with Wisq',
};

export const nextActionMessages = {
  who: ownerMessages,
  next: actionMessage,
} as const;

/** What the main button says where it marks the rest of a step: the admin's own word. */
const finishStep: Readonly<Record<MarkedStep, string>> = {
  'add-app': 'I saved the app',
  configure: 'I enabled and saved it',
  provisioning: 'I saved provisioning',
  attributes: 'I saved the mappings',
};

type MarkedStep = 'add-app' | 'configure' | 'provisioning' | 'attributes';

const thenPlace = (first: string, then: string) => `${first}, then ${then}`;

export const stepMessages = {
  back: controls.back,
  finishStep,
  continue: 'Continue',
  goOn: 'Continue anyway',
  open: (n: number) =>
    plural(n, {
      one: 'Mark this one yourself. It decides what happens to people:',
      other: 'Mark these one at a time. They decide what happens to people:',
    }),
  inOneLogin: 'In OneLogin',
  openOneLogin: 'Open OneLogin',
  openPage: 'Open',
  done: 'Done',
  mark: (n: number, done: boolean) => (done ? `Item ${count(n)}, done` : `Item ${count(n)}`),
  rights: 'Admin rights in OneLogin',
  missingHost: 'Enter your OneLogin address.',
  missingRights: 'Confirm that you have admin rights in OneLogin.',
  before: 'Before you start',
  wisq: 'After step 5 · with Wisq',
  rollout: 'Roll out · with your project lead',
  /** In which order a step goes through the places. */
  where: (where: readonly Where[]) => where.map((place) => inPlaces[place]).reduce(thenPlace),
} as const;
