import type { HistoryNote } from '../../shared/check/history.ts';
import type { StepId } from '../../shared/guide/ids.ts';
import type { Where } from '../../shared/guide/step.ts';
import { stepById } from '../../shared/guide/index.ts';
import type { NextThing } from '../../shared/setup/move.ts';
import type { Doubt } from '../../shared/setup/proof.ts';
import type { StationDetail } from '../../shared/setup/progress.ts';
import type { ConfirmationChannel } from '../../shared/setup/state.ts';
import type { AttributeVerdict } from '../../shared/users/compare.ts';
import { attributeNames } from '../../shared/words/attributes.ts';
import { channelWords } from '../../shared/words/documents.ts';
import {
  checkLabels,
  checkVerdicts,
  oneLoginWords,
  routeWords,
  stageTitles,
  stageVerdicts,
  testedWords,
  timesWords,
  verdictWords,
  whoseMoves,
} from '../../shared/words/check.ts';
import { cleanedWords } from '../../shared/words/cleaning.ts';
import { historyWords } from '../../shared/words/history.ts';
import { problemWords } from '../../shared/words/problems.ts';
import { count, list, onDay, when } from '../../shared/words/format.ts';
import { watchWords } from './watch.ts';

/**
 * Every word of the window but the guide's (shared/guide), the problems' and the check's (shared/words).
 * Sentence case; buttons are verbs; ready to translate.
 */

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

const attributeVerdicts: Readonly<Record<AttributeVerdict, string>> = {
  same: 'Same',
  present: 'Arrived',
  differs: 'Differs',
  missing: 'Missing',
};

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

/** A proof that no longer stands unopposed, with both dates. */
function staleProof(provenAt: string, { at, because }: Doubt): string {
  const against: Readonly<Record<Doubt['because'], string>> = {
    check: `the test of ${when(at)} failed`,
    'look-failed': `the look of ${when(at)} failed`,
    'not-found': `looked ${when(at)}, not found`,
    several: `looked ${when(at)}, there more than once`,
    lacking: `looked ${when(at)}, not complete`,
  };
  return `Proven ${when(provenAt)}; ${against[because]}`;
}

function stationDetail(detail: StationDetail): string {
  switch (detail.code) {
    case 'nothing':
      return '';
    case 'said':
      return 'You did this';
    case 'proven':
      return 'Proven by a test user';
    case 'proof-stale':
      return staleProof(detail.at, detail.doubt);
    case 'some':
      return `${count(detail.done)} of ${count(detail.total)}`;
    case 'check-failed':
      return 'The test found a problem';
    case 'attributes-lacking':
      return `Not complete for ${count(detail.users)} ${plural(detail.users, 'user', 'users')}`;
    case 'users-arrived':
      return `${count(detail.arrived)} of ${count(detail.total)} arrived`;
    case 'users-confirmed':
      return 'Confirmed by Wisq';
    case 'closed':
      return 'Opens when Wisq confirms';
    case 'open':
      return 'Open: agree who and when';
    case 'agreed':
      return 'Agreed';
  }
}

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

export const words = {
  app: {
    name: 'Wisq Setup for OneLogin',
    loading: 'Opening',
    practice: 'Practice: everything stays on this computer',
    dock: 'Keep beside my browser',
    undock: 'Back to a full window',
    dismiss: 'Dismiss',
    newProblem: 'Problem',
  },
  setups: {
    heading: 'Set-ups',
    lead: 'One for each OneLogin tenant you connect to Wisq.',
    add: 'New set-up',
    open: 'Open',
    changed: (iso: string) => `Changed ${when(iso)}`,
    newHeading: 'Connect OneLogin to Wisq',
    newLead:
      'Five steps in OneLogin’s console, with this window beside it. It keeps your place, tests the connection, and shows what has arrived at Wisq.',
    name: 'Name of this set-up',
    nameHint: 'Your company and the tenant, for example “Northwind, production”.',
    nameMissing: 'Type a name, so that you recognise it later.',
    create: 'Start',
    cancel: 'Cancel',
    local:
      'What you enter stays on this computer; the token goes into its keychain. The app talks to Wisq’s address and nothing else.',
    rename: 'Rename',
    renameSave: 'Save name',
    switch: 'Set-up',
    all: 'All set-ups',
    details: 'Name and address',
    remove: {
      button: 'Delete this set-up',
      ask: (name: string) => `Delete “${name}” from this computer?`,
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
      no: 'Keep',
      done: (name: string) => `“${name}” was deleted.`,
    },
  },
  oneLogin: {
    label: 'Your OneLogin address',
    hint: 'Makes “Open in browser” lead to your own console. Links go to OneLogin only.',
    placeholder: 'northwind.onelogin.com',
    save: 'Save address',
    saved: 'Links open at',
    open: 'Open in browser',
    change: 'Change',
  },
  rail: {
    label: 'Steps',
    stepOf: (n: number) => `Step ${count(n)} of 5`,
    short: (n: number, title: string) => `${count(n)} of 5 · ${title}`,
    showAll: 'Show all steps',
    hideAll: 'Hide steps',
    detail: stationDetail,
    marks: {
      none: 'not begun',
      'under-way': 'under way',
      said: 'you say it is done',
      measured: 'measured',
      stale: 'measured earlier, in doubt since',
      confirmed: 'confirmed by Wisq',
    },
  },
  move: {
    who: whoseMoves,
    next: nextThing,
    go: (step: StepId) => {
      const { number, title } = stepById(step);
      return number === null ? title : `Go to step ${count(number)}`;
    },
  },
  step: {
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
  },
  copy: {
    'search-text': 'Copy search text',
    'display-name': 'Copy name',
    'base-url': 'Copy URL',
    token: 'Copy token',
    copied: 'Copied',
    cleared: 'The clipboard was cleared.',
    clearsIn: (seconds: number) =>
      `Copied. Cleared from the clipboard after ${count(seconds)} seconds.`,
  },
  connector: {
    legend: 'Which row did you pick?',
    recommended: 'Recommended',
    other: 'Another row',
    unsure: 'I am not sure',
    lookAlikes: 'Rows that look alike',
    lookAlikesLead: 'The search also shows these. They do not fit:',
    wrong: 'This row does not carry all five attributes',
    wrongNext: 'Remove that app in OneLogin and add the recommended row, before you go on.',
    openAdd: 'Open the Add page of the recommended row',
    ask: 'Which Enterprise row Wisq certifies is Wisq’s to say. If you are unsure, ask your Agent Strategist.',
  },
  displayName: {
    change: 'Use another name',
    label: 'Display Name',
    save: 'Use this name',
  },
  credentials: {
    heading: 'What Wisq sent',
    pasteLead: 'Copy the whole mail from Wisq, then:',
    paste: 'Paste from clipboard',
    pasteHint:
      'Or press the paste keys anywhere on this page. The address and the token are found in the text; the token is never shown.',
    byHand: 'Enter them one by one',
    url: 'SCIM Base URL',
    token: 'SCIM Bearer Token',
    tokenHint: 'What you type is hidden. Paste or type it, then check.',
    checkValues: 'Check these values',
    found: 'Found',
    nothingFound: 'Not found yet',
    cleaned: cleanedWords,
    tokenLine: (length: number, end: string) =>
      `${count(length)} characters${end === '' ? '' : `, ending in ${end}`}`,
    choose: 'Which address is the SCIM Base URL?',
    save: 'Save in the keychain',
    saveSession: 'Keep for this session only',
    sessionWarning: 'Kept in memory until you close the app. After that you paste both again.',
    discard: 'Discard',
    stored: (length: number) => `${count(length)} characters`,
    inKeychain: 'In your system keychain',
    inSession: 'In memory, for this session only',
    expires: (iso: string) => `expires ${onDay(iso)}`,
    replace: 'Replace',
    remove: 'Remove',
    removeAsk: 'Remove the address and token from this computer?',
    removeWhat:
      'The connection test and looking for test users stop working here until you paste both again. OneLogin is not affected.',
    keep: 'Keep',
    recheck: 'Try the keychain again',
  },
  check: {
    heading: 'Connection test',
    lead: 'Asks Wisq what OneLogin asks, reads only, and looks more closely at the answer.',
    run: 'Test connection',
    again: 'Test again',
    stop: 'Stop',
    running: 'Testing',
    verdict: verdictWords,
    verdicts: checkVerdicts,
    stages: stageTitles,
    stageVerdicts,
    stageRunning: 'running',
    stageWaiting: 'waiting',
    wrongToken: 'Also try a wrong token',
    wrongTokenHint: 'Shows that Wisq checks it. Leaves one failed sign-in in Wisq’s log.',
    needsCredentials: 'Paste what Wisq sent first.',
    oneLogin: oneLoginWords,
    history: (note: HistoryNote) => historyWords(note),
    historyLabel: 'Since it last worked',
    times: timesWords,
    evidence: 'Evidence',
    notes: checkLabels.notes,
    whatHappened: 'What to do',
    whole: 'Whole test',
    at: testedWords,
    route: routeWords,
    routes: { own: 'The app’s own route', system: 'Your system’s route' },
    earlier: 'Earlier tests',
    evidenceRows: {
      request: 'Asked',
      status: 'Status',
      contentType: 'Content type',
      bodyStart: 'Answer begins',
      through: 'Done by',
      routeTimes: 'Way through the proxy',
      addresses: 'Addresses',
      address: 'Connected to',
      protocol: 'Protocol',
      subject: 'Certificate for',
      issuer: 'Issued by',
      validFrom: 'Valid from',
      validTo: 'Valid to',
      daysLeft: 'Days left',
      chain: 'Whole chain',
      times: 'Times',
      retryAfterSeconds: 'Retry after (seconds)',
      cause: 'System’s code',
    },
  },
  proxy: {
    heading: (proxy: string) => `Sign in to the proxy ${proxy}`,
    user: 'Name',
    password: 'Password',
    passwordHint:
      'Your company’s proxy asks for it, not Wisq. It goes to the proxy unencrypted, unless the proxy itself uses encryption.',
    remember: 'Keep it in the keychain of this computer',
    missing: 'Type the name and the password.',
    send: 'Sign in and test again',
    forget: 'Forget the proxy’s sign-in',
    forgotten: 'The sign-in was forgotten.',
  },
  problem: {
    move: whoseMoves,
    code: checkLabels.code,
  },
  known: {
    heading: 'What is known',
    enabled: 'OneLogin shows Enabled',
    enabledNot: 'Whether OneLogin shows Enabled',
    youSaid: (iso: string) => `You said so at ${when(iso)}`,
    notSaid: 'You have not said so yet',
    connection: 'Connection works',
    connectionFails: 'Connection does not work',
    connectionNot: 'Connection not tested',
    measured: (iso: string) => `Measured ${when(iso)} from this computer`,
    comesAt: (n: number) => `Comes at step ${count(n)}`,
    arrival: 'Test users arrive',
    arrived: (names: readonly string[], iso: string) => `${list(names)}, seen ${when(iso)}`,
    stale: (name: string, at: string, doubt: Doubt) => `${name}. ${staleProof(at, doubt)}`,
    arrivedNone: (iso: string) => `Nobody seen yet, looked ${when(iso)}`,
    mapping: 'All five attributes arrive',
    mappingNot: 'Not all attributes arrive',
    complete: (n: number, of: number) => `${count(n)} of ${count(of)} test users complete`,
    wisq: 'Wisq confirms test users',
    confirmed: (n: number, of: number) => `${count(n)} of ${count(of)} confirmed`,
    legend: 'Said, measured, confirmed',
    legendSaid: 'You said so',
    legendMeasured: 'Measured by this app',
    legendConfirmed: 'Wisq’s word',
  },
  mapping: {
    caption: 'What Wisq expects',
    attribute: 'Attribute',
    field: 'OneLogin field',
    where: 'Where you check',
    source:
      'Where they come from: OneLogin’s own documentation. The guide leaves the field for Email blank.',
  },
  users: {
    heading: 'Test users',
    add: 'Add a test user',
    addAnother: 'Add another test user',
    third:
      'The guide asks for one or two. Each further test user also needs Wisq’s confirmation before roll-out.',
    userName: 'Username or e-mail in OneLogin',
    userNameHint: 'As SCIM Username sends it: the username, unless you changed that in step 4.',
    expect: 'What should arrive',
    expectHint: 'Type what OneLogin shows for this user. Left empty, only its arrival is checked.',
    save: 'Add',
    saveExpected: 'Save',
    cancel: 'Cancel',
    edit: 'Change what should arrive',
    remove: 'Remove',
    removeAsk: (name: string) => `Remove ${name} from this list?`,
    removeWhat:
      'This changes nothing in OneLogin or at Wisq. What happened stays in the record of this set-up.',
    keep: 'Keep',
    saidQ: 'In OneLogin:',
    assignedQ: 'Assigned',
    approvedQ: 'Approved',
    look: 'Look now',
    lookAgain: 'Look again',
    looking: 'Looking',
    lookedAt: (iso: string) => `Looked ${when(iso)}`,
    watch: watchWords,
    unexpected: (names: readonly string[]) =>
      `Also at Wisq, beside the five (names only): ${list(names)}.`,
    parts: {
      assigned: 'Assigned',
      approved: 'Approved',
      arrived: 'Arrived',
      attributes: 'Attributes',
      confirmed: 'Wisq confirms',
    },
    youAt: (iso: string) => `you, ${when(iso)}`,
    at: when,
    notYet: 'not yet',
    notSeen: 'not seen',
    ofFive: (n: number) => `${count(n)} of 5`,
    chip: {
      added: 'Not assigned yet',
      waiting: 'Waiting',
      watching: watchWords.again,
      notFound: 'Not at Wisq yet',
      failed: 'Could not look',
      several: 'More than one',
      lacking: (n: number) => `${count(n)} of 5 to fix`,
      complete: 'All five arrived',
      confirmed: 'Confirmed by Wisq',
    },
    table: {
      attribute: 'Attribute',
      expected: 'You expect',
      received: 'Wisq received',
      verdict: 'Result',
    },
    attributes: attributeNames,
    verdicts: attributeVerdicts,
    nothing: 'nothing',
    any: 'any value',
    way: 'How do you assign them?',
    wayUser: 'Each user',
    wayRole: 'Through a role',
    howTo: 'How to assign and approve',
    confirm: 'Record Wisq’s confirmation',
    confirmHeading: (name: string) => `Wisq’s word on ${name}`,
    confirmUnseen:
      'This app has not seen all five attributes arrive. Record the confirmation only if Wisq really gave it.',
    by: 'Who at Wisq said so',
    on: 'On which day',
    channel: 'How',
    channels: channelWords,
    note: 'Note',
    confirmSave: 'Record confirmation',
    confirmedBy: (by: string, on: string, channel: ConfirmationChannel) =>
      `${by}, ${onDay(on)}, ${channelWords[channel].toLowerCase()}`,
    confirmedUnseen: 'Wisq’s word. Not seen complete from here.',
    withdraw: 'Withdraw confirmation',
    withdrawAsk: (name: string) => `Withdraw Wisq’s confirmation of ${name}?`,
    withdrawWhat: 'Roll-out closes until Wisq confirms again. The record keeps both.',
    withdrawReason: 'Why',
    byMissing: 'Name the person at Wisq.',
  },
  fixes: {
    differs: (name: string) => `${name} arrived with another value.`,
    missing: (name: string) => `${name} did not arrive.`,
    likely: 'Likely:',
  },
  rollout: {
    closedHeading: 'Roll-out is closed',
    closed: 'It opens when Wisq has confirmed every test user.',
    closedNobody: 'There is no test user yet.',
    waitingFor: 'Waiting for Wisq’s word on:',
    toStep5: 'Go to test users',
    with: 'Agreed with',
    withHint: 'Your project lead.',
    who: 'Who gets access',
    whoHint: 'For example: the people team now, everyone else in March.',
    when: 'When they gain access',
    agree: 'Record agreement',
    missing: 'Fill in all three.',
    agreedHeading: 'Roll-out is agreed',
    agreedAt: (iso: string) => `Recorded ${when(iso)}`,
    withdraw: 'Withdraw agreement',
    withdrawAsk: 'Withdraw the agreement?',
    withdrawWhat: 'The record keeps it, with your reason.',
    confirmedAll: 'Wisq has confirmed every test user.',
  },
  dates: { when, onDay },
} as const;
