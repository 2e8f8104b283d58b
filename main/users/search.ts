import { type Problem, problem } from '../../shared/domain/problems/codes.ts';
import { emailFilter, userNameFilter } from '../../shared/domain/scim/filter.ts';
import type { ListResponse } from '../../shared/domain/scim/list-response.ts';
import { resourcePath } from '../../shared/domain/scim/paths.ts';
import { type ScimUser, readUser } from '../../shared/domain/scim/user.ts';
import { readResponse } from '../connection/response.ts';
import { type Judged, judgeList } from '../connection/classify-response.ts';
import type { Limits } from '../connection/limits.ts';
import type { Target } from '../connection/target.ts';
import type { Transport } from '../connection/transport.ts';
import { type MatchBy, looksLikeEmail, matchingUsers } from './match.ts';

/** What a search needs: an open transport and the user to search for. */
export interface Search {
  readonly transport: Transport;
  readonly target: Target;
  readonly limits: Limits;
  readonly token: string;
  readonly userName: string;
  readonly email: string | null;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Users found, or why there are none (`problems` not empty). */
export interface SearchResult {
  readonly users: readonly ScimUser[];
  readonly problems: readonly Problem[];
}

const pageSize = 100;
const mostPages = 5;

interface Query {
  readonly wanted: string;
  readonly by: MatchBy;
}

/**
 * Searches for one user: by name, by name in lower case (filters can be case-sensitive), by e-mail.
 * A server that refuses or ignores filters has its pages walked, at most 5 of 100.
 */
export async function search(options: Search): Promise<SearchResult> {
  let first = true;
  for (const query of queriesOf(options)) {
    const judged = await sendQuery(options, query);
    if (judged.list === null) {
      if (!first) continue;
      if (refusesFilters(judged.problems[0])) return walk(options);
      return nobody(...judged.problems);
    }
    const users = matchingUsers(judged.list.resources, query.wanted, query.by);
    if (first && ignoresFilter(judged.list, users)) return walk(options);
    if (users.length > 0) return { users, problems: [] };
    first = false;
  }
  return nobody(problem('USER_NOT_FOUND', { userName: options.userName }));
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
  const notFound = nobody(problem('USER_NOT_FOUND', { userName: options.userName }));
  if (judged.list === null) {
    if (!refusesFilters(judged.problems[0])) return nobody(...judged.problems);
    if (index > 0) return notFound;
    return nobody(problem('FILTER_REFUSED', judged.problems[0]?.params));
  }
  const users = matchingUsers(judged.list.resources, query.wanted, query.by);
  if (users.length > 0) return { users, problems: [] };
  if (index === 0 && ignoresFilter(judged.list, users)) return nobody(problem('FILTER_IGNORED'));
  return notFound;
}

function nobody(...problems: readonly Problem[]): SearchResult {
  return { users: [], problems };
}

function queriesOf({ userName, email }: Search): readonly Query[] {
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

async function sendQuery(options: Search, { wanted, by }: Query): Promise<Judged> {
  const filter = by === 'email' ? emailFilter(wanted) : userNameFilter(wanted);
  return get(options, { filter });
}

async function get(options: Search, query: Readonly<Record<string, string>>): Promise<Judged> {
  const { limits, now, target, token, transport } = options;
  const path = resourcePath(target.baseUrl, 'Users', query);
  const exchange = await transport.exchange({ path, token }, options.signal);
  const answer = readResponse(exchange, limits.bodyBytes);
  return judgeList(answer, { target, token, path, now: now(), limits });
}

/** Servers say so with `invalidFilter`, a bare 400, or 501 (RFC 7644 §3.12). */
function refusesFilters(found: Problem | undefined): boolean {
  const status = found?.params['status'];
  return status === 400 || status === 501;
}

/** The server returned others than the query named, so the user may be on another page. */
function ignoresFilter(list: ListResponse, users: readonly ScimUser[]): boolean {
  return list.resources.length > 0 && users.length === 0;
}

/** Page by page, to the end even when found early: a second user of that name would matter. */
async function walk(options: Search): Promise<SearchResult> {
  const wanted = { name: options.userName, email: emailOf(options.userName, options.email) };
  let byEmail: readonly ScimUser[] = [];
  let byName: readonly ScimUser[] = [];
  let firstId: string | null = null;
  let searched = 0;
  let whole = false;
  for (let page = 0; page < mostPages && !whole; page += 1) {
    const judged = await get(options, {
      startIndex: String(searched + 1),
      count: String(pageSize),
    });
    if (judged.list === null) return nobody(...judged.problems);
    const { resources, totalResults } = judged.list;
    const id = readUser(resources[0])?.id ?? null;
    // A server that ignores startIndex sends the first page for ever.
    if (id !== null && id === firstId) break;
    firstId = id;
    byName = merge(byName, matchingUsers(resources, wanted.name, 'userName'));
    if (wanted.email !== null)
      byEmail = merge(byEmail, matchingUsers(resources, wanted.email, 'email'));
    searched += resources.length;
    whole = resources.length === 0 || searched >= totalResults;
  }
  const users = byName.length > 0 ? byName : byEmail;
  if (users.length > 0) return { users, problems: [] };
  const params = { userName: options.userName, searched };
  const code = whole ? 'USER_NOT_FOUND' : 'USER_NOT_FOUND_IN_PAGES';
  return nobody(problem(code, params));
}

function merge(known: readonly ScimUser[], more: readonly ScimUser[]): readonly ScimUser[] {
  const ids = new Set(known.map((user) => user.id));
  return [...known, ...more.filter((user) => user.id === null || !ids.has(user.id))];
}
