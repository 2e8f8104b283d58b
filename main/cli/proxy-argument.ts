import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';

/**
 * A proxy from the command line, in the form of a PAC script.
 * In: `http://HOST:PORT` or `https://HOST:PORT`; undefined: none was given. Out: `PROXY host:port`,
 * `HTTPS host:port` or null, or TERMINAL_PROXY_INVALID; a name and password have no place on a
 * command line.
 */
export function proxyRoute(text: string | undefined): Result<string | null> {
  if (text === undefined) return ok(null);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return fail('TERMINAL_PROXY_INVALID', { reason: 'form' });
  }
  if (url.username !== '' || url.password !== '') {
    return fail('TERMINAL_PROXY_INVALID', { reason: 'password' });
  }
  const plain = url.protocol === 'http:';
  if (!plain && url.protocol !== 'https:') {
    return fail('TERMINAL_PROXY_INVALID', { reason: 'scheme' });
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.hostname === '') {
    return fail('TERMINAL_PROXY_INVALID', { reason: 'form' });
  }
  const port = url.port === '' ? (plain ? '80' : '443') : url.port;
  return ok(`${plain ? 'PROXY' : 'HTTPS'} ${url.hostname}:${port}`);
}
