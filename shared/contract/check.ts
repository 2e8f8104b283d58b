import * as v from 'valibot';
import type { CheckResult, StageProgress } from '../domain/check/result.ts';
import { call, inSetup } from './call.ts';

export interface RunningCheck {
  readonly checkId: string;
  readonly startedAt: string;
  readonly stages: readonly StageProgress[];
}

/** A proxy as the check names it, `host:port`. */
const proxyName = v.pipe(v.string(), v.regex(/^[\w.:[\]-]{3,270}$/));
/** RFC 7617 §2: no control characters, and no colon in a name. Sizes: what a keychain entry holds. */
const proxyUser = v.pipe(v.string(), v.maxBytes(500), v.regex(/^[^\p{Cc}:]+$/u));
const proxyPassword = v.pipe(v.string(), v.maxBytes(1500), v.regex(/^[^\p{Cc}]+$/u));

/** Calls about the connection check and the proxies on its way. */
export const checkCalls = {
  /** CREDENTIALS_MISSING, KEYCHAIN_*, CHECK_RUNNING. Resolves when the check ends. */
  'check.run': call(v.object({ ...inSetup, tryWrongToken: v.boolean() })).returns<CheckResult>(),
  'check.cancel': call(v.object(inSetup)).returns<null>(),

  /**
   * A name and a password for a proxy that asked for them (PROXY_SIGN_IN). They cross once and never
   * come back; `remember` puts them into the keychain too. KEYCHAIN_*
   */
  'proxy.signIn': call(
    v.object({
      proxy: proxyName,
      user: proxyUser,
      password: proxyPassword,
      remember: v.boolean(),
    }),
  ).returns<null>(),
  /** KEYCHAIN_* */
  'proxy.forget': call(v.object({ proxy: proxyName })).returns<null>(),
};
