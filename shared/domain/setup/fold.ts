import type { CheckResult } from '../check/result.ts';
import { worked } from '../check/verdict.ts';
import { taskIds } from '../guide/ids.ts';
import { defaultDisplayName } from '../guide/values.ts';
import type { SelfReported, TestUser } from '../users/test-user.ts';
import type { Entry } from './entries.ts';
import { addedUser, afterCheck, applyToUser, type UserEntry } from './fold-users.ts';
import type { SetupState } from './state.ts';

/** How many check results a setup keeps in view; the journal keeps all. */
const checksKept = 20;

/** The state before any entry. */
export const emptyState: SetupState = {
  name: '',
  createdAt: '',
  oneLoginHost: null,
  connector: null,
  displayName: defaultDisplayName,
  assignmentWay: 'user',
  tasks: {},
  credentials: null,
  checks: [],
  users: [],
  rollout: null,
};

/**
 * Turns a journal into the state it describes. Pure and total: any prefix of any journal folds, and
 * entries about different things can come in any order, save that a check's place among the lookups
 * counts. Before and after are the journal's order, never the times: clocks run backwards, too.
 */
export function fold(entries: Iterable<Entry>): SetupState {
  const folding = new Folding();
  for (const entry of entries) folding.take(entry);
  return folding.state;
}

/** The state after one more entry. */
export function apply(state: SetupState, entry: Entry): SetupState {
  const folding = new Folding(state);
  folding.take(entry);
  return folding.state;
}

/** A test user, and how many checks had been taken when something about them came last. */
interface Slot {
  readonly user: TestUser;
  readonly checksBefore: number;
}

/** Tasks this version does not know count for nothing; there can be any number of them in a file. */
const known: ReadonlySet<string> = new Set(taskIds);

/** Whether an entry is about a task that this version has. */
export function isKnownTask(taskId: string): boolean {
  return known.has(taskId);
}

/**
 * A fold under way: takes one entry after the other, each in a time that does not depend on how many
 * users, ticks or entries there were before. The states it gives out never change afterwards.
 */
export class Folding {
  /** All but users and tasks. */
  #rest: Omit<SetupState, 'users' | 'tasks'>;
  /** In the order in which they were added. */
  readonly #users = new Map<string, Slot>();
  readonly #tasks: Map<string, SelfReported>;
  /** A check says something about every user: that is caught up when a user is looked at. */
  #lastCheck: CheckResult | null = null;
  #checks = 0;

  constructor({ users, tasks, ...rest }: SetupState = emptyState) {
    this.#rest = rest;
    this.#tasks = new Map(Object.entries(tasks));
    for (const user of users) this.#users.set(user.userId, { user, checksBefore: 0 });
  }

  /** The state after all that was taken. */
  get state(): SetupState {
    return {
      ...this.#rest,
      tasks: Object.fromEntries(this.#tasks),
      users: [...this.#users.values()].map((slot) => this.#caughtUp(slot)),
    };
  }

  /** The test user of that id as they are now, if there is one. */
  user(userId: string): TestUser | undefined {
    const slot = this.#users.get(userId);
    return slot && this.#caughtUp(slot);
  }

  take(entry: Entry): void {
    switch (entry.type) {
      case 'setup.created':
        this.#set({ name: entry.name, createdAt: entry.at });
        return;
      case 'setup.renamed':
        this.#set({ name: entry.name });
        return;
      case 'onelogin.host':
        this.#set({ oneLoginHost: entry.host });
        return;
      case 'connector.chosen':
        this.#set({
          connector: entry.connector === null ? null : { id: entry.connector, at: entry.at },
        });
        return;
      case 'display-name.set':
        this.#set({ displayName: entry.displayName });
        return;
      case 'assignment.way':
        this.#set({ assignmentWay: entry.way });
        return;
      case 'task.ticked':
        if (isKnownTask(entry.taskId)) this.#tasks.set(entry.taskId, { at: entry.at });
        return;
      case 'task.unticked':
        this.#tasks.delete(entry.taskId);
        return;
      case 'credentials.stored':
        this.#set({ credentials: { ...entry.facts, at: entry.at } });
        return;
      case 'credentials.removed':
        this.#set({ credentials: null });
        return;
      case 'check.finished':
        this.#takeCheck(entry.result);
        return;
      case 'rollout.agreed':
        this.#set({
          rollout: { at: entry.at, with: entry.with, who: entry.who, when: entry.when },
        });
        return;
      case 'rollout.withdrawn':
        this.#set({ rollout: null });
        return;
      default:
        this.#takeUser(entry);
    }
  }

  #set(change: Partial<Omit<SetupState, 'users' | 'tasks'>>): void {
    this.#rest = { ...this.#rest, ...change };
  }

  #takeCheck(result: CheckResult): void {
    this.#set({ checks: newestFirst(this.#rest.checks, result) });
    if (result.verdict === 'cancelled') return;
    this.#lastCheck = result;
    this.#checks += 1;
  }

  #takeUser(entry: UserEntry): void {
    const { userId } = entry;
    const checksBefore = this.#checks;
    if (entry.type === 'user.added') {
      // Added again, they are the last in the list.
      this.#users.delete(userId);
      this.#users.set(userId, { user: addedUser(entry), checksBefore });
      return;
    }
    if (entry.type === 'user.removed') {
      this.#users.delete(userId);
      return;
    }
    // A user this journal never added (or removed before): nothing to change, nothing to invent.
    const user = this.user(userId);
    if (user === undefined) return;
    this.#users.set(userId, { user: applyToUser(user, entry), checksBefore });
  }

  /** Only the last check counts: each one says the same, or the opposite, of what the one before said. */
  #caughtUp({ user, checksBefore }: Slot): TestUser {
    const check = this.#lastCheck;
    return check === null || checksBefore === this.#checks ? user : afterCheck(user, check);
  }
}

/** The last one that worked stays in view, however often it failed since: it is what to compare with. */
function newestFirst(checks: readonly CheckResult[], result: CheckResult): readonly CheckResult[] {
  const all = [result, ...checks];
  const kept = all.slice(0, checksKept);
  const dropped = all[checksKept];
  if (dropped === undefined || !worked(dropped) || kept.some(worked)) return kept;
  return [...kept.slice(0, -1), dropped];
}
