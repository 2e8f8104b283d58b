import type { Result } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/**
 * Takes a name and a password for a proxy that asked for them. They come in once and never go back to
 * the window. In: `remember` puts them into the keychain too. KEYCHAIN_*
 */
export function signInToProxy(
  { proxySignIns }: Pick<Context, 'proxySignIns'>,
  {
    proxy,
    user,
    password,
    remember,
  }: {
    readonly proxy: string;
    readonly user: string;
    readonly password: string;
    readonly remember: boolean;
  },
): Promise<Result<null>> {
  return proxySignIns.take(proxy, { user, password }, remember);
}

/** Forgets the sign-in for a proxy, the one in the keychain too. KEYCHAIN_* */
export function forgetProxySignIn(
  { proxySignIns }: Pick<Context, 'proxySignIns'>,
  { proxy }: { readonly proxy: string },
): Promise<Result<null>> {
  return proxySignIns.forget(proxy);
}
