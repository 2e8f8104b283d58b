import type { Handlers } from './answer-call.ts';
import type { Context } from '../use-cases/context.ts';
import { appHandlers } from '../use-cases/app.ts';
import { checkHandlers } from '../use-cases/check.ts';
import { confirmationHandlers } from '../use-cases/confirmation.ts';
import { credentialsHandlers } from '../use-cases/credentials.ts';
import { documentHandlers } from '../use-cases/document.ts';
import { guideHandlers } from '../use-cases/guide.ts';
import { namesHandlers } from '../use-cases/hide-names.ts';
import { proxyHandlers } from '../use-cases/proxy.ts';
import { reportHandlers } from '../use-cases/report.ts';
import { rolloutHandlers } from '../use-cases/rollout.ts';
import { setupsHandlers } from '../use-cases/setups.ts';
import { usersHandlers } from '../use-cases/users.ts';

/** Every call of the contract with the work behind it. */
export function createHandlers(context: Context): Handlers {
  return {
    ...appHandlers(context),
    ...namesHandlers(context),
    ...setupsHandlers(context),
    ...guideHandlers(context),
    ...credentialsHandlers(context),
    ...checkHandlers(context),
    ...proxyHandlers(context),
    ...usersHandlers(context),
    ...rolloutHandlers(context),
    ...reportHandlers(context),
    ...documentHandlers(context),
    ...confirmationHandlers(context),
  };
}
