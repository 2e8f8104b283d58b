import { isChange, isFailure, type LogRow } from '../onelogin/log.ts';
import type { Entry } from './entries.ts';
import type { HealthCheck } from './health-entries.ts';
import type { SetupState } from './state.ts';

/** A check of a setup's health, and when it was made. */
export type DatedHealth = HealthCheck & { readonly at: string };

/** What is known of whether a finished setup still works. */
export interface Health {
  /** The newest check; null: none was made. */
  readonly last: DatedHealth | null;
  /** The one before it: what is new since is seen against it. */
  readonly before: DatedHealth | null;
  /** Failures and changes of the app in OneLogin's log that nobody has marked as seen, newest first. */
  readonly open: readonly LogRow[];
  /** The keys of those that were marked as seen, newest last. */
  readonly seen: readonly string[];
  /** How many people have the app in OneLogin, and when it said so; null: never read. */
  readonly assigned: { readonly at: string; readonly count: number } | null;
}

export const noHealth: Health = { last: null, before: null, open: [], seen: [], assigned: null };

/** How many open events, and how many keys of seen ones, a setup keeps in view. */
const openKept = 200;
const seenKept = 1000;

/** What tells one event of OneLogin's log from another: its number, else all that it says. */
export function eventKey({ actor, at, id, person, type }: LogRow): string {
  const key = id ?? [type, at, actor, person].map((part) => part ?? '').join(' ');
  return key.slice(0, 200);
}

export type HealthEntry = Extract<
  Entry,
  { type: 'health.checked' | 'health.seen' | 'onelogin.counted' }
>;

/** The health after one more entry. */
export function afterHealthEntry(before: Health, entry: HealthEntry): Health {
  switch (entry.type) {
    case 'health.checked': {
      const last = { ...entry.health, at: entry.at };
      const { assigned } = entry.health;
      return {
        ...before,
        last,
        before: before.last,
        open: opened(before, entry.health),
        assigned: assigned === null ? before.assigned : { at: entry.at, count: assigned },
      };
    }
    case 'health.seen': {
      const seen = [...new Set([...before.seen, ...entry.events])].slice(-seenKept);
      const gone = new Set(entry.events);
      return { ...before, seen, open: before.open.filter((row) => !gone.has(eventKey(row))) };
    }
    case 'onelogin.counted':
      return { ...before, assigned: { at: entry.at, count: entry.assigned } };
  }
}

/** The health once what was read at OneLogin is of another app or another account. */
export function withoutOneLogin(health: Health): Health {
  const bare = (check: DatedHealth | null) =>
    check === null ? null : { ...check, log: null, waiting: null, assigned: null };
  const { last, before } = health;
  return { ...health, last: bare(last), before: bare(before), open: [], assigned: null };
}

/** What is open once a log was read: each event once, and none that was seen. */
function opened({ open, seen }: Health, { log }: HealthCheck): readonly LogRow[] {
  if (log?.ok !== true) return open;
  const known = new Set([...seen, ...open.map(eventKey)]);
  const fresh: LogRow[] = [];
  for (const row of log.value.rows) {
    const key = eventKey(row);
    if (known.has(key) || !(isFailure(row) || isChange(row))) continue;
    known.add(key);
    fresh.push(row);
  }
  return [...fresh, ...open].toSorted(newestFirst).slice(0, openKept);
}

function newestFirst(a: LogRow, b: LogRow): number {
  const [x, y] = [a.at ?? '', b.at ?? ''];
  return x < y ? 1 : Number(x > y) * -1;
}

/** OneLogin's lists and log may be late: a read begins so long before the one before ended. */
const overlapMs = 10 * 60_000;
const dayMs = 86_400_000;
/** Of a setup that was never checked: how far back is read at most. */
const mostDays = 30;

/**
 * From when on OneLogin's log is to be read, ISO 8601: since the check before, the agreement on the
 * roll-out, or the beginning; never more than 30 days back.
 */
export function readLogSince(
  { createdAt, health, rollout }: Pick<SetupState, 'createdAt' | 'health' | 'rollout'>,
  now: Date,
): string {
  const last = health.last?.log?.ok === true ? Date.parse(health.last.at) - overlapMs : null;
  const begun = Date.parse(rollout?.at ?? createdAt);
  const earliest = now.getTime() - mostDays * dayMs;
  const from = last ?? (Number.isNaN(begun) ? earliest : begun);
  return new Date(Math.max(from, earliest)).toISOString();
}

/** The newest change at Wisq among the test users, by Wisq's own dates; null: it gives none. */
export function newestChange({
  users,
}: Pick<HealthCheck, 'users'>): { readonly userId: string; readonly at: string } | null {
  const dated = users.flatMap(({ userId, modifiedAt }) =>
    modifiedAt === null ? [] : [{ userId, at: modifiedAt }],
  );
  return dated.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
