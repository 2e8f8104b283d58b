import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { listBytes } from '../../shared/domain/rollout/list.ts';
import type { ListPreview } from '../../shared/domain/rollout/preview.ts';
import { giveListMessages } from '../../shared/messages/window/give-list.ts';
import { ask } from './bridge.ts';
import { openSetupId } from './follow-people.ts';
import { startPeople } from './people.ts';
import { peopleStore } from './people-store.ts';
import { announce, reportProblem } from './store.ts';

/** Why a list could not be taken; null: it is looked at now, or nobody chose one. */
type Refusal = Problem | null;

/** Main reads the clipboard itself. */
export async function pasteList(): Promise<Refusal> {
  return look(await ask('rollout.paste', { setupId: openSetupId() }));
}

/** Asks for a file. */
export async function openList(): Promise<Refusal> {
  return look(await ask('rollout.openList', { setupId: openSetupId() }));
}

/** A file that was dropped: read here and sent as bytes, so that main opens no file the window names. */
export async function dropList(file: File): Promise<Refusal> {
  if (file.size > listBytes) {
    return problem('LIST_TOO_LARGE', { limitMb: String(listBytes / 1024 / 1024) });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = file.name.slice(0, 300);
    return look(await ask('rollout.readList', { setupId: openSetupId(), bytes, name }));
  } catch {
    // A folder, or a file that went away.
    return problem('FILE_UNREADABLE');
  }
}

/** Reads the app's users at OneLogin, or a role's. */
export async function listFromOneLogin(roleId: number | null): Promise<Refusal> {
  return look(await ask('rollout.fromOneLogin', { setupId: openSetupId(), roleId }));
}

/** Another column, or the first line is or is not a header. */
export async function chooseColumn(column: number | null, header: boolean): Promise<Refusal> {
  const { preview } = peopleStore.getState();
  if (preview === null) return null;
  const { previewId } = preview;
  return look(
    await ask('rollout.chooseColumn', { setupId: openSetupId(), previewId, column, header }),
  );
}

/** The list that is looked at becomes the setup's. */
export async function applyList(): Promise<Refusal> {
  const { preview } = peopleStore.getState();
  if (preview === null) return null;
  const setupId = openSetupId();
  const used = await ask('rollout.use', { setupId, previewId: preview.previewId });
  if (!used.ok) return used.problem;
  announce(giveListMessages.used(preview.people));
  reportProblem(null);
  startPeople(used.value);
  return null;
}

/** Puts the list away that is looked at: another one is chosen. */
export function discardList(): void {
  const { preview } = peopleStore.getState();
  if (preview === null) return;
  peopleStore.setState({ preview: null });
  void ask('rollout.discard', { setupId: openSetupId(), previewId: preview.previewId });
}

/** Another list is to be given, or not after all. */
export function giveAnother(giving: boolean): void {
  if (!giving) discardList();
  peopleStore.setState({ giving });
}

function look(result: Result<ListPreview | null>): Refusal {
  if (!result.ok) return result.problem;
  if (result.value === null) return null;
  peopleStore.setState({ preview: result.value });
  announce(giveListMessages.found(result.value.people));
  return null;
}
