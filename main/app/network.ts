import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { prepareCheck } from '../connection/prepare.ts';
import { runCheck } from '../connection/run-check.ts';
import { lookAtOneLogin, lookAtPeople, revokeToken } from '../onelogin/look-at-onelogin.ts';
import { countAssigned, readOneLoginLog } from '../onelogin/read-log.ts';
import { readPeopleThere, readRolesThere } from '../onelogin/read-people.ts';
import { compareList } from '../rollout/compare/compare-list.ts';
import type { Context } from '../use-cases/context.ts';
import { lookUpUser } from '../users/read-back.ts';
import type { NetworkOptions } from '../connection/options.ts';
import type { SignIns } from '../connection/route/sign-in.ts';
import { SystemTransport } from '../connection/system/system-transport.ts';
import { loadTrust } from '../connection/trust/load-trust.ts';
import { letThrough, reachingSession } from './security.ts';
import { ChromiumRequests } from './system-requests.ts';

/** Additional CAs, in PEM, that an admin or their network team put into the profile folder. */
const caFileName = 'extra-ca.pem';

/** The parts of the network that only Electron and this profile can give. */
export type AppNetwork = Required<
  Pick<NetworkOptions, 'resolveRoute' | 'signIns' | 'trust' | 'openSystemRoute'>
>;

/** Check, lookup and looks at OneLogin over the network of this app. In: as for `appNetwork`. */
export function networkCalls(profile: string, signIns: SignIns, practice: boolean) {
  const network = appNetwork(profile, signIns);
  return {
    prepareCheck: () => prepareCheck(network.trust),
    runCheck: (options) => runCheck({ ...network, ...options }),
    lookUpUser: (options) => lookUpUser({ ...network, ...options }),
    lookAtOneLogin: ({ wanted, ...options }) =>
      lookAtOneLogin({ ...network, ...options, practice }, wanted),
    readOneLoginLog: ({ appName, since, ...options }) =>
      readOneLoginLog({ ...network, ...options, practice }, { appName, since }),
    countAssigned: ({ appName, ...options }) =>
      countAssigned({ ...network, ...options, practice }, appName),
    revokeToken: (options) => revokeToken({ ...network, ...options, practice }),
    readPeopleThere: ({ appName, roleId, ...options }) =>
      readPeopleThere({ ...network, ...options, practice }, { appName, roleId }),
    readRolesThere: ({ appName, ...options }) =>
      readRolesThere({ ...network, ...options, practice }, appName),
    comparePeople: ({ oneLogin, ...options }) =>
      compareList({
        ...network,
        ...options,
        lookAtPeople:
          oneLogin === null
            ? null
            : (people) =>
                lookAtPeople({ ...network, ...oneLogin, signal: options.signal, practice }, people),
      }),
  } satisfies Partial<Context>;
}

/**
 * The network as a check in the app sees it. The system is not queried before the first check.
 * In: the profile folder, and where sign-ins for proxies come from.
 */
export function appNetwork(profile: string, signIns: SignIns): AppNetwork {
  const routes = new Map<string, ChromiumRequests>();
  return {
    signIns,
    async resolveRoute(url) {
      // The network may have changed since: a script that was out of reach is fetched again.
      const asking = connectionSession(null);
      await asking.forceReloadProxyConfig();
      return asking.resolveProxy(url);
    },
    trust: () => {
      const file = join(profile, caFileName);
      return loadTrust({ extraCaFile: existsSync(file) ? file : null });
    },
    openSystemRoute: (target, limits, probe) => {
      const { origin } = target.url;
      const requests =
        routes.get(origin) ?? new ChromiumRequests(connectionSession(origin), signIns);
      routes.set(origin, requests);
      return new SystemTransport(target, limits, requests.use(), probe);
    },
  };
}

/**
 * A session for this alone, in memory: no cookie, no cache, no sign-in of it outlives the app. It lets
 * requests go to one origin; to none for null.
 */
function connectionSession(origin: string | null): Session {
  const name = origin === null ? 'connection' : `connection ${origin}`;
  const made = reachingSession(name, { cache: false });
  letThrough(made, (url) => origin !== null && new URL(url).origin === origin);
  return made;
}
