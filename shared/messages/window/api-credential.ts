import type { AppLook } from '../../domain/onelogin/reading.ts';
import { credentialLabels as own } from '../../domain/guide/credential-labels.ts';
import { labels } from '../../domain/guide/labels.ts';
import { guideText, path } from '../../domain/guide/text.ts';
import { count, when } from '../format.ts';
import { controls } from './controls.ts';

const characters = (length: number) => `${count(length)} characters`;

/** The page where OneLogin's API credential is added, shown and removed. */
export const apiCredentialMessages = {
  title: 'OneLogin API credential',
  place: 'Optional · in OneLogin, then here',
  optional: 'Optional',
  heading: 'Let this app check OneLogin',
  lead: 'This app can read your app and test users in OneLogin and tell you why someone doesn’t arrive. It never changes anything.',
  path: path(own.developers, own.apiCredentials, own.newCredential),
  make: {
    name: guideText`Press ${own.newCredential} and name it “Wisq Setup, read only”`,
    nameHint: 'Create one for this app alone, so removing it later breaks nothing else.',
    scope: guideText`Select ${own.readAll}, then press ${labels.save}`,
    scopeHint: guideText`With ${own.readUsers}, this app sees people but not the app.`,
    clientId: guideText`Copy ${own.clientId}, then paste it here`,
    clientSecret: guideText`Copy ${own.clientSecret}, then paste it here`,
  },
  steps: 'How to create the credential',
  paste: { clientId: 'Paste Client ID', clientSecret: 'Paste Client Secret' },
  pastedId: (length: number, end: string) =>
    end === '' ? `Pasted: ${characters(length)}` : `Pasted: ${characters(length)}, ends in ${end}`,
  pastedSecret: (length: number) => `Pasted: ${characters(length)}, never shown`,
  session: 'Keep it in memory only',
  sessionHint: 'It’s gone when you close the app. Otherwise it’s stored in your system keychain.',
  keychainOnly: 'It’s stored in your system keychain, as your company’s policy requires.',
  save: 'Save and check',
  checking: 'Checking…',
  discard: 'Discard',
  saved: 'OneLogin accepts the credential.',
  requestId: (id: string) => `OneLogin’s request ID: ${id}`,

  storedLead: 'This app reads OneLogin when you ask it to, and while it watches for test users.',
  look: 'Look at OneLogin now',
  looking: 'Looking…',
  looked: (iso: string) => `OneLogin read ${when(iso)}.`,
  reads: 'What this credential reads',
  users: 'Test users',
  usersWhat: 'Attributes, license, roles and provisioning state',
  app: 'The app',
  appWhat: 'Connector, provisioning and mappings',
  appNot: 'Not with this credential; its scope is probably Read Users. Those stay your word.',
  log: 'The event log',
  logWhat: 'Connection errors and why a user failed',
  notRead: 'Couldn’t be read',
  notAsked: 'Not read yet',
  lastRead: ({ at, requests }: AppLook) =>
    `Last read ${when(at)}, with ${count(requests)} requests`,
  where: { keychain: 'In your system keychain', session: 'In memory, for this session only' },
  ends: (end: string) => `Client ID ends in ${end}`,
  added: (iso: string) => `added ${when(iso)}`,
  remove: 'Remove credential',
  removeAsk: 'Remove the OneLogin API credential from this computer?',
  removeWhat:
    'This app stops reading OneLogin. What it read stays in the record. Afterwards, delete the credential in OneLogin.',
  keep: controls.keep,

  removedHeading: 'Credential removed',
  removedLead: 'It still exists in OneLogin. Delete it there too.',
  removedAt: (iso: string) => `Removed from this computer ${when(iso)}`,
  revoked: 'OneLogin revoked its token.',
  notRevoked: 'Its token wasn’t revoked. Deleting the credential in OneLogin ends it.',
  deletePath: path(own.developers, own.apiCredentials),
  deleted: 'I deleted the credential in OneLogin',
  deletedHint: 'Your word, noted in the change record.',
  deletedAt: (iso: string) => `You, ${when(iso)}`,
  deletedLead: 'It’s removed here, and you deleted it in OneLogin.',
  another: 'Add credential…',
  backToSetup: 'Back to the setup',

  sees: {
    heading: 'What it sees',
    items: [
      'The app, its connector, provisioning, and what fills SCIM Username, Title and Department',
      'Test users: their five values, license, roles and provisioning state',
      'Errors in OneLogin’s event log',
    ],
    cannotHeading: 'What it can’t see',
    cannot: [
      'API Status, the SCIM Base URL and the token',
      'The three approvals and the two lists in step 3',
      'Include in User Provisioning and the JSON template',
    ],
    cannotNext: 'Those stay your word.',
    safe: 'Read only',
    safeWhat: (host: string | null) =>
      `It reads only from ${host ?? 'your OneLogin address'}. Its reads may show up in OneLogin’s event log.`,
    secret: 'The secret goes to OneLogin only',
    secretWhat: 'In the system keychain or in memory. Never on screen, never in a report.',
  },
} as const;
