import { ok } from '../../shared/domain/problems/codes.ts';
import { readOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { deleteSetup } from './delete-setup.ts';
import { refreshHealth } from './refresh-health.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import { withNames } from './hide-names.ts';

type SetupsCalls =
  | 'setups.list'
  | 'setups.create'
  | 'setups.open'
  | 'setups.delete'
  | 'setups.rename'
  | 'setups.position'
  | 'setups.oneLoginHost';

/** Calls about set-ups as a whole. */
export function setupsHandlers(context: Context): Pick<Handlers, SetupsCalls> {
  const { setups, windowFile } = context;
  return {
    'setups.list': () => setups.list(),
    async 'setups.create'({ name }) {
      const session = await setups.create(name);
      if (!session.ok) return session;
      windowFile.update({ lastSetupId: session.value.setupId });
      context.watcher.stopOthers(session.value.setupId);
      return ok(session.value.view);
    },
    async 'setups.open'({ setupId }) {
      const glance = await setups.glance(setupId);
      const session = glance === null ? await setups.get(setupId) : ok(glance);
      if (!session.ok) return session;
      windowFile.update({ lastSetupId: setupId });
      context.watcher.stopOthers(setupId);
      // Not waited for: the keychain may ask the admin something first.
      void setups
        .getSoon(setupId)
        .then((opened) => (opened.ok ? refreshHealth(context, opened.value) : null));
      return ok(session.value.view);
    },
    'setups.delete': ({ setupId }) => deleteSetup(context, setupId),
    'setups.rename': ({ setupId, name }) =>
      withNames(context, () =>
        appendInSetup(context, setupId, (state) =>
          ok(state.name === name ? null : { type: 'setup.renamed', name }),
        ),
      ),
    'setups.position': ({ setupId, step }) =>
      inSetup(context, setupId, async () => {
        const { positions } = windowFile.state;
        windowFile.update({ positions: { ...positions, [setupId]: step } });
        // The check stands there: what its first run would wait for is made while the admin reads.
        if (step === 'configure') void context.prepareCheck();
        return ok(null);
      }),
    'setups.oneLoginHost': ({ setupId, host: typed }) =>
      withNames(context, () =>
        appendInSetup(context, setupId, (state) => {
          const host = readOneLoginHost(typed);
          if (!host.ok) return host;
          return ok(
            state.oneLoginHost === host.value ? null : { type: 'onelogin.host', host: host.value },
          );
        }),
      ),
  };
}
