import type {
  CredentialScope,
  OneLoginReading,
  UserReading,
} from '../../shared/domain/onelogin/reading.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { Deadline } from '../connection/deadline.ts';
import type { Limits } from '../connection/limits.ts';
import { SecretMask } from '../connection/mask.ts';
import { type NetworkOptions, limitsOf, openTransport } from '../connection/options.ts';
import { problemsNeedSystem } from '../connection/second-route.ts';
import { type Target, targetOf } from '../connection/target.ts';
import { type Transport, TransportFailure } from '../connection/transport.ts';
import { failureProblem } from '../connection/classify-failure.ts';
import { isOneLoginAddress } from './address.ts';
import { type Answer, type Failed, unanswered } from './answer.ts';
import { OneLoginClient, stopProblem } from './client.ts';
import { pathOf } from './calls.ts';
import { type People, type RawReading, readAll, readPeople, type Wanted } from './look.ts';
import type { TokenKeeper } from './tokens.ts';

export interface OneLoginOptions extends NetworkOptions {
  /** As `readOneLoginAddress` gives it. */
  readonly address: string;
  readonly practice: boolean;
  readonly tokens: TokenKeeper;
  readonly signal: AbortSignal;
  /** How long a second try waits, in milliseconds. */
  readonly pauseMs?: number;
}

/** The bounds of a look, where they are not the check's. */
const lookLimits: Partial<Limits> = { connections: 4, wholeMs: 60_000 };
const usualPauseMs = 1000;
/** Looking at many people takes as long as it takes, within a working day. */
const peopleMs = 8 * 60 * 60_000;

/** The most requests of one look: twenty with two test users, and five for each further one. */
function mostRequests(users: number): number {
  return Math.max(20, 10 + 5 * users);
}

/**
 * Reads an app and its test users at OneLogin. Reads only: one token, and GETs on a closed list.
 * Resolves always: what could not be read says why. When it has resolved, no socket and no timer of
 * it is left, and nothing in it holds the Client Secret, the token or a proxy's password.
 */
export async function lookAtOneLogin(
  options: OneLoginOptions,
  wanted: Wanted,
): Promise<OneLoginReading> {
  const now = options.now ?? (() => new Date());
  const at = now();
  const started = performance.now();
  const looked = await withClient(options, mostRequests(wanted.users.length), async (client) => {
    const raw = await readAll(client, wanted, at);
    return scoped(client, raw);
  });
  const { done, host, mask, requests } = looked;
  const reading = {
    at: at.toISOString(),
    host,
    appName: wanted.appName,
    ...(done.ok ? done.value : nothingRead(done, wanted)),
    requests,
    ms: Math.round(performance.now() - started),
  };
  return masked(reading, mask);
}

/**
 * Revokes the token of a credential, for the end. Out: an answer, or why it is still there.
 * Any other program with the same credential loses its token as well.
 */
export async function revokeToken(options: OneLoginOptions): Promise<Answer> {
  const { done } = await withClient(options, mostRequests(0), (client) => client.revoke());
  return done.ok ? done.value : done;
}

/** What became of looking at many people. */
export interface PeopleOutcome {
  /** Why nobody could be looked at; null: they were. */
  readonly problem: Problem | null;
}

/**
 * Looks at many people at OneLogin, one after the other. In: the most requests it may take; `onPerson`
 * gets what was read, masked, and how many requests have left so far.
 */
export async function lookAtPeople(
  options: OneLoginOptions,
  {
    mostCalls,
    onPerson,
    ...wanted
  }: Omit<People, 'onPerson' | 'signal'> & {
    readonly mostCalls: number;
    readonly onPerson: (at: number, reading: UserReading, requests: number) => Promise<void>;
  },
): Promise<PeopleOutcome> {
  const limits = { wholeMs: peopleMs, ...options.limits };
  const { done } = await withClient({ ...options, limits }, mostCalls, async (client, mask) => {
    await readPeople(
      client,
      {
        ...wanted,
        signal: options.signal,
        onPerson: (at, reading) => onPerson(at, masked(reading, mask), client.requests),
      },
      (options.now ?? (() => new Date()))(),
    );
  });
  return { problem: done.ok ? null : done.problem };
}

interface Outcome<T> {
  readonly done: { readonly ok: true; readonly value: T } | Failed;
  readonly host: string;
  readonly requests: number;
  readonly mask: (text: string) => string;
}

/** Opens the way, by the system's own route where ours cannot and it perhaps can, and closes it. */
export async function withClient<T>(
  given: OneLoginOptions,
  mostCalls: number,
  work: (client: OneLoginClient, mask: (text: string) => string) => Promise<T>,
): Promise<Outcome<T>> {
  const { address, openSystemRoute, practice, tokens } = given;
  if (!isOneLoginAddress(address, practice)) throw new Error('not an address of OneLogin');
  const proxies = new SecretMask('');
  const options = {
    ...given,
    limits: { ...lookLimits, ...given.limits },
    signIns: proxies.hiding(given.signIns),
  };
  const target = targetOf(address);
  const limits = limitsOf(options);
  const deadline = new Deadline(options.signal, limits.wholeMs);
  const mask = (text: string) => proxies.apply(tokens.mask(text));
  const common = { host: target.url.host, mask };
  let transport = openTransport(target, options);
  /** Requests of the way itself. */
  let probes = 0;
  try {
    let stopped = await reach(transport, target, deadline, limits);
    if (stopped !== null && openSystemRoute !== undefined && problemsNeedSystem([stopped.own])) {
      transport.close();
      // The first query of that route carries no token, and has to be on the list as well.
      const probe = pathOf({ read: 'users', by: null, value: '', withFields: false });
      transport = openSystemRoute(target, limits, probe);
      probes = 1;
      stopped = await reach(transport, target, deadline, limits);
    }
    if (stopped !== null) return { ...common, done: unanswered(stopped.shown), requests: probes };
    const client = new OneLoginClient({
      transport,
      target,
      limits,
      deadline,
      tokens,
      now: given.now ?? (() => new Date()),
      mostRequests: mostCalls - probes,
      pauseMs: given.pauseMs ?? usualPauseMs,
    });
    const value = await work(client, mask);
    return { ...common, done: { ok: true, value }, requests: client.requests + probes };
  } finally {
    transport.close();
    deadline.close();
  }
}

/** The four steps to a connection. Out: null, or why it stopped, as the check and as we call it. */
async function reach(
  transport: Transport,
  target: Target,
  deadline: Deadline,
  { stageMs }: Limits,
): Promise<{ readonly own: Problem; readonly shown: Problem } | null> {
  try {
    await deadline.within(stageMs, (signal) => transport.reach(signal));
    await deadline.within(stageMs, (signal) => transport.resolve(signal));
    await deadline.within(stageMs, (signal) => transport.connect(signal));
    // All four will be needed: open when the token is there.
    if (!target.plain) transport.warm(true);
    await deadline.within(stageMs, (signal) => transport.secure(signal));
  } catch (error) {
    const shown = stopProblem(error, target);
    const own = error instanceof TransportFailure ? failureProblem(error, target) : shown;
    return { own, shown };
  }
  if (target.plain) transport.warm();
  return null;
}

type Scoped = RawReading & { readonly credential: CredentialScope };

/** What the answers tell about the credential, and the reading in its light. */
async function scoped(client: OneLoginClient, raw: RawReading): Promise<Scoped> {
  const { app } = raw;
  if (app.ok) return { ...raw, credential: 'read-all' };
  const { code } = app.problem;
  const instead = (credential: CredentialScope, why: Problem): Scoped => ({
    ...raw,
    credential,
    app: { ...app, problem: why },
  });
  if (code === 'ONELOGIN_CREDENTIAL_REFUSED') return { ...raw, credential: 'refused' };
  if (code === 'ONELOGIN_OWNER_GONE') return { ...raw, credential: 'owner-gone' };
  if (client.onlyErrors) return instead('owner-gone', problem('ONELOGIN_OWNER_GONE'));
  // A later page that was refused is no scope: the first one came.
  if (client.hasRead('apps')) return { ...raw, credential: 'read-all' };
  if (code !== 'ONELOGIN_NOT_ALLOWED') return { ...raw, credential: 'unknown' };
  const readsUsers =
    raw.users.some(({ search }) => search.ok) ||
    (await client.get({ read: 'users', by: null, value: '', withFields: false })).ok;
  return readsUsers
    ? instead('read-users', problem('ONELOGIN_READ_USERS'))
    : instead('unknown', problem('ONELOGIN_NO_SCOPE'));
}

function nothingRead(why: Failed, { users }: Wanted): Scoped {
  return {
    credential: 'unknown',
    app: why,
    events: null,
    roles: null,
    users: users.map((asked) => ({ asked, search: why, app: null, failure: null })),
  };
}

/** The same with every text masked. */
export function masked<T>(value: T, mask: (text: string) => string): T;
export function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, mask)]));
}
