import type { CopyId } from '../../shared/domain/guide/ids.ts';
import { connectorSearchText } from '../../shared/domain/guide/values.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { ClipboardPort, Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { inSetup } from './in-setup.ts';

type CopyDeps = Pick<Context, 'clipboard' | 'credentials' | 'setups'>;

/**
 * Copies a value that OneLogin asks for; the window itself gets none of the secret ones. Out: after how
 * many seconds the clipboard is cleared; null: it is not.
 * SETUP_NOT_FOUND, and for the URL and the token CREDENTIALS_MISSING, KEYCHAIN_*
 */
export function copyValue(
  context: CopyDeps,
  { setupId, what }: { readonly setupId: string; readonly what: CopyId },
): Promise<Result<{ clearedAfterSeconds: number | null }>> {
  return inSetup(context, setupId, async (session) => {
    const value = await valueOf(context, session, what);
    if (!value.ok) return value;
    return ok({ clearedAfterSeconds: await context.clipboard.copy(value.value, kinds[what]) });
  });
}

const kinds: Readonly<Record<CopyId, Parameters<ClipboardPort['copy']>[1]>> = {
  'search-text': 'plain',
  'display-name': 'plain',
  'base-url': 'concealed',
  token: 'secret',
};

async function valueOf(
  context: CopyDeps,
  session: SetupSession,
  what: CopyId,
): Promise<Result<string>> {
  if (what === 'search-text') return ok(connectorSearchText);
  if (what === 'display-name') return ok(session.state.displayName);
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return secrets;
  return ok(what === 'token' ? secrets.value.token : secrets.value.url);
}
