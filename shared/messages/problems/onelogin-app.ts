import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, day, type Message, param } from './message.ts';

const rows: Readonly<Record<string, string>> = {
  userName: 'SCIM Username',
  title: 'Title',
  department: 'Department',
};
const events: Readonly<Record<string, string>> = {
  '39': 'that the connector is broken',
  '85': 'that the app couldn’t sign in to Wisq',
  '250': 'an error in the connection’s settings',
  '251': 'that Wisq limited its requests',
};

/** What OneLogin's API says about the app. */
export const oneLoginAppProblems = {
  ONELOGIN_APP_NOT_FOUND: (f) => ({
    what: `OneLogin has no app called “${param(f, 'name', 'that')}”.`,
    why:
      f['similar'] === undefined
        ? 'It may have a different Display Name, or it wasn’t saved.'
        : `Did you mean “${param(f, 'similar', '')}”? That one exists.`,
    next: 'In OneLogin, open Applications › Applications and compare the name.',
  }),
  ONELOGIN_APP_SEVERAL: (f) => ({
    what: `OneLogin has ${param(f, 'count', 'several')} apps called “${param(f, 'name', 'that')}”.`,
    why: 'The name doesn’t tell which one you mean.',
    next: 'Give each its own Display Name, then look again.',
  }),
  ONELOGIN_WRONG_CONNECTOR: (f) => ({
    what: 'The app was made from a look-alike connector.',
    why:
      f['name'] === undefined || f['name'] === ''
        ? `Its connector has the ID ${param(f, 'connectorId', 'of another one')} and doesn’t have everything Wisq expects.`
        : `It’s “${param(f, 'name', '')}” (${param(f, 'connectorId', 'unknown ID')}), which doesn’t have everything Wisq expects.`,
    next: 'Add a new app from SCIM Provisioner with SAML (SCIM v2 Enterprise), and set it up instead of this one (step 1).',
  }),
  ONELOGIN_CONNECTOR_UNKNOWN: (f) => ({
    what: `The app was made from a connector this app doesn’t know (${param(f, 'connectorId', 'unknown ID')}).`,
    why: 'It may or may not work. This app knows the usual ones by their IDs.',
    next: 'Compare its name on the app’s Info tab with step 1. If it’s different, ask Wisq.',
  }),
  ONELOGIN_PROVISIONING_OFF: (f) => ({
    what:
      f['for'] === 'user'
        ? `Provisioning is off for ${param(f, 'userName', 'this user')}.`
        : 'Provisioning is off for this app.',
    why: 'OneLogin sends nobody until Enable provisioning is checked on the app’s Provisioning tab and saved.',
    next: 'In the app, open Provisioning, check Enable provisioning and click Save (step 3).',
  }),
  ONELOGIN_NOT_MAPPED: (f) => ({
    what: `Nothing in OneLogin fills ${chosen(f, 'row', rows, 'an attribute')}.`,
    why:
      f['absent'] === true
        ? 'The app’s Parameters don’t have this row.'
        : 'The row is in Parameters, but it has no value.',
    next: `In the app, open Parameters and set ${chosen(f, 'row', rows, 'the row')}. Then choose More Actions › Reapply entitlement mappings (step 4).`,
  }),
  ONELOGIN_MAPPED_ELSEWHERE: (f) => ({
    what: `${chosen(f, 'row', rows, 'A row')} is filled from the field “${param(f, 'field', 'another one')}”.`,
    why: 'Is that intended? It’s usually the field with the same name.',
    next: 'If not, open the app’s Parameters and change the row (step 4).',
  }),
  ONELOGIN_CONNECTION_EVENTS: (f) => ({
    what: `On ${day(f, 'at', 'an unknown day')}, OneLogin logged ${chosen(f, 'event', events, 'an event about the connection')}.`,
    why:
      f['text'] === undefined
        ? 'It gives no reason. If it’s been fixed since, you can ignore this.'
        : `The log says: “${param(f, 'text', '')}”. If it’s been fixed since, you can ignore this.`,
    next: 'In the app, open Configuration and check that API Status is Enabled. Test the connection here (step 2).',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
