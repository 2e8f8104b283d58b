import type { SignIns } from '../connection/route/sign-in.ts';
import type { Context } from '../ipc/context.ts';

/**
 * The check and the look, whose code (undici, the trust stores) is loaded at the first of them: no
 * screen needs it before. In: as for `networkCalls`.
 */
export function lateNetwork(
  profile: string,
  signIns: SignIns,
): Pick<Context, 'runCheck' | 'lookUpUser'> {
  let loading: Promise<Pick<Context, 'runCheck' | 'lookUpUser'>> | null = null;
  const load = () => {
    loading ??= import('./network.ts').then(({ networkCalls }) => networkCalls(profile, signIns));
    return loading;
  };
  return {
    runCheck: async (options) => (await load()).runCheck(options),
    lookUpUser: async (options) => (await load()).lookUpUser(options),
  };
}
