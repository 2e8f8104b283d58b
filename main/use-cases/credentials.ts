import { fail, ok } from '../../shared/domain/problems/codes.ts';
import { type Draft, draftView } from '../credentials/draft-view.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { refreshHealth } from './refresh-health.ts';
import { inSetup } from './in-setup.ts';

type CredentialsCalls =
  | 'credentials.paste'
  | 'credentials.enter'
  | 'credentials.chooseUrl'
  | 'credentials.discard'
  | 'credentials.save'
  | 'credentials.remove'
  | 'credentials.recheck';

/** Calls about the base URL and the token. No answer holds the token. */
export function credentialsHandlers(context: Context): Pick<Handlers, CredentialsCalls> {
  const { credentials, drafts, clipboard, policy, now } = context;
  const shown = (draft: Draft) => ok(draftView(draft, now()));
  return {
    'credentials.paste': ({ setupId, as }) =>
      inSetup(context, setupId, async () => {
        const text = await clipboard.read();
        if (text.trim() === '') return fail('CLIPBOARD_EMPTY');
        return shown(
          as === 'message' ? drafts.message(setupId, text) : drafts.value(setupId, as, text),
        );
      }),
    'credentials.enter': ({ setupId, url, token }) =>
      inSetup(context, setupId, async () => {
        if (url !== undefined) drafts.value(setupId, 'url', url);
        if (token !== undefined) drafts.value(setupId, 'token', token);
        return shown(drafts.get(setupId));
      }),
    'credentials.chooseUrl': ({ setupId, choice }) =>
      inSetup(context, setupId, async () => {
        const draft = drafts.choose(setupId, choice);
        return draft === null ? fail('URL_MISSING') : shown(draft);
      }),
    'credentials.discard': ({ setupId }) =>
      inSetup(context, setupId, async () => {
        drafts.discard(setupId);
        return ok(null);
      }),
    'credentials.save': ({ setupId, where }) =>
      inSetup(context, setupId, (session) =>
        session.decide(async () => {
          if (where === 'session' && policy.forbidSessionOnly) return fail('POLICY_SESSION_ONLY');
          const saved = await credentials.save(session, drafts.get(setupId), where);
          if (!saved.ok) return saved;
          drafts.discard(setupId);
          session.setHealth({ usable: true });
          return saved;
        }),
      ),
    'credentials.remove': ({ setupId }) =>
      inSetup(context, setupId, (session) =>
        session.decide(async () => {
          const removed = await credentials.remove(session);
          if (!removed.ok) return removed;
          drafts.discard(setupId);
          await clipboard.clearSecret();
          session.setHealth(null);
          return removed;
        }),
      ),
    'credentials.recheck': ({ setupId }) =>
      inSetup(context, setupId, async (session) => {
        await refreshHealth(context, session);
        return ok(null);
      }),
  };
}
