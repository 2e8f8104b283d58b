import type { JsonObject } from '../../shared/domain/scim/keys.ts';

export interface StoredUser extends JsonObject {
  readonly id: string;
  readonly userName: string;
}

/** The users of one endpoint, in the order in which they came. */
export class UserStore {
  readonly #users = new Map<string, StoredUser>();
  readonly #taken = new Set<string>();
  #next = 1;

  all(): readonly StoredUser[] {
    return [...this.#users.values()];
  }

  get(id: string): StoredUser | undefined {
    return this.#users.get(id);
  }

  /** Whether another user has that name; the server compares without case (RFC 7643 §4.1.1). */
  isTaken(userName: string, except: string | undefined): boolean {
    const name = userName.toLowerCase();
    if (this.#taken.has(name)) return true;
    return this.all().some((user) => user.id !== except && user.userName.toLowerCase() === name);
  }

  /** Keeps a name for somebody whom no search finds, as servers do of users they deleted. */
  take(userName: string): void {
    this.#taken.add(userName.toLowerCase());
  }

  /** Adds or replaces a user; without an id it gets the next one. Checks nothing. */
  put(user: JsonObject & { readonly userName: string }, id?: string): StoredUser {
    const key = id ?? `u${String(this.#next++).padStart(4, '0')}`;
    const meta = { lastModified: new Date().toISOString() };
    const stored = { ...user, id: key, meta };
    this.#users.set(key, stored);
    return stored;
  }

  remove(id: string): boolean {
    return this.#users.delete(id);
  }
}
