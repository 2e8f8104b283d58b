import type { Handlers } from '../answer-call.ts';
import type { Context } from '../context.ts';
import { appHandlers } from './app.ts';
import { checkHandlers } from './check.ts';
import { confirmationHandlers } from './confirmation.ts';
import { credentialsHandlers } from './credentials.ts';
import { documentHandlers } from './document.ts';
import { guideHandlers } from './guide.ts';
import { namesHandlers } from './names.ts';
import { proxyHandlers } from './proxy.ts';
import { reportHandlers } from './report.ts';
import { rolloutHandlers } from './rollout.ts';
import { setupsHandlers } from './setups.ts';
import { usersHandlers } from './users.ts';

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
