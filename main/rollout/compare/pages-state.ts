import type { PageDoubt } from '../../../shared/domain/rollout/comparison.ts';
import type { AtWisq } from '../../../shared/domain/rollout/wisq-state.ts';
import { type Found, type MatchedBy, matchedBy, type RunEvent } from './events.ts';
import { bare } from './judge.ts';

type Page = Extract<RunEvent, { type: 'page' }>;

/** The users that somebody on the list is, by the surest sign that any of them has. */
interface Matches {
  readonly by: MatchedBy;
  readonly users: readonly string[];
  readonly atWisq: AtWisq;
}

/** What the pages that were read come to, and why they may not be all. */
export class PagesState {
  readonly #read = new Set<number>();
  readonly #pages = new Set<string>();
  /** Digests of all users, and of those who are nobody on the list. */
  readonly #users = new Set<string>();
  readonly #others = new Set<string>();
  readonly #matches = new Map<number, Matches>();
  #first: { readonly total: number | null; readonly size: number } | null = null;
  #doubt: PageDoubt | null = null;

  /** Why they may not be all; null: nothing speaks against them so far. */
  get doubt(): PageDoubt | null {
    return this.#doubt;
  }

  /** The total and the length of the first page; null: it was not read. */
  get first(): { readonly total: number | null; readonly size: number } | null {
    return this.#first;
  }

  /** How many different users were read. */
  get searched(): number {
    return this.#users.size;
  }

  /** How many of them are nobody on the list. */
  get others(): number {
    return this.#others.size;
  }

  has(from: number): boolean {
    return this.#read.has(from);
  }

  /** Where the page begins after all that were read one after the other. */
  get next(): number {
    return this.#next;
  }
  #next = 1;

  /** What is said of somebody by the pages so far; null: they are on none. */
  of(index: number): AtWisq | null {
    const matches = this.#matches.get(index);
    if (matches === undefined) return null;
    return matches.users.length > 1 ? bare('several', matches.atWisq.at) : matches.atWisq;
  }

  /** Takes a page in. Out: whom it tells something of. */
  take(page: Page): readonly number[] {
    const { from, found, total, users } = page;
    this.#read.add(from);
    this.#next = Math.max(this.#next, from + users.length + page.unreadable);
    this.#doubtBy(page);
    this.#first ??= { total, size: users.length + page.unreadable };
    const listed = new Set(found.map(({ user }) => user));
    for (const [at, user] of users.entries()) {
      this.#users.add(user);
      if (!listed.has(at)) this.#others.add(user);
    }
    for (const one of found) this.#match(one, users[one.user] ?? '');
    return [...new Set(found.map(({ index }) => index))];
  }

  /** Notes a doubt from outside of the pages. The first one is the one to report. */
  note(doubt: PageDoubt | null): void {
    this.#doubt ??= doubt;
  }

  /** Once all are read: fewer users than the server's own total. */
  close(): void {
    const total = this.#first?.total ?? null;
    if (total !== null && this.#users.size < total) this.note('ends-early');
  }

  #doubtBy({ from, nameless, total, unreadable, users }: Page): void {
    const first = this.#first;
    const print = users.join(' ');
    if (users.length > 0 && this.#pages.has(print)) this.note('repeats');
    this.#pages.add(print);
    const twice = new Set(users).size < users.length || users.some((one) => this.#users.has(one));
    if (twice) this.note('ids-twice');
    if (first !== null && total !== first.total) this.note('total-changes');
    if (first !== null && first.total !== null) {
      const length = users.length + unreadable;
      const left = Math.max(0, Math.min(first.size, first.total - from + 1));
      if (length > left) this.note(first.total <= first.size ? 'page-total' : 'more-than-total');
      const isLast = from + first.size > first.total;
      if (length < left) this.note(isLast ? 'ends-early' : 'short-page');
    }
    if (unreadable > 0) this.note('unreadable');
    if (nameless > 0) this.note('nameless');
  }

  #match({ atWisq, by, index }: Found, user: string): void {
    const known = this.#matches.get(index);
    const surer = known === undefined ? -1 : matchedBy.indexOf(by) - matchedBy.indexOf(known.by);
    if (known === undefined || surer < 0) this.#matches.set(index, { by, users: [user], atWisq });
    else if (surer === 0 && !known.users.includes(user)) {
      this.#matches.set(index, { ...known, users: [...known.users, user] });
    }
  }
}
