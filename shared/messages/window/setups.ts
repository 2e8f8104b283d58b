import { foreign } from '../../domain/text/foreign.ts';
import { when } from '../format.ts';
import { controls } from './controls.ts';

export const setupsMessages = {
  heading: 'Set-ups',
  lead: 'One for each OneLogin tenant you connect to Wisq.',
  add: 'New set-up',
  changed: (iso: string) => `Changed ${when(iso)}`,
  newHeading: 'Connect OneLogin to Wisq',
  newLead:
    'Five steps in OneLogin’s console, with this window beside it. It keeps your place, tests the connection, and shows what has arrived at Wisq.',
  name: 'Name of this set-up',
  nameHint: 'Your company and the tenant, for example “Northwind, production”.',
  nameMissing: 'Type a name, so that you recognise it later.',
  create: 'Start',
  cancel: controls.cancel,
  local:
    'What you enter stays on this computer; the token goes into its keychain. The app talks to Wisq’s address and nothing else.',
  renameSave: 'Save name',
  all: 'All set-ups',
  remove: {
    button: 'Delete this set-up',
    ask: (name: string) => `Delete “${foreign(name)}” from this computer?`,
    what: 'It cannot be brought back.',
    goesTitle: 'What goes',
    goes: [
      'the record of everything that was done, measured and confirmed here',
      'the test users’ attributes as Wisq returned them',
      'the address and the token, from the keychain of this computer',
    ],
    staysTitle: 'What stays',
    stays: [
      'OneLogin and Wisq: nothing changes there, and provisioning goes on',
      'the token itself: it stays valid until Wisq withdraws it',
    ],
    yes: 'Delete set-up',
    no: controls.keep,
    done: (name: string) => `“${foreign(name)}” was deleted.`,
  },
} as const;

export const consoleMessages = {
  label: 'Your OneLogin address',
  hint: 'Makes “Open in browser” lead to your own console. Links go to OneLogin only.',
  placeholder: 'northwind.onelogin.com',
  save: 'Save address',
  saved: 'Links open at',
  open: 'Open in browser',
} as const;
