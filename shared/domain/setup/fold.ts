import type { CheckResult } from '../check/result.ts';
import { defaultDisplayName } from '../guide/values.ts';
import type { SelfReported, TestUser } from '../users/test-user.ts';
import { subjectText } from '../users/subject.ts';
import { subjectsOf } from './with-report.ts';
import {
  afterConnector,
  afterCredentials,
  afterDisplayName,
  afterHost,
  type Correction,
  userInOtherApp,
  userOfOtherConnection,
} from './corrections.ts';
import type { Entry } from './entries.ts';
import { afterCredential, noOneLoginSide, nothingReadYet } from './fold-onelogin.ts';
import type { AppLook, UserLook } from '../onelogin/reading.ts';
import { addedUser, afterCheck, applyToUser, type UserEntry } from './fold-users.ts';
import { noPeople } from '../rollout/people.ts';
import { afterPeople } from './fold-people.ts';
import { isKnownTask } from './known-tasks.ts';
import { afterTokenEntry } from './fold-token.ts';
import { afterHealthEntry, noHealth, withoutOneLogin } from './health.ts';
import type { SetupState } from './state.ts';
import { withCheck } from './with-check.ts';

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
  knownCredentials: null,
  credentialsChange: null,
  asSentAt: null,
  credentialsRemovedAt: null,
  tokenExpiresAt: null,
  validUntil: null,
  replacement: null,
  replacedAt: null,
  report: null,
  health: noHealth,
  oneLogin: noOneLoginSide,
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

/** A test user, and the number of the entry that was taken last when they were looked at. */
interface Slot {
  readonly user: TestUser;
  readonly at: number;
}

/** What says something about every user at once: caught up when a user is looked at. */
interface ForAll {
  readonly at: number;
  readonly of: (user: TestUser) => TestUser;
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
  /** What OneLogin's API said of each user, by user id. */
  readonly #looks: Map<string, UserLook>;
  /** The number of the entry that is taken. */
  #at = 0;
  /** The last of each kind: it says the same as the ones before, or takes their place. */
  readonly #forAll = new Map<'check' | 'connection' | 'app', ForAll>();
  /** The newest report taken here, and what it said of those who changed since; null: nothing. */
  #report: { readonly at: string; readonly changed: Map<string, string | null> } | null = null;

  constructor({ users, tasks, ...rest }: SetupState = emptyState) {
    this.#rest = rest;
    this.#tasks = new Map(Object.entries(tasks));
    this.#looks = new Map(Object.entries(rest.oneLogin.users));
    for (const user of users) this.#users.set(user.userId, { user, at: 0 });
  }

  /** The state after all that was taken. */
  get state(): SetupState {
    const users = [...this.#users.values()].map((slot) => this.#caughtUp(slot));
    return {
      ...this.#rest,
      tasks: Object.fromEntries(this.#tasks),
      users,
      oneLogin: { ...this.#rest.oneLogin, users: Object.fromEntries(this.#looks) },
      report: this.#reportOn(users),
    };
  }

  /** What OneLogin says of the app; null: nothing was read. */
  get oneLoginApp(): AppLook | null {
    return this.#rest.oneLogin.app;
  }

  /** The token being replaced; null: it is not. */
  get replacement(): SetupState['replacement'] {
    return this.#rest.replacement;
  }

  /** What is known of the token in use. */
  get knownCredentials(): SetupState['knownCredentials'] {
    return this.#rest.knownCredentials;
  }

  /** The test user of that id as they are now, if there is one. */
  user(userId: string): TestUser | undefined {
    const slot = this.#users.get(userId);
    return slot && this.#caughtUp(slot);
  }

  take(entry: Entry): void {
    this.#at += 1;
    switch (entry.type) {
      case 'setup.created':
        this.#set({ name: entry.name, createdAt: entry.at });
        return;
      case 'setup.renamed':
        this.#set({ name: entry.name });
        return;
      case 'onelogin.host':
        this.#correct(afterHost(this.#rest, entry.host));
        return;
      case 'connector.chosen':
        this.#correct(afterConnector(this.#rest, entry.connector, entry.at));
        return;
      case 'display-name.set':
        this.#correct(afterDisplayName(this.#rest, entry.displayName));
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
        this.#correct(afterCredentials(this.#rest, entry.facts, entry.at));
        return;
      case 'credentials.as-sent':
        this.#set({ asSentAt: entry.at });
        return;
      case 'credentials.removed':
        this.#set({ credentials: null, credentialsRemovedAt: entry.at, replacement: null });
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
      case 'report.saved':
        this.#report = { at: entry.at, changed: new Map() };
        return;
      case 'onelogin.connected':
      case 'onelogin.disconnected':
      case 'onelogin.credential-deleted':
        this.#set({ oneLogin: afterCredential(this.#rest.oneLogin, entry) });
        return;
      case 'onelogin.looked':
        this.#set({ oneLogin: { ...this.#rest.oneLogin, app: entry.look } });
        return;
      case 'rollout.listed':
      case 'rollout.compared':
      case 'rollout.list-forgotten':
        this.#set({ people: afterPeople(this.#rest.people ?? noPeople, entry) });
        return;
      case 'user.onelogin-looked':
        if (this.#users.has(entry.userId)) this.#looks.set(entry.userId, entry.look);
        return;
      case 'health.checked':
      case 'health.seen':
      case 'onelogin.counted':
        this.#set({ health: afterHealthEntry(this.#rest.health, entry) });
        return;
      default:
        if ('userId' in entry) this.#takeUser(entry);
        else this.#set(afterTokenEntry(this.#rest, entry));
    }
  }

  #set(change: Partial<Omit<SetupState, 'users' | 'tasks'>>): void {
    this.#rest = { ...this.#rest, ...change };
  }

  #correct({ change, gone, unread, users }: Correction): void {
    this.#set(change);
    if (unread === true) {
      const { health, oneLogin } = this.#rest;
      this.#set({ oneLogin: nothingReadYet(oneLogin), health: withoutOneLogin(health) });
      this.#looks.clear();
    }
    for (const taskId of gone) this.#tasks.delete(taskId);
    if (users === 'connection')
      this.#forAll.set(users, { at: this.#at, of: userOfOtherConnection });
    if (users === 'app') this.#forAll.set(users, { at: this.#at, of: userInOtherApp });
  }

  #takeCheck(result: CheckResult): void {
    this.#set({ checks: withCheck(this.#rest.checks, result) });
    if (result.verdict === 'cancelled') return;
    this.#set({ credentialsChange: null });
    this.#forAll.set('check', { at: this.#at, of: (user) => afterCheck(user, result) });
  }

  #takeUser(entry: UserEntry): void {
    const { userId } = entry;
    if (entry.type === 'user.added') {
      this.#forgetReported(userId);
      this.#looks.delete(userId);
      // Added again, they are the last in the list.
      this.#users.delete(userId);
      this.#users.set(userId, { user: addedUser(entry), at: this.#at });
      return;
    }
    if (entry.type === 'user.removed') {
      this.#forgetReported(userId);
      this.#looks.delete(userId);
      this.#users.delete(userId);
      return;
    }
    // A user this journal never added (or removed before): nothing to change, nothing to invent.
    const user = this.user(userId);
    if (user === undefined) return;
    this.#keepReported(user);
    this.#users.set(userId, { user: applyToUser(user, entry), at: this.#at });
  }

  #caughtUp({ user, at }: Slot): TestUser {
    let caughtUp = user;
    for (const since of this.#forAll.values()) if (since.at > at) caughtUp = since.of(caughtUp);
    return caughtUp;
  }

  /** Before a user changes: what the newest report said of them. */
  #keepReported(user: TestUser): void {
    const changed = this.#report?.changed;
    if (changed?.has(user.userId) === false) changed.set(user.userId, subjectText(user));
  }

  /** Whoever is removed, or added anew, is nobody that a report spoke of. */
  #forgetReported(userId: string): void {
    if (this.#report !== null) {
      this.#report.changed.set(userId, null);
      return;
    }
    const { report } = this.#rest;
    if (report?.subjects[userId] === undefined) return;
    const { [userId]: _gone, ...subjects } = report.subjects;
    this.#set({ report: { ...report, subjects } });
  }

  #reportOn(users: readonly TestUser[]): SetupState['report'] {
    if (this.#report === null) return this.#rest.report;
    const { at, changed } = this.#report;
    const same = users.filter(({ userId }) => !changed.has(userId));
    const before = [...changed].filter((one): one is [string, string] => one[1] !== null);
    return { at, subjects: { ...subjectsOf(same), ...Object.fromEntries(before) } };
  }
}
