import { problem } from '../../../shared/domain/problems/problem.ts';
import type { Comparison } from '../../../shared/domain/rollout/comparison.ts';
import { Counting, type PeopleCounts } from '../../../shared/domain/rollout/counts.ts';
import type { AtOneLogin } from '../../../shared/domain/rollout/onelogin-state.ts';
import type { AtWisq } from '../../../shared/domain/rollout/wisq-state.ts';
import type { Cost, RunEvent } from './events.ts';
import { bare } from './judge.ts';
import { PagesState } from './pages-state.ts';

type Begin = Extract<RunEvent, { type: 'begin' }>;
type WayEvent = Extract<RunEvent, { type: 'way' }>;

/** A comparison that is not over. */
export interface Run {
  readonly begin: Begin;
  readonly way: WayEvent | null;
  readonly pages: PagesState;
  /** Everybody at Wisq is dealt with: OneLogin is next. */
  readonly wisqDone: boolean;
  /** How many looks for a list that is longer than it says are done. */
  readonly probes: number;
  readonly oneLoginRequests: number;
  /** Of all sides together. */
  readonly cost: Cost;
}

/** Somebody on the list, as far as it is known. */
interface Known {
  atWisq: AtWisq | null;
  atOneLogin: AtOneLogin | null;
  /** Asked about by the comparison that runs, and not dealt with yet. */
  open: boolean;
}

/**
 * A list with what is known of everybody on it, and the comparison under way. It changes by events
 * alone, so that the same events after a restart lead to the same state.
 */
export class ListState {
  readonly names: readonly string[];
  readonly #people: Known[];
  #counting = new Counting();
  #run: Run | null = null;
  #last: Comparison | null = null;
  #url: string | null = null;
  #revision = 0;
  /** How many of those asked about are not dealt with, and how many were asked about. */
  #open = 0;
  #asked = 0;
  /** Whom the comparison under way has dealt with: later pages may still change what is said of them. */
  #mine = new Set<number>();

  constructor(names: readonly string[]) {
    this.names = names;
    this.#people = names.map(() => ({ atWisq: null, atOneLogin: null, open: false }));
    for (const person of this.#people) this.#counting.add(shown(person));
  }

  /** The comparison that is not over; null: none. */
  get run(): Run | null {
    return this.#run;
  }

  /** The newest one that is over; null: none. */
  get last(): Comparison | null {
    return this.#last;
  }

  /** The digest of the URL that was asked last; null: not known. */
  get url(): string | null {
    return this.#url;
  }

  /** While a comparison runs, whom it has not dealt with is unchecked. */
  get counts(): PeopleCounts {
    return this.#counting.counts;
  }

  /** Rises with every event. */
  get revision(): number {
    return this.#revision;
  }

  /** How many the comparison under way is about, and how many of them it has not dealt with. */
  get asked(): number {
    return this.#asked;
  }

  get open(): number {
    return this.#open;
  }

  /** Somebody as they are shown. */
  person(index: number): Pick<Known, 'atWisq' | 'atOneLogin'> | null {
    const person = this.#people[index];
    return person === undefined ? null : shown(person);
  }

  isOpen(index: number): boolean {
    return this.#people[index]?.open === true;
  }

  /** What was known before, for who was there when the comparison began. */
  known(index: number): Pick<Known, 'atWisq' | 'atOneLogin'> | null {
    return this.#people[index] ?? null;
  }

  /** Who is to be asked about at OneLogin: those the comparison is about who are not complete. */
  forOneLogin(): readonly number[] {
    const { begin } = this.#run ?? {};
    if (begin === undefined || !begin.oneLogin) return [];
    const asked = begin.ask ?? this.#people.keys();
    return [...asked].filter((index) => this.#people[index]?.atWisq?.state !== 'complete');
  }

  /** Puts back what was known of somebody before this process: no comparison is under way then. */
  restore(index: number, known: Pick<Known, 'atWisq' | 'atOneLogin'>): void {
    this.#revision += 1;
    this.#change(index, (person) => Object.assign(person, known));
  }

  /** Puts back the newest comparison. */
  restoreLast(comparison: Comparison, url: string | null): void {
    this.#last = comparison;
    this.#url = url;
  }

  /** Takes in one thing that a comparison did. */
  take(event: RunEvent): void {
    this.#revision += 1;
    if (event.type === 'begin') this.#begin(event);
    if (this.#run === null || event.type === 'begin') return;
    this.#run = { ...this.#run, ...this.#costs(event) };
    switch (event.type) {
      case 'way':
        this.#run = { ...this.#run, way: event };
        return;
      case 'page':
        for (const index of this.#run.pages.take(event)) {
          const atWisq = this.#run.pages.of(index);
          if (atWisq !== null) this.#settle(index, atWisq);
        }
        return;
      case 'probe':
        this.#run.pages.note(event.doubt);
        this.#run = { ...this.#run, probes: this.#run.probes + 1 };
        return;
      case 'pages-read':
        this.#closePages(event);
        return;
      case 'person':
        this.#settle(event.index, event.atWisq);
        if (this.#open === 0 && this.#run.way?.way !== 'pages') this.#wisqDone();
        return;
      case 'unsearchable':
        this.#settleAll((at) => bare('cannot-tell', at, event.problem), event.at);
        this.#wisqDone();
        return;
      case 'onelogin':
        this.#change(event.index, (person) => (person.atOneLogin = event.atOneLogin));
        return;
      case 'end':
        this.#end(event);
    }
  }

  #begin(event: Begin): void {
    this.#url = event.url ?? null;
    this.#run = {
      begin: event,
      way: null,
      pages: new PagesState(),
      wisqDone: false,
      probes: 0,
      oneLoginRequests: 0,
      cost: { requests: 0, ms: 0 },
    };
    const asked = event.ask ?? this.#people.keys();
    for (const index of asked) this.#change(index, (person) => (person.open = true));
  }

  #costs({ type, cost }: Exclude<RunEvent, Begin>): Pick<Run, 'cost' | 'oneLoginRequests'> {
    const { cost: before, oneLoginRequests } = this.#run ?? { cost, oneLoginRequests: 0 };
    const ms = before.ms + cost.ms;
    return type === 'onelogin'
      ? {
          cost: { ...before, ms },
          oneLoginRequests: oneLoginRequests + cost.requests,
        }
      : { cost: { requests: before.requests + cost.requests, ms }, oneLoginRequests };
  }

  #closePages({ at, doubt }: Extract<RunEvent, { type: 'pages-read' }>): void {
    const pages = this.#run?.pages;
    pages?.close();
    pages?.note(doubt);
    const reason = pages?.doubt ?? null;
    const searched = pages?.searched ?? 0;
    const why = reason === null ? null : problem('PAGES_UNRELIABLE', { reason, searched });
    this.#settleAll((when) => bare(why === null ? 'not-there' : 'cannot-tell', when, why), at);
    this.#wisqDone();
  }

  /** Whoever is still open. */
  #settleAll(what: (at: string) => AtWisq, at: string): void {
    for (const [index, person] of this.#people.entries()) {
      if (person.open) this.#settle(index, what(at));
    }
  }

  #wisqDone(): void {
    if (this.#run !== null) this.#run = { ...this.#run, wisqDone: true };
  }

  #settle(index: number, atWisq: AtWisq): void {
    const { begin } = this.#run ?? {};
    // A page also shows people whom this comparison is not about.
    if (begin?.ask != null && !this.#people[index]?.open && !this.#mine.has(index)) return;
    this.#mine.add(index);
    this.#change(index, (person) => {
      // What OneLogin said counts until it is asked again, and not for who has arrived whole.
      if (begin?.oneLogin === true || atWisq.state === 'complete') person.atOneLogin = null;
      person.atWisq = atWisq;
      person.open = false;
    });
  }

  #end({ at, end, problem: why }: Extract<RunEvent, { type: 'end' }>): void {
    const run = this.#run;
    if (run === null) return;
    const done = this.#asked - this.#open;
    for (const [index, person] of this.#people.entries()) {
      if (person.open) this.#change(index, (one) => (one.open = false));
    }
    const { begin, cost, oneLoginRequests, pages, way, wisqDone } = run;
    const byPages = way?.way === 'pages';
    const askedThere = this.forOneLogin();
    const left = askedThere.filter((index) => this.#people[index]?.atOneLogin === null).length;
    this.#last = {
      startedAt: begin.at,
      endedAt: at,
      scope: begin.scope,
      way: way?.way ?? null,
      why: way?.why ?? null,
      doubt: byPages && wisqDone ? pages.doubt : null,
      end,
      done,
      of: this.#asked,
      counts: this.counts,
      notListed: byPages && wisqDone && pages.doubt === null ? pages.others : null,
      requests: cost.requests,
      oneLoginRequests: begin.oneLogin ? oneLoginRequests : null,
      oneLoginLeft: end === 'finished' ? left : 0,
      ms: Math.round(cost.ms),
      problem: why,
    };
    this.#run = null;
    this.#asked = 0;
    this.#mine = new Set();
  }

  #change(index: number, change: (person: Known) => void): void {
    const person = this.#people[index];
    if (person === undefined) return;
    this.#counting.remove(shown(person));
    const { open } = person;
    change(person);
    if (person.open !== open) this.#open += person.open ? 1 : -1;
    if (person.open && !open) this.#asked += 1;
    this.#counting.add(shown(person));
  }
}

/** Whom a comparison has not dealt with yet is unchecked, whatever was known before. */
function shown({ atOneLogin, atWisq, open }: Known): Pick<Known, 'atWisq' | 'atOneLogin'> {
  return open ? { atWisq: null, atOneLogin: null } : { atWisq, atOneLogin };
}
