import type { Params } from '../../shared/domain/problems/problem.ts';
import type { ServerResponse } from './response.ts';
import type { Target } from './target.ts';

/**
 * Where a redirect points, without its path and query, which may hold secrets. Never followed: the
 * token was meant for one address.
 * Out: `toHost`, `toScheme`, `sameHost`; nothing when the location cannot be read.
 */
export function redirectParams(response: ServerResponse, target: Target): Params {
  const location = response.exchange.headers.location;
  if (location === undefined || location === '') return {};
  try {
    const to = new URL(location, target.url);
    return {
      toHost: to.host.slice(0, 200),
      toScheme: to.protocol.replace(':', ''),
      sameHost: to.host === target.url.host,
    };
  } catch {
    return {};
  }
}
