import type { CalloutAction } from '../domain/guide/callout-action.ts';

const calloutActions: Readonly<Record<CalloutAction, string>> = {
  press: 'Press',
  fill: 'Fill in',
  choose: 'Choose',
  tick: 'Tick',
  look: 'Look',
};

/** Text around the drawings of OneLogin's screens, in the window and on paper. */
export const drawingMessages = {
  deeds: calloutActions,
  drawn: 'Drawn from public documentation, 2021 to 2026; your console may differ.',
  unseen: 'Not seen by us: no picture of this was found, and what is dashed is a guess.',
  inRecord: 'Where it was done in OneLogin',
  inRecordLead:
    'One drawing for each task above, of the place where it is finished. These are drawings made by this app from public documentation, not pictures of this tenant: grey bars stand for what is not known here, and the user in them is a test user of this setup.',
} as const;
