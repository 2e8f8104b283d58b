import type { LogEvent } from '../onelogin/event.ts';
import { type AppLook, detailsOf } from '../onelogin/reading.ts';
import type { Entry } from '../setup/entries.ts';
import type { HealthCheck } from '../setup/health-entries.ts';
import type { AttributeValues } from '../users/attributes.ts';
import type { LookUpResult } from '../users/look-up.ts';
import { peopleInLog } from './mask/people.ts';
import { isCalendarDate, isMoment } from '../text/calendar.ts';
import { comparableName } from '../text/comparable.ts';
import { latestDate } from '../text/dates.ts';

/** The most test users a report may name, those that were removed included. */
export const mostUsers = 5000;
/** The most letters all the names in it may have: what is looked for in every text. */
export const mostNameLetters = 500_000;

/** Bounds of a single entry. What this app writes stays far below each. */
const bounds = { text: 5000, list: 1000, keys: 200, depth: 12 } as const;

/**
 * Whether a value from a file is of a size that an entry can have: its texts, lists, keys and depth.
 * Looked at before anything else is done with it.
 */
export function isBounded(value: unknown, depth: number = bounds.depth): boolean {
  if (typeof value === 'string') return value.length <= bounds.text;
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  const held: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const most = Array.isArray(value) ? bounds.list : bounds.keys;
  return held.length <= most && held.every((one) => isBounded(one, depth - 1));
}

/** Why an entry of a report is not believed. `many`: the file holds more than a setup has. */
export type Implausible = 'twice' | 'date' | 'future' | 'many';

/**
 * Looks at a report's entries, one after the other, for what this app refuses when it is typed: a
 * test user who is on the list already, a day that does not exist or had not begun anywhere when the
 * entry was written; the same entry twice; more people than can be looked for.
 */
export class Plausibility {
  readonly #ids = new Set<string>();
  /** The users on the list by id, and who they are by the form in which names are compared. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #users = new Set<string>();
  readonly #seen = new Set<string>();
  #letters = 0;

  /** Null: nothing speaks against it. */
  judge(entry: Entry): Implausible | null {
    if (this.#ids.has(entry.id)) return 'twice';
    this.#ids.add(entry.id);
    if (!isMoment(entry.at)) return 'date';
    for (const name of namesIn(entry)) this.#countLetters(name);
    if (this.#letters > mostNameLetters) return 'many';
    switch (entry.type) {
      case 'user.added':
        return this.#add(entry.userId, comparableName(entry.userName));
      case 'user.removed':
        this.#remove(entry.userId);
        return null;
      case 'user.looked':
        return lookUpDates(entry.look).every(isMoment) ? null : 'date';
      case 'onelogin.looked':
        return appDates(entry.look).every(isMoment) ? null : 'date';
      case 'rollout.compared': {
        const { endedAt, startedAt } = entry.comparison;
        return isMoment(startedAt) && isMoment(endedAt) ? null : 'date';
      }
      case 'user.onelogin-looked': {
        const { at, failure } = entry.look;
        const dates = [at, ...eventDates(failure?.ok === true ? [failure.value] : [])];
        return dates.every(isMoment) ? null : 'date';
      }
      case 'token.valid-until':
        return entry.until === null || isCalendarDate(entry.until) ? null : 'date';
      case 'replacement.seen':
        return entry.users.every(({ modifiedAt }) => modifiedAt === null || isMoment(modifiedAt))
          ? null
          : 'date';
      case 'replacement.proven': {
        const at = entry.proof.by === 'user' ? entry.proof.modifiedAt : entry.proof.eventAt;
        return at === null || isMoment(at) ? null : 'date';
      }
      case 'health.checked':
        return healthDates(entry.health).every(isMoment) ? null : 'date';
      case 'replacement.tested':
      case 'check.finished':
        return isMoment(entry.result.at) ? null : 'date';
      case 'user.watched':
        return isMoment(entry.watch.since) && isMoment(entry.watch.until) ? null : 'date';
      case 'user.confirmed':
      case 'user.declined':
        if (!isCalendarDate(entry.on)) return 'date';
        return entry.on > latestDate(new Date(entry.at)) ? 'future' : null;
      default:
        return null;
    }
  }

  #countLetters(name: string | null): void {
    if (name === null || this.#seen.has(name)) return;
    this.#seen.add(name);
    this.#letters += name.length;
  }

  #add(userId: string, name: string): Implausible | null {
    this.#remove(userId);
    if (this.#taken.has(name)) return 'twice';
    this.#taken.add(name);
    this.#names.set(userId, name);
    this.#users.add(userId);
    return this.#users.size > mostUsers ? 'many' : null;
  }

  #remove(userId: string): void {
    const name = this.#names.get(userId);
    if (name !== undefined) this.#taken.delete(name);
    this.#names.delete(userId);
  }
}

/** The names in an entry: those that masking looks for (mask/people.ts). */
export function namesIn(entry: Entry): readonly (string | null)[] {
  switch (entry.type) {
    case 'user.added':
      return [entry.userName, ...named(entry.expected)];
    case 'user.expected':
      return named(entry.expected);
    case 'user.looked':
      return [entry.look.userName, ...named(entry.look.received)];
    case 'user.onelogin-looked': {
      const { asked, search } = entry.look;
      if (!search.ok || search.value.kind !== 'found') return [asked];
      return [asked, search.value.user.userName, ...named(search.value.user.values)];
    }
    case 'user.confirmed':
    case 'user.declined':
      return [entry.by];
    case 'rollout.agreed':
      return [entry.with];
    case 'health.checked':
      return peopleInLog(entry.health);
    default:
      return [];
  }
}

/** The times in a lookup; what was not sent is none. */
function lookUpDates({ at, lastModifiedAt }: LookUpResult): readonly string[] {
  return [at, ...(lastModifiedAt == null ? [] : [lastModifiedAt])];
}

/** The times in a check of a setup's health. */
function healthDates({ log, since, users }: HealthCheck): readonly string[] {
  const logged = eventDates(log?.ok === true ? log.value.rows : []);
  return [since, ...logged, ...users.flatMap(({ modifiedAt }) => modifiedAt ?? [])];
}

/** The times in a look at the app: its own, the app's last change, and those of OneLogin's log. */
function appDates({ app, at, events }: AppLook): readonly string[] {
  const updated = detailsOf({ app })?.updatedAt ?? null;
  const logged = eventDates(events?.ok === true ? events.value : []);
  return [at, ...logged, ...(updated === null ? [] : [updated])];
}

function eventDates(events: readonly (LogEvent | null)[]): readonly string[] {
  return events.flatMap((event) => event?.at ?? []);
}

function named({ firstName, lastName, email }: AttributeValues): readonly (string | null)[] {
  return [firstName, lastName, email];
}
