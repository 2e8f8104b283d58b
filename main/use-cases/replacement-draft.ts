import type { CredentialsDraft, PasteKind } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import { draftProblems, draftView, isFailure } from '../credentials/draft-view.ts';
import { kindOf } from '../credentials/drafts.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Typed } from '../credentials/take-paste.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { inSetup } from './in-setup.ts';

type DraftDeps = Pick<Context, 'newDrafts' | 'now' | 'setups'>;

/**
 * Reads Wisq's new message from the clipboard, in main, beside the token in use; or one value of it. A
 * token without a URL is for the URL in use. Out: the draft, without the token. CLIPBOARD_EMPTY,
 * SETUP_NOT_FOUND
 */
export function pasteNewToken(
  context: DraftDeps & Pick<Context, 'clipboard' | 'credentials'>,
  { setupId, as }: { readonly setupId: string; readonly as: PasteKind },
): Promise<Result<CredentialsDraft>> {
  const { clipboard, newDrafts, now } = context;
  return inSetup(context, setupId, async (session) => {
    const text = await clipboard.read();
    if (text.trim() === '') return fail('CLIPBOARD_EMPTY');
    const { takeMessage, takeValue } = await import('../credentials/take-paste.ts');
    if (as === 'message') {
      // What was pasted before is another message.
      newDrafts.discard(setupId);
      takeMessage(newDrafts, setupId, text);
    } else {
      takeValue(newDrafts, setupId, as, text);
    }
    await completeUrl(context, session);
    return ok(draftView(newDrafts.get(setupId), now()));
  });
}

/**
 * Takes values typed by hand, as `enterCredentials` does, beside those in use. A token without a URL is
 * for the URL in use. Out: the draft, without the token. SETUP_NOT_FOUND
 */
export function enterNewToken(
  context: DraftDeps & Pick<Context, 'credentials'>,
  { setupId, ...typed }: Typed & { readonly setupId: string },
): Promise<Result<CredentialsDraft>> {
  const { newDrafts, now } = context;
  return inSetup(context, setupId, async (session) => {
    const { takeTyped } = await import('../credentials/take-paste.ts');
    takeTyped(newDrafts, setupId, typed);
    await completeUrl(context, session);
    return ok(draftView(newDrafts.get(setupId), now()));
  });
}

/** The URL in use, where none was given. */
async function completeUrl(
  context: Pick<Context, 'credentials' | 'newDrafts'>,
  session: SetupSession,
): Promise<void> {
  const { newDrafts } = context;
  const draft = newDrafts.get(session.setupId);
  const given = draft.found.some(({ code }) => kindOf(code) === 'url' && code !== 'URL_MISSING');
  if (draft.url !== null || draft.urlChoices.length > 0 || given || draft.token === null) return;
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return;
  newDrafts.put(session.setupId, {
    ...draft,
    url: { value: secrets.value.url, cleaned: [] },
    found: draft.found.filter(({ code }) => code !== 'URL_MISSING'),
  });
}

/** Decides which of several URLs or tokens in the message is meant. URL_MISSING, TOKEN_MISSING */
export function chooseNewToken(
  context: DraftDeps,
  input: { readonly setupId: string; readonly kind: 'url' | 'token'; readonly choice: number },
): Promise<Result<CredentialsDraft>> {
  const { newDrafts, now } = context;
  const { setupId, kind, choice } = input;
  return inSetup(context, setupId, async () => {
    const draft = newDrafts.choose(setupId, kind, choice);
    if (draft === null) return fail(kind === 'url' ? 'URL_MISSING' : 'TOKEN_MISSING');
    return ok(draftView(draft, now()));
  });
}

/** Throws away what was pasted and not stored. SETUP_NOT_FOUND */
export function discardNewToken(
  context: DraftDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async () => {
    context.newDrafts.discard(setupId);
    return ok(null);
  });
}

/**
 * Stores the new URL and token beside those in use.
 * CREDENTIALS_MISSING, REPLACEMENT_SAME_TOKEN, POLICY_SESSION_ONLY, KEYCHAIN_*, JOURNAL_*, and what is
 * wrong with the draft
 */
export function saveNewToken(
  context: DraftDeps & Pick<Context, 'clipboard' | 'newCredentials' | 'policy'>,
  { setupId, where }: { readonly setupId: string; readonly where: StorePlace },
): Promise<Result<null>> {
  const { clipboard, newCredentials, newDrafts, now, policy } = context;
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      if (where === 'session' && policy.forbidSessionOnly) return fail('POLICY_SESSION_ONLY');
      const draft = newDrafts.get(setupId);
      const wrong = draftProblems(draft, now()).find(isFailure);
      if (wrong !== undefined) return { ok: false, problem: wrong };
      const { token, url } = draft;
      if (token === null || url === null) return fail('CREDENTIALS_MISSING');
      const secrets = { url: url.value, token: token.value };
      const saved = await newCredentials.save(session, secrets, where);
      if (!saved.ok) return saved;
      newDrafts.discard(setupId);
      await clipboard.clearSecret((text) => text.includes(secrets.token));
      return saved;
    }),
  );
}
