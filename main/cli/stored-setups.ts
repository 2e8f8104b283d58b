import { join } from 'node:path';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { setupNames } from '../../shared/messages/terminal.ts';
import { readJournal } from '../journal/repair.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';

/** A setup as it is on disk. */
export interface StoredSetup {
  readonly setupId: string;
  readonly state: SetupState;
}

/** What is on disk: setups, and why others cannot be read (SETUP_UNREADABLE). */
export interface StoredSetups {
  readonly setups: readonly StoredSetup[];
  readonly unreadable: readonly Problem[];
}

/**
 * Reads all setups without changing anything, so that an app that is open stays their one writer.
 * JOURNAL_UNWRITABLE when not even the folder can be read.
 */
export async function readSetups(folder: SetupsFolder): Promise<Result<StoredSetups>> {
  const ids = await folder.ids();
  if (!ids.ok) return ids;
  const unreadable: Problem[] = [];
  const read = await Promise.all(
    ids.value.map(async (setupId) => {
      try {
        const { list } = await readJournal(join(folder.folderOf(setupId), 'journal.jsonl'));
        return [{ setupId, state: fold(list.entries) }];
      } catch (error) {
        const cause = fileErrorCode(error);
        if (cause !== 'ENOENT') {
          unreadable.push(problem('SETUP_UNREADABLE', { setup: setupId, cause }));
        }
        return [];
      }
    }),
  );
  return ok({ setups: read.flat().filter(({ state }) => state.name !== ''), unreadable });
}

/**
 * The setup that was asked for. In: its name (or id), or null where there is only one.
 * TERMINAL_SETUP_NONE, TERMINAL_SETUP_SEVERAL, TERMINAL_SETUP_UNKNOWN, with the names there are.
 */
export function chooseSetup(
  setups: readonly StoredSetup[],
  wanted: string | null,
): Result<StoredSetup> {
  const [first] = setups;
  if (first === undefined) return fail('TERMINAL_SETUP_NONE');
  const names = setups.map((one) => labelOf(one, setups)).toSorted();
  const params = { names: names.join(', ').slice(0, 1000) };
  if (wanted === null)
    return setups.length === 1 ? ok(first) : fail('TERMINAL_SETUP_SEVERAL', params);
  const found = setups.filter(
    ({ setupId, state }) => setupId === wanted || sameName(state.name, wanted),
  );
  const [one] = found;
  return one !== undefined && found.length === 1 ? ok(one) : fail('TERMINAL_SETUP_UNKNOWN', params);
}

/** Two of the same name are told apart by their ids. */
function labelOf({ setupId, state }: StoredSetup, all: readonly StoredSetup[]): string {
  const twins = all.filter((other) => sameName(other.state.name, state.name));
  return twins.length > 1 ? setupNames.twin(state.name, setupId) : setupNames.only(state.name);
}

function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}
