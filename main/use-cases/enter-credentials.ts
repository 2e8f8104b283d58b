import type { CredentialsDraft } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { draftView } from '../credentials/draft-view.ts';
import type { Typed } from '../credentials/take-paste.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

type DraftDeps = Pick<Context, 'drafts' | 'now' | 'setups'>;

/**
 * Takes values typed by hand. In: undefined leaves what the draft holds, empty clears it. Out: the
 * draft, without the token. SETUP_NOT_FOUND
 */
export function enterCredentials(
  context: DraftDeps,
  { setupId, ...typed }: Typed & { readonly setupId: string },
): Promise<Result<CredentialsDraft>> {
  const { drafts, now } = context;
  return inSetup(context, setupId, async () => {
    const { takeTyped } = await import('../credentials/take-paste.ts');
    takeTyped(drafts, setupId, typed);
    return ok(draftView(drafts.get(setupId), now()));
  });
}

/**
 * Decides which of several URLs in a message is the base URL. In: its place in the draft's
 * `urlChoices`. Out: the draft. URL_MISSING: there is no such choice. SETUP_NOT_FOUND
 */
export function chooseUrl(context: DraftDeps, input: Choice): Promise<Result<CredentialsDraft>> {
  return choose(context, 'url', 'URL_MISSING', input);
}

/**
 * Decides which of several tokens, or readings of one, is meant. In: its place in the draft's
 * `tokenChoices`. Out: the draft. TOKEN_MISSING: there is no such choice. SETUP_NOT_FOUND
 */
export function chooseToken(context: DraftDeps, input: Choice): Promise<Result<CredentialsDraft>> {
  return choose(context, 'token', 'TOKEN_MISSING', input);
}

interface Choice {
  readonly setupId: string;
  readonly choice: number;
}

function choose(
  context: DraftDeps,
  kind: 'url' | 'token',
  none: 'URL_MISSING' | 'TOKEN_MISSING',
  { setupId, choice }: Choice,
): Promise<Result<CredentialsDraft>> {
  const { drafts, now } = context;
  return inSetup(context, setupId, async () => {
    const draft = drafts.choose(setupId, kind, choice);
    return draft === null ? fail(none) : ok(draftView(draft, now()));
  });
}
