import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { itemsOfReplacement, replacementPhase } from '../../shared/domain/setup/replacement.ts';
import type { ReplacementItem, SeenUser } from '../../shared/domain/setup/token-entries.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { appendAllInSetup, appendInSetup, inSetup } from './in-setup.ts';
import { lookUpWith, seenOf } from './replacement-look.ts';

type SavedDeps = Pick<Context, 'lookUpUser' | 'newCredentials' | 'setups'>;

/** The most test users that are looked at to compare with: one of them is changed. */
const mostUsers = 10;

/**
 * Marks one item in OneLogin, or takes its mark back; a proof from before goes with it. With the last one,
 * the test users are looked at, as `saveInOneLogin` does.
 * REPLACEMENT_NONE, SETUP_NOT_FOUND, JOURNAL_*
 */
export async function markReplacementItem(
  context: SavedDeps,
  {
    setupId,
    item,
    done,
  }: { readonly setupId: string; readonly item: ReplacementItem; readonly done: boolean },
): Promise<Result<null>> {
  const marked = await appendInSetup(context, setupId, ({ replacement }) => {
    if (replacement === null) return fail('REPLACEMENT_NONE');
    const same = (replacement.items[item] !== undefined) === done;
    return ok(same ? null : { type: 'replacement.item', item, done });
  });
  if (!marked.ok || !done) return marked;
  // With the last one, all is said to be saved.
  return inSetup(context, setupId, (session) => session.track(seeUsers(context, session)));
}

/**
 * Marks what is left, and looks at the test users: what changes after this came after the new token
 * was saved. A lookup that fails keeps nobody from going on: it is made up for later.
 * REPLACEMENT_NONE, SETUP_NOT_FOUND, JOURNAL_*
 */
export async function saveInOneLogin(
  context: SavedDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const marked = await appendAllInSetup(context, setupId, ({ replacement, knownCredentials }) => {
    if (replacement === null) return fail('REPLACEMENT_NONE');
    const open = itemsOfReplacement(replacement, knownCredentials).filter(
      (item) => replacement.items[item] === undefined,
    );
    return ok(open.map((item) => ({ type: 'replacement.item', item, done: true }) as const));
  });
  if (!marked.ok) return marked;
  return inSetup(context, setupId, (session) => session.track(seeUsers(context, session)));
}

async function seeUsers(
  context: Pick<Context, 'lookUpUser' | 'newCredentials'>,
  session: SetupSession,
): Promise<Result<null>> {
  const { replacement, knownCredentials, users } = session.state;
  const phase = replacement === null ? null : replacementPhase(replacement, knownCredentials);
  if (phase !== 'prove' || (replacement?.seen.length ?? 0) > 0) return ok(null);
  const seen = await Promise.all(
    users.slice(0, mostUsers).map((user) => seeUser(context, session, user)),
  );
  const found = seen.filter((one) => one !== null);
  return found.length === 0 || session.closing.aborted
    ? ok(null)
    : session.append({ type: 'replacement.seen', users: found });
}

async function seeUser(
  context: Pick<Context, 'lookUpUser' | 'newCredentials'>,
  session: SetupSession,
  user: TestUser,
): Promise<SeenUser | null> {
  const look = await lookUpWith(context, session, { user, signal: session.closing });
  if (!look.ok || look.value.outcome !== 'found') return null;
  return seenOf(session, user.userId, look.value);
}
