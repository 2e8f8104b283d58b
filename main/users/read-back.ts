import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { isStandardEnterpriseUrn } from '../../shared/domain/scim/enterprise-urns.ts';
import type { ScimUser } from '../../shared/domain/scim/user.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { attributeIds, noValues } from '../../shared/domain/users/attributes.ts';
import { entityIn } from '../../shared/domain/text/look-alike.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import { failureProblem } from '../connection/classify-failure.ts';
import { Deadline, Stopped } from '../connection/deadline.ts';
import type { Limits } from '../connection/limits.ts';
import { maskTexts, openTexts, SecretMask } from '../connection/mask.ts';
import { type NetworkOptions, limitsOf, openTransport } from '../connection/options.ts';
import { problemsNeedSystem } from '../connection/second-route.ts';
import { addressStage } from '../connection/stages/address.ts';
import { type Target, targetOf } from '../connection/target.ts';
import { type Transport, TransportFailure } from '../connection/transport.ts';
import { isSameSeen } from './match.ts';
import { type SearchResult, search, searchOnce } from './search.ts';

export interface LookUpOptions extends NetworkOptions {
  readonly baseUrl: string;
  readonly token: string;
  /** As the admin typed it: the userName at Wisq, or an e-mail address. */
  readonly userName: string;
  /** The e-mail the admin expects, for finding a user whose userName is something else. */
  readonly email?: string | null;
  /**
   * A number: send one query alone, this one of those that would be sent, starting over after the
   * last; no pages are walked. Left out: query until the user is found.
   */
  readonly queryIndex?: number | undefined;
  readonly signal: AbortSignal;
}

/** A lookup's result before it is dated and timed. */
type UndatedResult = Omit<LookUpResult, 'at' | 'ms'>;

/**
 * Reads one test user back from Wisq. GET only, with the check's own bounds and codes.
 * Resolves always: what could not be sent is outcome `failed`; a cancelled lookup is `failed` with
 * CHECK_CANCELLED. No socket is left, and nothing of other users is in the result.
 */
export async function lookUpUser(options: LookUpOptions): Promise<LookUpResult> {
  const now = options.now ?? (() => new Date());
  const at = now().toISOString();
  const started = performance.now();
  const mask = new SecretMask(options.token, openTexts(options.baseUrl));
  const result = await runLookUp({ ...options, signIns: mask.hiding(options.signIns) }, now);
  return {
    at,
    ...result,
    // Whatever a server wrote may hold what it was sent.
    received: maskTexts(result.received, mask.apply),
    userName: maskTexts(result.userName, mask.apply),
    unexpected: maskTexts(result.unexpected, mask.apply),
    problems: maskTexts(result.problems, mask.apply),
    ms: Math.round(performance.now() - started),
  };
}

async function runLookUp(options: LookUpOptions, now: () => Date): Promise<UndatedResult> {
  const address = addressStage(options.baseUrl, options.token, now());
  if (address.verdict === 'fail') return noUser('failed', address.problems);
  const limits = limitsOf(options);
  const target = targetOf(options.baseUrl);
  const deadline = new Deadline(options.signal, limits.wholeMs);
  try {
    const request = { options, limits, target, deadline, now };
    const own = await lookUpBy(openTransport(target, options), request);
    const { openSystemRoute } = options;
    if (openSystemRoute === undefined || target.plain) return own;
    if (deadline.stopped !== null || !problemsNeedSystem(own.problems)) return own;
    const system = await lookUpBy(openSystemRoute(target, limits), request);
    return system.outcome === 'failed' ? own : system;
  } finally {
    deadline.close();
  }
}

interface LookUpRun {
  readonly options: LookUpOptions;
  readonly limits: Limits;
  readonly target: Target;
  readonly deadline: Deadline;
  readonly now: () => Date;
}

/** One lookup by one route, which is closed afterwards. */
async function lookUpBy(
  transport: Transport,
  { options, limits, target, deadline, now }: LookUpRun,
): Promise<UndatedResult> {
  const { email = null, token, queryIndex, userName } = options;
  try {
    await deadline.within(limits.stageMs, (signal) => transport.reach(signal));
    await deadline.within(limits.stageMs, (signal) => transport.resolve(signal));
    await deadline.within(limits.stageMs, (signal) => transport.connect(signal));
    await deadline.within(limits.stageMs, (signal) => transport.secure(signal));
    const result = await deadline.within(limits.wholeMs, (signal) => {
      const wanted = { transport, target, limits, token, userName, email, now, signal };
      return queryIndex === undefined ? search(wanted) : searchOnce(wanted, queryIndex);
    });
    return resultOf(result, options);
  } catch (error) {
    if (error instanceof TransportFailure) {
      return noUser('failed', [failureProblem(error, target), ...error.notes]);
    }
    if (!(error instanceof Stopped)) return noUser('failed', [problem('INTERNAL')]);
    return noUser('failed', [
      error.reason === 'cancelled'
        ? problem('CHECK_CANCELLED')
        : problem('CHECK_TIMEOUT', { limitMs: limits.stageMs }),
    ]);
  } finally {
    transport.close();
  }
}

function resultOf(result: SearchResult, options: LookUpOptions): UndatedResult {
  const [user, another] = result.users;
  if (user === undefined) {
    const absent = result.problems.some((one) => one.code.startsWith('USER_NOT_FOUND'));
    return noUser(absent ? 'not-found' : 'failed', result.problems);
  }
  if (another !== undefined) {
    const { length: count } = result.users;
    return noUser('several', [problem('USER_SEVERAL', { userName: options.userName, count })]);
  }
  return {
    outcome: 'found',
    received: user.values,
    active: user.active,
    userName: user.userName,
    unexpected: user.others,
    createdAt: user.createdAt,
    ...(user.createdZoneless ? { createdZoneless: true } : {}),
    lastModifiedAt: user.lastModifiedAt,
    ...(user.lastModifiedZoneless ? { lastModifiedZoneless: true } : {}),
    problems: [...notesAbout(user, options.userName), ...result.problems],
  };
}

function notesAbout(user: ScimUser, request: string): Problem[] {
  const notes: Problem[] = [];
  if (user.userName === null || comparableName(user.userName) !== comparableName(request)) {
    const { userName } = user;
    const alike = userName !== null && isSameSeen(userName, request) ? { alike: true } : {};
    const params = { asked: request, userName: userName ?? '', ...alike };
    notes.push(problem('USER_FOUND_BY_EMAIL', params));
  }
  if (user.active === false) notes.push(problem('USER_INACTIVE', { userName: request }));
  const urn = user.enterpriseUrnSeen;
  // Without a department under it, nothing was read there.
  const named = urn !== null && user.values.department !== null;
  if (named && /^urn:/i.test(urn) && !isStandardEnterpriseUrn(urn)) {
    notes.push(problem('ENTERPRISE_URN_SHORT', { urn }));
  }
  return [...notes, ...user.notes, ...encodedValues(user)];
}

/** Values with HTML's codes in them are kept as they came, and said. */
function encodedValues({ values }: ScimUser): Problem[] {
  return attributeIds.flatMap((attribute) => {
    const code = entityIn(values[attribute] ?? '');
    return code === null ? [] : [problem('ATTRIBUTE_ENCODED', { attribute, code })];
  });
}

function noUser(outcome: UndatedResult['outcome'], problems: readonly Problem[]): UndatedResult {
  return { outcome, received: noValues, active: null, userName: null, problems };
}
