import { foreign } from '../../domain/text/foreign.ts';
import { count } from '../format.ts';
import { plural } from '../plural.ts';
import { when } from '../format.ts';
import { controls } from './controls.ts';

export const setupsMessages = {
  heading: 'Setups',
  waiting: (n: number) =>
    plural(n, { one: `${count(n)} waits for you`, other: `${count(n)} wait for you` }),
  add: 'New setup',
  columns: {
    setup: 'On this computer',
    reports: 'Reports from customers',
    state: 'State',
    turn: 'Turn',
    since: 'Changed',
    saved: 'Report saved',
    open: 'Open',
  },
  answered: (iso: string) => `Answered ${when(iso)}`,
  /** Where a report stands, without anybody's name. */
  reportStates: {
    prepare: 'Not started',
    'paste-credentials': 'URL and token not saved yet',
    'add-app': 'App not added in OneLogin',
    'replace-app': 'The connector has no Department',
    'test-connection': 'Connection not tested',
    'test-again': 'Needs another test',
    'fix-connection': 'The connection fails',
    configure: 'URL and token not in OneLogin',
    provisioning: 'Provisioning not enabled',
    attributes: 'Mappings not defined',
    'add-test-users': 'No test user yet',
    assign: 'A test user isn’t assigned',
    approve: 'A test user hasn’t arrived',
    'fix-attributes': 'A test user lacks attributes',
    'fix-declined': 'Declined, needs a fix',
    'fix-look': 'A test user couldn’t be looked up',
    'fix-onelogin': 'Something in OneLogin is in a test user’s way',
    'fix-app': 'OneLogin says a step isn’t done',
    'wait-and-look': 'Waiting before the next look',
    'send-report': 'All arrived with all five attributes',
    'wisq-confirms': 'Ready to confirm',
    'agree-rollout': 'Confirmed; roll-out not agreed on',
    done: 'Setup complete',
  },
  at: when,
  open: 'Continue',
  openPlain: 'Open',
  openReport: 'Open report…',
  openNamed: (name: string) => `Open ${foreign(name)}`,
  continueNamed: (name: string) => `Continue ${foreign(name)}`,
  newHeading: 'Connect OneLogin to Wisq',
  newLead: 'Five steps in OneLogin’s admin console, with this window beside it.',
  name: 'Name of this setup',
  create: 'Set up Wisq',
  cancel: controls.cancel,
  local: 'Setups stay on this computer. Tokens go to the system keychain.',
  /** Windows keeps them so that they can follow an account (docs/storage.md). */
  localOnWindows:
    'Setups stay on this computer. Tokens go to Windows Credential Manager, which your company may let follow your account.',
  renameSave: 'Save name',
  remove: {
    button: 'Delete this setup',
    ask: (name: string) => `Delete “${foreign(name)}” from this computer?`,
    what: 'This can’t be undone.',
    goesTitle: 'What’s deleted',
    goes: [
      'the record of everything done, measured and confirmed here',
      'the test users’ attributes as Wisq returned them',
      'the URL and token in this computer’s keychain',
    ],
    staysTitle: 'What stays',
    stays: [
      'OneLogin and Wisq: nothing changes there, and provisioning continues',
      'the token itself: it stays valid until Wisq revokes it',
    ],
    yes: 'Delete setup',
    no: controls.keep,
    done: (name: string) => `“${foreign(name)}” was deleted.`,
  },
} as const;

export const consoleMessages = {
  label: 'Your OneLogin address',
  placeholder: 'northwind.onelogin.com',
} as const;
