import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { emailFilter, userNameFilter } from '../../shared/domain/scim/filter.ts';
import type { ListResponse } from '../../shared/domain/scim/list-response.ts';
import { resourcePath } from '../../shared/domain/scim/paths.ts';
import type { ScimUser } from '../../shared/domain/scim/user.ts';
import { readResponse } from '../connection/response.ts';
import { type Judged, leavesOpen, judgeList } from '../connection/classify-response.ts';
import type { Limits } from '../connection/limits.ts';
import type { Target } from '../connection/target.ts';
import type { Transport } from '../connection/transport.ts';
import { type MatchBy, looksLikeEmail, matchingUsers } from './match.ts';
import { beyondTheEnd, walkPages } from './walk.ts';

/** What a search needs: an open transport and the user to search for. */
export interface Search {
  readonly transport: Pick<Transport, 'exchange'>;
  readonly target: Target;
  readonly limits: Limits;
  readonly token: string;
  readonly userName: string;
  readonly email: string | null;
  /** False: where filters are refused or ignored, no pages are walked: FILTER_REFUSED, FILTER_IGNORED. */
  readonly walks?: boolean;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/**
 * Users found, or why there are none (`problems` not empty). Beside found users, `problems` has
 * USER_MORE_COUNTED where the server counted more than it showed.
 */
export interface SearchResult {
  readonly users: readonly ScimUser[];
  readonly problems: readonly Problem[];
}

interface Query {
  readonly wanted: string;
  readonly by: MatchBy;
}

/**
 * Searches for one user: by name, by name in lower case (filters can be case-sensitive), by e-mail.
 * A server that refuses or ignores filters has its pages walked (walk.ts). USER_NOT_FOUND only where
 * the search could have found the user: a later query that something on the way stopped, or that was
 * cut off, leaves it open, and one that the server does not know is no query.
 */
export async function search(options: Search): Promise<SearchResult> {
  let first = true;
  /** What leaves open whether the user is there. */
  let open: Problem | null = null;
  let by404: Problem | null = null;
  for (const query of queriesOf(options)) {
    const judged = await sendCounted(options, query);
    if (judged.list === null) {
      const [why] = judged.problems;
      if (why?.code === 'NO_USER_AS_ERROR') by404 ??= why;
      else if (first && refusesFilters(why)) return walk(options, why ?? null);
      else if (first) return nobody(...judged.problems);
      else if (why !== undefined && !isOfQuery(why)) open ??= why;
    } else if (leavesOpen(judged.list)) {
      open ??= problem('ANSWER_COUNT_ONLY', { totalResults: judged.list.totalResults });
    } else {
      const users = matchingUsers(judged.list.resources, query.wanted, query.by, options.now());
      if (first && ignoresFilter(judged.list, users)) return walk(options, null);
      if (users.length > 0) return found(users, judged.list);
    }
    first = false;
  }
  if (open !== null) return nobody(open);
  return notFound(options, by404);
}

/**
 * Sends one query alone, for watching: by name the first time, then the others one after the other.
 * A server that refuses a query by e-mail has not refused one by name: that counts as not found.
 */
export async function searchOnce(options: Search, queryIndex: number): Promise<SearchResult> {
  const all = queriesOf(options);
  const index = queryIndex % all.length;
  const query = all[index];
  if (query === undefined) throw new Error('a search has at least one query');
  const judged = await sendQuery(options, query);
  if (judged.list === null) {
    const [why] = judged.problems;
    if (why?.code === 'NO_USER_AS_ERROR') return notFound(options, why);
    if (!refusesFilters(why)) return nobody(...judged.problems);
    if (index > 0) return notFound(options, null);
    return nobody(problem('FILTER_REFUSED', why?.params));
  }
  if (leavesOpen(judged.list)) {
    return nobody(problem('ANSWER_COUNT_ONLY', { totalResults: judged.list.totalResults }));
  }
  const users = matchingUsers(judged.list.resources, query.wanted, query.by, options.now());
  if (users.length > 0) return found(users, judged.list);
  if (index === 0 && ignoresFilter(judged.list, users)) return nobody(problem('FILTER_IGNORED'));
  return notFound(options, null);
}

function nobody(...problems: readonly Problem[]): SearchResult {
  return { users: [], problems };
}

/** `by404`: how the server said so, where that was not with an empty list. */
function notFound({ userName }: Search, by404: Problem | null): SearchResult {
  const said = by404 === null ? [] : [by404];
  return nobody(problem('USER_NOT_FOUND', { userName }), ...said);
}

function found(users: readonly ScimUser[], list: ListResponse): SearchResult {
  const { length: shown } = list.resources;
  const { totalResults } = list;
  // Others among them: the filter was ignored, and the number counts everybody.
  if (totalResults <= shown || users.length < shown) return { users, problems: [] };
  return { users, problems: [problem('USER_MORE_COUNTED', { totalResults, shown })] };
}

/** How many queries a search sends at most before it says that a user is not there. */
export function mostQueries(userName: string): number {
  return queriesOf({ userName, email: null }).length;
}

function queriesOf({ userName, email }: Pick<Search, 'userName' | 'email'>): readonly Query[] {
  const list: Query[] = [{ wanted: userName, by: 'userName' }];
  const lower = userName.toLowerCase();
  if (lower !== userName) list.push({ wanted: lower, by: 'userName' });
  const address = emailOf(userName, email);
  if (address === null) return list;
  list.push({ wanted: address, by: 'email' });
  if (address.toLowerCase() !== lower) list.push({ wanted: address, by: 'userName' });
  return list;
}

function emailOf(userName: string, email: string | null): string | null {
  if (email !== null && looksLikeEmail(email)) return email.trim();
  return looksLikeEmail(userName) ? userName.trim() : null;
}

function filterOf({ wanted, by }: Query): string {
  return by === 'email' ? emailFilter(wanted) : userNameFilter(wanted);
}

function sendQuery(options: Search, query: Query): Promise<Judged> {
  return get(options, { filter: filterOf(query) });
}

/**
 * A server that counts a match and shows none may want to be told how many to show
 * (wso2/product-is issue 11126): asked once more, with `count`.
 */
async function sendCounted(options: Search, query: Query): Promise<Judged> {
  const judged = await sendQuery(options, query);
  if (judged.list === null || !leavesOpen(judged.list)) return judged;
  const again = await get(options, { filter: filterOf(query), startIndex: '1', count: '100' });
  return again.list === null ? judged : again;
}

async function get(options: Search, query: Readonly<Record<string, string>>): Promise<Judged> {
  const { limits, now, target, token, transport } = options;
  const path = resourcePath(target.baseUrl, 'Users', query);
  const exchange = await transport.exchange({ path, token }, options.signal);
  const answer = readResponse(exchange, limits.bodyBytes);
  return judgeList(answer, { target, token, path, now: now(), limits });
}

/** Whether a failure is about this one query: servers that search by name know no search by e-mail. */
function isOfQuery({ code, params }: Problem): boolean {
  return (
    beyondTheEnd.has(code) ||
    (code === 'SERVER_ERROR' && params['status'] === 500 && params['gateway'] === undefined)
  );
}

/** Servers say so with `invalidFilter`, a bare 400, or 501 (RFC 7644 §3.12). */
function refusesFilters(why: Problem | undefined): boolean {
  const status = why?.params['status'];
  return why?.code === 'FILTER_REFUSED' || status === 400 || status === 501;
}

/** The server returned others than the query named, so the user may be on another page. */
function ignoresFilter(list: ListResponse, users: readonly ScimUser[]): boolean {
  return list.resources.length > 0 && users.length === 0;
}

/** In: how filters were refused; null: they were ignored. */
async function walk(options: Search, refused: Problem | null): Promise<SearchResult> {
  if (options.walks === false) {
    const why = refused === null ? 'FILTER_IGNORED' : 'FILTER_REFUSED';
    return nobody(problem(why, refused?.params));
  }
  const { userName } = options;
  const email = emailOf(userName, options.email);
  return walkPages({ userName, email, now: options.now(), page: (query) => get(options, query) });
}
