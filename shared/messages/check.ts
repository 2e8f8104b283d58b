import type {
  CheckResult,
  CheckVerdict,
  RequestTimes,
  StageId,
  StageVerdict,
} from '../domain/check/result.ts';
import { type OneLoginBeside, oneLoginBeside } from '../domain/check/beside.ts';
import { count, inSeconds, ms, when } from './format.ts';
import { plural } from './plural.ts';

// The messages of the connection check, for the window and the terminal alike.

export const stageTitles: Readonly<Record<StageId, string>> = {
  address: 'URL and token',
  route: 'Route',
  name: 'DNS',
  connect: 'Connect',
  secure: 'TLS',
  question: 'SCIM query',
  'token-matters': 'Wrong token refused',
  discovery: 'Server details',
};

export const stageVerdicts: Readonly<Record<StageVerdict, string>> = {
  pass: 'passed',
  note: 'passed, with a note',
  fail: 'failed',
  skipped: 'not run',
};

export const checkVerdicts: Readonly<Record<CheckVerdict, string>> = {
  works: 'Works',
  'works-with-notes': 'Works, with notes',
  fails: 'Doesn’t work',
  cancelled: 'Canceled',
};

/** The same verdicts, said of the connection. */
export const connectionVerdicts: Readonly<Record<CheckVerdict, string>> = {
  works: 'The connection works',
  'works-with-notes': 'The connection works, with notes',
  fails: 'The connection fails',
  cancelled: 'The connection test was canceled',
};

/** What the admin says after pressing Enable in OneLogin. */
export const enabledMessage = 'OneLogin shows Enabled';

/** The verdict of a check, with the number of notes. */
export function verdictMessage(result: Pick<CheckResult, 'verdict' | 'stages'>): string {
  if (result.verdict !== 'works-with-notes') return checkVerdicts[result.verdict];
  const notes = result.stages.flatMap((stage) => stage.problems).length;
  return plural(notes, {
    one: `Works, with ${count(notes)} note`,
    other: `Works, with ${count(notes)} notes`,
  });
}

/** How many stages passed, how long it took and when: the line under the verdict. */
export function checkSummary({ stages, ms: took, at }: CheckResult): string {
  const ran = stages.filter(({ verdict }) => verdict === 'pass' || verdict === 'note').length;
  return `${count(ran)} of ${count(stages.length)} checks, ${inSeconds(took)}, ${when(at)}`;
}

/** The parts of a request in the order in which they happen. */
const timeNames: Readonly<Record<Exclude<keyof RequestTimes, 'request'>, string>> = {
  proxyName: 'finding the proxy',
  proxyConnect: 'connecting to the proxy',
  proxySecure: 'TLS with the proxy',
  proxyAnswer: 'proxy’s response',
  name: 'DNS',
  connect: 'connect',
  secure: 'TLS',
  firstByte: 'first byte',
  whole: 'total',
};

/** How long the parts of a request took, in milliseconds, as one line. */
export function timesMessage(times: Omit<Partial<RequestTimes>, 'request'>): string {
  const values = new Map(Object.entries(times));
  return Object.entries(timeNames)
    .flatMap(([key, name]) => {
      const value = values.get(key);
      return typeof value === 'number' ? [`${name} ${ms(value)}`] : [];
    })
    .join(', ');
}

/** Headings and labels of a finished check. */
export const checkLabels = {
  notes: 'Notes',
  code: 'Code',
} as const;

/** When a check ran, and by which route. */
export function testedMessage({ at, route }: Pick<CheckResult, 'at' | 'route'>): string {
  return `Tested ${when(at)} from this computer, ${routeMessage(route)}.`;
}

/** By which route a check went, inside a sentence. In: `direct`, `system`, or a named proxy. */
export function routeMessage(route: string): string {
  if (route === 'direct') return 'without a proxy';
  return route === 'system' ? 'through your system’s network stack' : `through the ${route}`;
}

/** OneLogin's view; `explains`: it contradicts the verdict, so that it must not be overlooked. */
export interface OneLoginMessage {
  readonly shows: string;
  readonly explains: string | null;
}

const besides: Readonly<Record<OneLoginBeside, OneLoginMessage>> = {
  'enabled-works': {
    shows: 'By its documentation, OneLogin would show Enabled, too.',
    explains: null,
  },
  'enabled-nothing-arrives': {
    shows: 'OneLogin would show Enabled, but nothing would arrive.',
    explains:
      'Enable accepts “not found” (404), so it shows Enabled for a wrong URL, too. Enabled proves nothing here: fix the URL first, in OneLogin as well.',
  },
  'enabled-but-open': {
    shows: 'OneLogin would show Enabled, but this test fails.',
    explains:
      'Enable never tries a wrong token, so it can’t notice that the token makes no difference here.',
  },
  'refused-both': {
    shows: 'By its documentation, OneLogin wouldn’t show Enabled for this response, either.',
    explains: null,
  },
  unknown: {
    shows:
      'The test didn’t get as far as OneLogin’s SCIM query. OneLogin connects from its own network, so its result may differ.',
    explains: null,
  },
};

/**
 * What OneLogin's own Enable would have shown beside our verdict, from its documented rule: it
 * accepts an empty list, and a 404 just the same.
 */
export function oneLoginMessage(result: CheckResult): OneLoginMessage {
  return besides[oneLoginBeside(result)];
}
