import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';

/** Calls about signing in to the network's proxy. No answer holds what was typed. */
export function proxyHandlers({
  proxySignIns,
}: Context): Pick<Handlers, 'proxy.signIn' | 'proxy.forget'> {
  return {
    'proxy.signIn': ({ proxy, user, password, remember }) =>
      proxySignIns.take(proxy, { user, password }, remember),
    'proxy.forget': ({ proxy }) => proxySignIns.forget(proxy),
  };
}
