import { setTimeout } from 'node:timers/promises';
import type { ProofOutcome } from '../../shared/contract/contract.ts';
import { isConnectionFailure, isSuccess } from '../../shared/domain/onelogin/log.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { changedSince, replacementPhase, savedAt } from '../../shared/domain/setup/replacement.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { ReplacementProof } from '../../shared/domain/setup/token-entries.ts';
import { attributeIds } from '../../shared/domain/users/attributes.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup, userById } from './in-setup.ts';
import { addressOf } from './look-at-onelogin.ts';
import { fitJournal } from './look-up-user.ts';
import { lookUpWith, seenOf } from './replacement-look.ts';

type ProofDeps = Pick<
  Context,
  | 'apiCredentials'
  | 'lookUpUser'
  | 'newCredentials'
  | 'now'
  | 'oneLoginAddress'
  | 'oneLoginEveryMs'
  | 'proofEveryMs'
  | 'readOneLoginLog'
  | 'setups'
>;

/** A person waits: OneLogin's jobs take up to five minutes, by its own overview, and approving takes a while. */
const longestMs = 15 * 60_000;

/** Lookups for a proof that are under way, and what stops them. */
const looking = new WeakMap<SetupSession, AbortController>();

/**
 * Looks for what proves that OneLogin provisions since the new token was saved there: a change of a test
 * user that arrives, or, with the API, a success in its log and no failure of the connection. Never
 * concludes anything from silence. Resolves once it is proven, stopped, or a quarter of an hour is over.
 * REPLACEMENT_NONE, USER_UNKNOWN, SESSION_ENDED, KEYCHAIN_*, JOURNAL_*
 */
export function proveNewToken(
  context: ProofDeps,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<ProofOutcome>> {
  return inSetup(context, setupId, async (session) => {
    if (!isToProve(session.state)) return fail('REPLACEMENT_NONE');
    const user = userById(session.state, userId);
    if (!user.ok) return user;
    looking.get(session)?.abort();
    const abort = new AbortController();
    looking.set(session, abort);
    const signal = AbortSignal.any([session.closing, abort.signal]);
    try {
      return await session.track(lookUntilProven(context, session, user.value, signal));
    } finally {
      if (looking.get(session) === abort) looking.delete(session);
    }
  });
}

/** Stops that. SETUP_NOT_FOUND */
export function stopProving(
  context: Pick<Context, 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    looking.get(session)?.abort();
    return ok(null);
  });
}

async function lookUntilProven(
  context: ProofDeps,
  session: SetupSession,
  user: TestUser,
  signal: AbortSignal,
): Promise<Result<ProofOutcome>> {
  const began = performance.now();
  let logAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const found = await lookOnce(context, session, user, signal);
    if (!found.ok) return signal.aborted ? stopped : found;
    if (signal.aborted) return stopped;
    if (found.value !== null) return record(session, found.value);
    if (performance.now() - logAt >= context.oneLoginEveryMs) {
      logAt = performance.now();
      const log = await lookAtLog(context, session, signal);
      if (signal.aborted) return stopped;
      if (log === 'connection-fails') return ok({ outcome: log });
      if (log !== null) return record(session, log);
    }
    if (performance.now() - began >= longestMs) return ok({ outcome: 'nothing-yet' });
    await setTimeout(context.proofEveryMs, null, { signal }).catch(() => {});
    if (signal.aborted) return stopped;
    if (!isToProve(session.state)) return fail('REPLACEMENT_NONE');
  }
}

/** Not where it was taken back or given up in the meantime. */
function isToProve({ replacement, knownCredentials }: SetupState): boolean {
  return replacement !== null && replacementPhase(replacement, knownCredentials) === 'prove';
}

const stopped = ok({ outcome: 'stopped' } as const);

/** One lookup of the user. Out: the proof, or null. What was never seen before is seen from now on. */
async function lookOnce(
  context: ProofDeps,
  session: SetupSession,
  user: TestUser,
  signal: AbortSignal,
): Promise<Result<ReplacementProof | null>> {
  const look = await lookUpWith(context, session, { user, signal });
  if (!look.ok) return look;
  if (look.value.outcome !== 'found' || signal.aborted) return ok(null);
  const { replacement } = session.state;
  const now = await seenOf(session, user.userId, look.value);
  if (replacement === null || now === null) return ok(null);
  const before = replacement.seen.find(({ userId }) => userId === user.userId);
  if (before === undefined) {
    const users = [...replacement.seen, now];
    const seen = await session.append({ type: 'replacement.seen', users });
    return seen.ok ? ok(null) : seen;
  }
  if (!changedSince(before, now)) return ok(null);
  const journaled = await session.append({
    type: 'user.looked',
    userId: user.userId,
    look: fitJournal(look.value),
  });
  if (!journaled.ok) return journaled;
  const { received } = look.value;
  const was = user.lastFound?.received;
  const attributes = attributeIds.filter((id) => was !== undefined && was[id] !== received[id]);
  return ok({ by: 'user', userId: user.userId, attributes, modifiedAt: now.modifiedAt });
}

/** What OneLogin's log says since the new token was saved; null: nothing that proves anything, or it was not read. */
async function lookAtLog(
  context: ProofDeps,
  session: SetupSession,
  signal: AbortSignal,
): Promise<ReplacementProof | 'connection-fails' | null> {
  const { displayName, knownCredentials, oneLogin, replacement } = session.state;
  const since = replacement === null ? null : savedAt(replacement, knownCredentials);
  if (oneLogin.connection === null || since === null) return null;
  const address = addressOf(context, session);
  const tokens = await context.apiCredentials.keeper(session);
  if (!address.ok || !tokens.ok) return null;
  const { events } = await context.readOneLoginLog({
    address: address.value,
    tokens: tokens.value,
    appName: displayName,
    since,
    signal,
  });
  if (!events.ok) return null;
  const later = events.value.rows.filter(({ at }) => at !== null && at > since);
  if (later.some(isConnectionFailure)) return 'connection-fails';
  // Of a log that was not read whole, nobody knows what is not there.
  const success = later.find(isSuccess);
  if (!events.value.complete || success?.at == null) return null;
  return { by: 'onelogin', eventAt: success.at };
}

async function record(
  session: SetupSession,
  proof: ReplacementProof,
): Promise<Result<ProofOutcome>> {
  return session.decide(async (state) => {
    if (!isToProve(state)) return fail('REPLACEMENT_NONE');
    const written = await session.append({ type: 'replacement.proven', proof });
    return written.ok ? ok({ outcome: 'proven' }) : written;
  });
}
