import type { CalloutAction } from '../domain/guide/callout-action.ts';

const calloutActions: Readonly<Record<CalloutAction, string>> = {
  press: 'Click',
  fill: 'Fill in',
  choose: 'Choose',
  tick: 'Check',
  look: 'Look',
};

/** Text around the drawings of OneLogin's screens, in the window and on paper. */
export const drawingMessages = {
  deeds: calloutActions,
  drawn: 'Drawn from public documentation, 2021 to 2026. Your console may look different.',
  unseen: 'We found no picture of this page: what’s dashed is a guess.',
  inRecord: 'Where it was done in OneLogin',
  inRecordLead:
    'One drawing for each task above, of the place where it’s finished. This app drew them from public documentation; they aren’t pictures of this tenant. Gray bars stand for what this app doesn’t know, and the user in them is a test user of this setup.',
} as const;
