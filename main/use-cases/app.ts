import { ok } from '../../shared/domain/problems/codes.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';

/** Calls about the app and its window. */
export function appHandlers({
  facts,
  openSupport,
  window,
}: Context): Pick<Handlers, 'app.facts' | 'app.dock' | 'app.undock' | 'app.openSupport'> {
  return {
    'app.facts': async () => ok(await facts()),
    async 'app.dock'({ side, onTop }) {
      window.dock(side, onTop);
      return ok(null);
    },
    async 'app.undock'() {
      window.undock();
      return ok(null);
    },
    'app.openSupport': () => openSupport(),
  };
}
