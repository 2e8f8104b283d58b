import type { SignIns } from '../connection/route/sign-in.ts';
import type { Context } from '../use-cases/context.ts';

type Network = Pick<
  Context,
  | 'comparePeople'
  | 'countAssigned'
  | 'lookAtOneLogin'
  | 'lookUpUser'
  | 'prepareCheck'
  | 'readOneLoginLog'
  | 'readPeopleThere'
  | 'readRolesThere'
  | 'revokeToken'
  | 'runCheck'
>;

/**
 * Check and lookup, whose code (undici, the trust stores) is loaded at the first of them, or when the
 * first is prepared: no screen needs it before. In: as for `networkCalls`.
 */
export function lazyNetwork(profile: string, signIns: SignIns, practice: boolean): Network {
  let loading: Promise<Network> | null = null;
  const load = () => {
    loading ??= import('./network.ts').then(({ networkCalls }) =>
      networkCalls(profile, signIns, practice),
    );
    return loading;
  };
  return {
    prepareCheck: async () => (await load()).prepareCheck(),
    runCheck: async (options) => (await load()).runCheck(options),
    lookUpUser: async (options) => (await load()).lookUpUser(options),
    lookAtOneLogin: async (options) => (await load()).lookAtOneLogin(options),
    comparePeople: async (options) => (await load()).comparePeople(options),
    readPeopleThere: async (options) => (await load()).readPeopleThere(options),
    readRolesThere: async (options) => (await load()).readRolesThere(options),
    readOneLoginLog: async (options) => (await load()).readOneLoginLog(options),
    countAssigned: async (options) => (await load()).countAssigned(options),
    revokeToken: async (options) => (await load()).revokeToken(options),
  };
}
