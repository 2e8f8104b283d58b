import type { PeopleView } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { listFacts } from '../../shared/domain/rollout/list.ts';
import type { ListPreview } from '../../shared/domain/rollout/preview.ts';
import { previewOf, type ReadList, withColumn } from '../rollout/list/list-view.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { addressOf } from './look-at-onelogin.ts';
import { peopleView } from './show-people.ts';

type GiveDeps = Pick<Context, 'rollout' | 'setups'>;

/** Reads a list from the clipboard, in main. CLIPBOARD_EMPTY, LIST_*, TOKEN_IN_FIELD */
export function pastePeople(
  context: GiveDeps & Pick<Context, 'clipboard'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<ListPreview>> {
  return inSetup(context, setupId, async (session) => {
    const text = await context.clipboard.read();
    if (text.trim() === '') return fail('CLIPBOARD_EMPTY');
    const { readListText } = await lists();
    return preview(context, session, await readListText(text, refusing(session)));
  });
}

/** Asks for a file with a list; null: none was chosen. FILE_UNREADABLE, LIST_*, TOKEN_IN_FIELD */
export async function openPeople(
  context: GiveDeps & Pick<Context, 'files'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<ListPreview | null>> {
  const chosen = await context.files.openList();
  if (!chosen.ok) return chosen;
  return chosen.value === null ? ok(null) : readPeople(context, { setupId, ...chosen.value });
}

/** Reads a file that was dropped onto the window. LIST_*, TOKEN_IN_FIELD */
export function readPeople(
  context: GiveDeps,
  {
    bytes,
    name,
    setupId,
  }: { readonly setupId: string; readonly bytes: Uint8Array; readonly name: string },
): Promise<Result<ListPreview>> {
  return inSetup(context, setupId, async (session) => {
    const { readListFile } = await lists();
    return preview(context, session, await readListFile(bytes, name, refusing(session)));
  });
}

type OneLoginDeps = Pick<
  Context,
  'apiCredentials' | 'oneLoginAddress' | 'readPeopleThere' | 'readRolesThere'
>;

/** Which roles give the app. ONELOGIN_NOT_CONNECTED, ONELOGIN_* */
export function rolesOfApp(
  context: OneLoginDeps & Pick<Context, 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<readonly { readonly id: number; readonly name: string }[]>> {
  return inSetup(context, setupId, async (session) => {
    const way = await wayToOneLogin(context, session);
    return way.ok ? context.readRolesThere(way.value) : way;
  });
}

/** Takes the app's users at OneLogin, or a role's, as a list. ONELOGIN_*, LIST_* */
export function peopleFromOneLogin(
  context: GiveDeps & OneLoginDeps,
  { roleId, setupId }: { readonly setupId: string; readonly roleId: number | null },
): Promise<Result<ListPreview>> {
  return inSetup(context, setupId, async (session) => {
    const way = await wayToOneLogin(context, session);
    if (!way.ok) return way;
    const there = await context.readPeopleThere({ ...way.value, roleId });
    if (!there.ok) return there;
    const { readNames } = await lists();
    const { name, people } = there.value;
    return preview(context, session, readNames(people, roleId === null ? 'app' : 'role', name));
  });
}

/** Shows a list with another column, or its first line as somebody. LIST_CLOSED */
export function chooseColumn(
  context: GiveDeps,
  {
    column,
    header,
    previewId,
    setupId,
  }: {
    readonly setupId: string;
    readonly previewId: string;
    readonly column: number | null;
    readonly header: boolean;
  },
): Promise<Result<ListPreview>> {
  return inSetup(context, setupId, async () => {
    const list = context.rollout.previewed(setupId, previewId);
    if (!list.ok) return list;
    const changed = withColumn(list.value, { column, header });
    context.rollout.change(setupId, previewId, changed);
    return ok(shownPreview(context, previewOf(previewId, changed)));
  });
}

/**
 * The previewed list becomes the setup's; the one before goes with what was found of it. The record
 * keeps how many are on it. LIST_CLOSED, LIST_COLUMN_OPEN, LIST_NOBODY, COMPARISON_RUNNING,
 * LIST_UNWRITABLE, JOURNAL_*
 */
export function usePeople(
  context: GiveDeps & Pick<Context, 'now'>,
  { previewId, setupId }: { readonly setupId: string; readonly previewId: string },
): Promise<Result<PeopleView>> {
  const use = async (session: SetupSession): Promise<Result<PeopleView>> => {
    const people = context.rollout.people(setupId, previewId);
    if (!people.ok) return people;
    const { unwritable } = context.setups;
    if (unwritable !== null) return { ok: false, problem: unwritable };
    const list = await context.rollout.replace(setupId, session.folder, people.value);
    if (!list.ok) return list;
    const noted = await session.append({ type: 'rollout.listed', list: listFacts(people.value) });
    return noted.ok ? ok(peopleView(context, list.value)) : noted;
  };
  return context.rollout.alone(setupId, () => inSetup(context, setupId, use));
}

/** Throws a preview away. SETUP_NOT_FOUND */
export function discardPeople(
  context: GiveDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async () => {
    context.rollout.discard(setupId);
    return ok(null);
  });
}

/** What reads lists is loaded with the first of them, not with the first screen. */
function lists() {
  return import('../rollout/list/read-list.ts');
}

/** Why a text must not be read: it holds a token. */
function refusing(session: SetupSession) {
  return (text: string) => session.refusal({ list: text });
}

async function preview(
  context: GiveDeps,
  { setupId }: SetupSession,
  list: Result<ReadList>,
): Promise<Result<ListPreview>> {
  if (!list.ok) return list;
  const previewId = context.rollout.preview(setupId, list.value);
  return ok(shownPreview(context, previewOf(previewId, list.value)));
}

/** While names are hidden, a preview has numbers and no samples. */
function shownPreview({ setups }: Pick<Context, 'setups'>, list: ListPreview): ListPreview {
  if (!setups.namesHidden) return list;
  const columns = list.columns.map((column) => ({ ...column, samples: [] }));
  const odd = list.odd.map((entry) => ({ ...entry, text: '' }));
  return { ...list, columns, odd, samples: [] };
}

async function wayToOneLogin(
  context: Pick<Context, 'apiCredentials' | 'oneLoginAddress'>,
  session: SetupSession,
) {
  const address = addressOf(context, session);
  if (!address.ok) return address;
  const tokens = await context.apiCredentials.keeper(session);
  if (!tokens.ok) return tokens;
  const { displayName: appName } = session.state;
  return ok({
    address: address.value,
    tokens: tokens.value,
    appName,
    signal: session.closing,
  });
}
