import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import type { ListResponse } from '../../shared/domain/scim/list-response.ts';
import { type ScimUser, readUser } from '../../shared/domain/scim/user.ts';
import type { Judged } from '../connection/classify-response.ts';
import { countNameless, matchingUsers } from './match.ts';

const pageSize = 100;
const mostPages = 5;

/** What servers send for a page beyond the end instead of an empty one. */
export const beyondTheEnd: ReadonlySet<ProblemCode | undefined> = new Set<ProblemCode>([
  'FILTER_REFUSED',
  'NO_USER_AS_ERROR',
  'PATH_NOT_FOUND',
  'REQUEST_REFUSED',
  'STATUS_UNEXPECTED',
  'TENANT_NOT_FOUND',
]);

/** What walking the pages needs: whom to look for, and how to get a page. */
export interface Walk {
  readonly userName: string;
  readonly email: string | null;
  readonly now: Date;
  readonly page: (query: Readonly<Record<string, string>>) => Promise<Judged>;
}

/**
 * Why pages that were read to their end may not be all.
 * - `limit`: only so many are read. - `repeats`: the same page came again.
 * - `ends-early`: it ended before the server's own total. - `page-total`: the total is what one page
 * holds, and a page beyond it could not be read.
 */
type Doubt = 'limit' | 'repeats' | 'ends-early' | 'page-total';

/** Users found, or why there are none (`problems` not empty). */
export interface WalkResult {
  readonly users: readonly ScimUser[];
  readonly problems: readonly Problem[];
}

/**
 * Page by page, at most 5 of 100, to the end even when found early: a second user of that name would
 * matter. USER_NOT_FOUND only where all users were seen; else USER_NOT_FOUND_IN_PAGES with `reason`.
 */
export async function walkPages(walk: Walk): Promise<WalkResult> {
  const seen = new SeenUsers(walk);
  let doubt: Doubt | null = 'limit';
  for (let page = 0; page < mostPages; page += 1) {
    const judged = await walk.page({
      startIndex: String(seen.searched + 1),
      count: String(pageSize),
    });
    if (judged.list === null) {
      const code = judged.problems[0]?.code;
      // Beyond the end, some servers send an error instead of an empty page.
      if (!seen.mayBeAll || !beyondTheEnd.has(code))
        return { users: [], problems: judged.problems };
      doubt = code === 'NO_USER_AS_ERROR' ? null : 'page-total';
      break;
    }
    const end = seen.add(judged.list);
    if (end === 'more') continue;
    doubt = end;
    break;
  }
  return seen.result(doubt);
}

class SeenUsers {
  readonly #walk: Walk;
  #byName: readonly ScimUser[] = [];
  #byEmail: readonly ScimUser[] = [];
  #firstId: string | null = null;
  #nameless = 0;
  #total = 0;
  searched = 0;
  /** The total is reached, and may be no more than the size of a page. */
  mayBeAll = false;

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  /** Takes a page in. Out: `more` to come, the end (null), or an end that proves nothing. */
  add({ resources, totalResults, totalKnown }: ListResponse): 'more' | Doubt | null {
    const { email, now, userName } = this.#walk;
    const id = readUser(resources[0])?.id ?? null;
    // A server that ignores startIndex sends the first page for ever.
    if (id !== null && id === this.#firstId) return 'repeats';
    const isFirst = this.searched === 0;
    this.#firstId = id;
    this.#byName = merge(this.#byName, matchingUsers(resources, userName, 'userName', now));
    if (email !== null) {
      this.#byEmail = merge(this.#byEmail, matchingUsers(resources, email, 'email', now));
    }
    this.#nameless += countNameless(resources);
    this.searched += resources.length;
    // A page without a total counts for itself alone; the greatest total is the one to reach.
    this.#total = Math.max(this.#total, totalKnown ? totalResults : 0);
    if (resources.length === 0) return this.searched >= this.#total ? null : 'ends-early';
    if (totalKnown && this.searched < this.#total) return 'more';
    if (this.#found().length > 0) return null;
    // The total may be what this page holds, whatever there is besides: one more page tells.
    this.mayBeAll = !totalKnown || (isFirst && mayBePageSize(resources.length)) || this.mayBeAll;
    return this.mayBeAll ? 'more' : null;
  }

  result(doubt: Doubt | null): WalkResult {
    const users = this.#found();
    if (users.length > 0) return { users, problems: [] };
    const { searched } = this;
    const { userName } = this.#walk;
    if (this.#nameless > 0) {
      const params = { searched, nameless: this.#nameless };
      return { users, problems: [problem('USER_SEARCH_NAMELESS', params)] };
    }
    const why =
      doubt === null
        ? problem('USER_NOT_FOUND', { userName, searched })
        : problem('USER_NOT_FOUND_IN_PAGES', { userName, searched, reason: doubt });
    return { users, problems: [why] };
  }

  #found(): readonly ScimUser[] {
    return this.#byName.length > 0 ? this.#byName : this.#byEmail;
  }
}

/** Page sizes are round numbers, or the one that was asked for. */
function mayBePageSize(length: number): boolean {
  return length >= pageSize || (length >= 10 && length % 5 === 0);
}

function merge(known: readonly ScimUser[], more: readonly ScimUser[]): readonly ScimUser[] {
  const ids = new Set(known.map((user) => user.id));
  return [...known, ...more.filter((user) => user.id === null || !ids.has(user.id))];
}
