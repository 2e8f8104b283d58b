import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, day, type Message, param } from './message.ts';

const rows: Readonly<Record<string, string>> = {
  userName: 'SCIM Username',
  title: 'Title',
  department: 'Department',
};
const events: Readonly<Record<string, string>> = {
  '39': 'that the connector is broken',
  '85': 'that the app could not sign in at Wisq',
  '250': 'an error in the connection’s settings',
  '251': 'that Wisq slowed it down',
};

/** What OneLogin's API says about the app. */
export const oneLoginAppProblems = {
  ONELOGIN_APP_NOT_FOUND: (f) => ({
    what: `OneLogin has no app called “${param(f, 'name', 'that')}”.`,
    why:
      f['similar'] === undefined
        ? 'It may have another Display Name, or it was not saved.'
        : `Is “${param(f, 'similar', '')}” meant? That one is there.`,
    next: 'In OneLogin, open Applications › Applications and compare the name.',
  }),
  ONELOGIN_APP_SEVERAL: (f) => ({
    what: `OneLogin has ${param(f, 'count', 'several')} apps called “${param(f, 'name', 'that')}”.`,
    why: 'Which of them is meant cannot be told by the name.',
    next: 'Give each a Display Name of its own, then look again.',
  }),
  ONELOGIN_WRONG_CONNECTOR: (f) => ({
    what: 'The app was made from a look-alike connector.',
    why:
      f['name'] === undefined || f['name'] === ''
        ? `Its connector has the id ${param(f, 'connectorId', 'of another one')}, which does not carry all that Wisq expects.`
        : `It is “${param(f, 'name', '')}” (${param(f, 'connectorId', 'unknown id')}), which does not carry all that Wisq expects.`,
    next: 'Add a new app from SCIM Provisioner with SAML (SCIM v2 Enterprise), and set it up in the place of this one (step 1).',
  }),
  ONELOGIN_CONNECTOR_UNKNOWN: (f) => ({
    what: `The app was made from a connector that is not known here (${param(f, 'connectorId', 'unknown id')}).`,
    why: 'It may fit and it may not. This app knows the usual ones by their ids.',
    next: 'Compare its name on the app’s Info tab with step 1, and ask Wisq if it is another.',
  }),
  ONELOGIN_PROVISIONING_OFF: (f) => ({
    what:
      f['for'] === 'user'
        ? `Provisioning is off for ${param(f, 'userName', 'this user')}.`
        : 'Provisioning is off for this app.',
    why: 'OneLogin sends nobody until Enable provisioning is ticked on the app’s Provisioning tab and saved.',
    next: 'In the app, open Provisioning, tick Enable provisioning and press Save (step 3).',
  }),
  ONELOGIN_NOT_MAPPED: (f) => ({
    what: `Nothing in OneLogin fills ${chosen(f, 'row', rows, 'an attribute')}.`,
    why:
      f['absent'] === true
        ? 'The app’s Parameters have no such row.'
        : 'The row is there in Parameters, and its value is none.',
    next: `In the app, open Parameters and set ${chosen(f, 'row', rows, 'the row')}. Then press More Actions › Reapply entitlement mappings (step 4).`,
  }),
  ONELOGIN_MAPPED_ELSEWHERE: (f) => ({
    what: `${chosen(f, 'row', rows, 'A row')} is filled from the field “${param(f, 'field', 'another one')}”.`,
    why: 'Is that meant? The field of the same name is usual.',
    next: 'If it is not, open the app’s Parameters and change the row (step 4).',
  }),
  ONELOGIN_CONNECTION_EVENTS: (f) => ({
    what: `On ${day(f, 'at', 'an unknown day')} OneLogin noted ${chosen(f, 'event', events, 'an event about the connection')}.`,
    why:
      f['text'] === undefined
        ? 'It gives no reason. If it was mended since, this is history.'
        : `Its text: “${param(f, 'text', '')}”. If it was mended since, this is history.`,
    next: 'In the app, open Configuration and see whether API Status is Enabled. Test the connection here (step 2).',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
