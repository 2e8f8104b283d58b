import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { PeopleList } from '../../shared/domain/rollout/list.ts';
import { type LiveRun } from './live-run.ts';
import { peopleIn, type ReadList } from './list/list-view.ts';
import { type KeptList, newKeptList } from './store/kept-list.ts';
import type { ListFile } from './store/list-file.ts';

/** A setup's list while its setup is open. */
export interface OpenList {
  readonly kept: KeptList;
  readonly file: ListFile;
  /** The comparison that runs, or that failed in this process; null: none, or one that is paused. */
  live: LiveRun | null;
  /**
   * Names of users at Wisq who are not on the list, in memory alone; null: not known, as after a
   * restart in the middle of a comparison.
   */
  others: string[] | null;
}

/** How many names of others are kept in memory. */
const mostOthers = 100_000;

/** The lists of all setups: read from disk when they are first asked for, and previews of new ones. */
export class RolloutDesk {
  readonly #lists = new Map<string, Promise<Result<OpenList | null>>>();
  readonly #previews = new Map<string, { readonly previewId: string; readonly list: ReadList }>();
  readonly #now: () => Date;

  /** By setup: what is done with its list as a whole, one after the other. */
  readonly #locks = new Map<string, Promise<unknown>>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Does something with a setup's list that nothing else must come between. */
  alone<T>(setupId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#locks.get(setupId) ?? Promise.resolve();
    const done = before.then(work);
    this.#locks.set(
      setupId,
      done.catch(() => {}),
    );
    return done;
  }

  /** Keeps a list to be looked at; the one before is closed. Out: its id. */
  preview(setupId: string, list: ReadList): string {
    const previewId = randomUUID();
    this.#previews.set(setupId, { previewId, list });
    return previewId;
  }

  /** The previewed list. LIST_CLOSED */
  previewed(setupId: string, previewId: string): Result<ReadList> {
    const preview = this.#previews.get(setupId);
    return preview?.previewId === previewId ? ok(preview.list) : fail('LIST_CLOSED');
  }

  /** The same preview shows the list in another way. */
  change(setupId: string, previewId: string, list: ReadList): void {
    this.#previews.set(setupId, { previewId, list });
  }

  discard(setupId: string): void {
    this.#previews.delete(setupId);
  }

  /** The people of a previewed list. LIST_CLOSED, LIST_COLUMN_OPEN, LIST_NOBODY */
  people(setupId: string, previewId: string): Result<PeopleList> {
    const list = this.previewed(setupId, previewId);
    if (!list.ok) return list;
    const people = peopleIn(list.value);
    if (people === null) return fail('LIST_COLUMN_OPEN');
    return people.people.length === 0 ? fail('LIST_NOBODY') : ok(people);
  }

  /** The list of a setup, in its folder; null: there is none. LIST_DAMAGED, each time it is asked for. */
  async list(setupId: string, folder: string): Promise<Result<OpenList | null>> {
    const reading = this.#lists.get(setupId) ?? read(folder);
    this.#lists.set(setupId, reading);
    const list = await reading;
    if (!list.ok) this.#lists.delete(setupId);
    return list;
  }

  /** Puts a new list in the place of a setup's. COMPARISON_RUNNING, LIST_UNWRITABLE */
  async replace(setupId: string, folder: string, people: PeopleList): Promise<Result<OpenList>> {
    const before = await this.list(setupId, folder);
    if (before.ok && before.value?.live?.running === true) return fail('COMPARISON_RUNNING');
    if (before.ok) await before.value?.file.close();
    const file = await fileIn(folder);
    const salt = randomUUID();
    const kept = newKeptList(people, { at: this.#now().toISOString(), salt });
    const list = await this.rewrite(setupId, { file, others: null }, kept);
    if (list.ok) this.discard(setupId);
    return list;
  }

  /** Keeps a list as it is now in the place of the one in its file. LIST_UNWRITABLE: that stays. */
  async rewrite(
    setupId: string,
    { file, others }: Pick<OpenList, 'file' | 'others'>,
    kept: KeptList,
  ): Promise<Result<OpenList>> {
    const written = await file.write(kept);
    if (!written.ok) {
      // It is read again: its file was closed.
      this.#lists.delete(setupId);
      return written;
    }
    const list: OpenList = { kept, file, live: null, others };
    this.#lists.set(setupId, Promise.resolve(ok(list)));
    return ok(list);
  }

  /** Removes a setup's list, a damaged one too. COMPARISON_RUNNING, LIST_UNWRITABLE */
  async forget(setupId: string, folder: string): Promise<Result<null>> {
    const before = await this.list(setupId, folder);
    if (before.ok && before.value?.live?.running === true) return fail('COMPARISON_RUNNING');
    if (before.ok) await before.value?.file.close();
    const removed = await (await fileIn(folder)).remove();
    this.#lists.delete(setupId);
    this.discard(setupId);
    return removed;
  }

  /** The setup is closed, or about to be deleted: nothing of it stays open or in memory. */
  async close(setupId: string): Promise<void> {
    const list = await this.#lists.get(setupId);
    this.#lists.delete(setupId);
    this.discard(setupId);
    if (list?.ok === true) await list.value?.file.close();
  }
}

/** Adds names of others, as many as are kept. */
export function addOthers(list: OpenList, names: readonly string[]): void {
  if (list.others === null) return;
  for (const name of names) if (list.others.length < mostOthers) list.others.push(name);
}

/** What reads and writes lists is loaded with the first of them: no start waits for it. */
async function fileIn(folder: string): Promise<ListFile> {
  const { ListFile: File } = await import('./store/list-file.ts');
  return new File(folder);
}

async function read(folder: string): Promise<Result<OpenList | null>> {
  const file = await fileIn(folder);
  const kept = await file.read();
  if (!kept.ok) return kept;
  return ok(kept.value === null ? null : { kept: kept.value, file, live: null, others: null });
}
