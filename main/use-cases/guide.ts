import type { CopyId } from '../../shared/domain/guide/ids.ts';
import { connectorSearchText } from '../../shared/domain/guide/values.ts';
import { type Answer, ok } from '../../shared/domain/problems/codes.ts';
import { linkUrl } from '../guide/links.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { ClipboardPort, Context } from './context.ts';
import { secretsOf } from './refresh-health.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import { withNames } from './hide-names.ts';

type GuideCalls =
  | 'guide.tick'
  | 'guide.connector'
  | 'guide.displayName'
  | 'guide.assignmentWay'
  | 'guide.copy'
  | 'guide.openLink';

/** Calls about the guide's tasks, values and links. */
export function guideHandlers(context: Context): Pick<Handlers, GuideCalls> {
  return {
    'guide.tick': ({ setupId, taskId, done }) =>
      appendInSetup(context, setupId, (state) => {
        if ((state.tasks[taskId] !== undefined) === done) return ok(null);
        return ok({ type: done ? 'task.ticked' : 'task.unticked', taskId });
      }),
    'guide.connector': ({ setupId, connector }) =>
      appendInSetup(context, setupId, (state) =>
        ok(
          (state.connector?.id ?? null) === connector
            ? null
            : { type: 'connector.chosen', connector },
        ),
      ),
    'guide.displayName': ({ setupId, displayName }) =>
      withNames(context, () =>
        appendInSetup(context, setupId, (state) =>
          ok(state.displayName === displayName ? null : { type: 'display-name.set', displayName }),
        ),
      ),
    'guide.assignmentWay': ({ setupId, way }) =>
      appendInSetup(context, setupId, (state) =>
        ok(state.assignmentWay === way ? null : { type: 'assignment.way', way }),
      ),
    'guide.copy': ({ setupId, what }) =>
      inSetup(context, setupId, async (session) => {
        const value = await valueOf(context, session, what);
        if (!value.ok) return value;
        return ok({ clearedAfterSeconds: await context.clipboard.copy(value.value, kinds[what]) });
      }),
    'guide.openLink': ({ setupId, link }) =>
      inSetup(context, setupId, async (session) => {
        const url = linkUrl(link, session.state.oneLoginHost);
        return url.ok ? context.openInBrowser(url.value) : url;
      }),
  };
}

const kinds: Readonly<Record<CopyId, Parameters<ClipboardPort['copy']>[1]>> = {
  'search-text': 'plain',
  'display-name': 'plain',
  'base-url': 'concealed',
  token: 'secret',
};

async function valueOf(
  context: Context,
  session: SetupSession,
  what: CopyId,
): Promise<Answer<string>> {
  if (what === 'search-text') return ok(connectorSearchText);
  if (what === 'display-name') return ok(session.state.displayName);
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return secrets;
  return ok(what === 'token' ? secrets.value.token : secrets.value.url);
}
