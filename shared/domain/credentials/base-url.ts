import { type Problem, problem } from '../problems/codes.ts';
import { secretByteLimit, utf8Length } from './size.ts';

/**
 * Whether a host names this very computer: `localhost`, 127.0.0.0/8 or ::1 (RFC 6761 §6.3,
 * RFC 5735 §3, RFC 4291 §2.5.3). In: a host as `URL.hostname` gives it, brackets or not.
 * Names below `.localhost` do not count: not every resolver keeps them on this computer.
 */
export function isLoopbackHost(host: string): boolean {
  const bare = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  if (bare === 'localhost' || bare === '::1') return true;
  const v4 = bare.replace(/^::ffff:(?=\d+\.)/, '');
  return /^127(\.\d{1,3}){3}$/.test(v4);
}

/**
 * What is wrong, or worth knowing, about a SCIM base URL after cleaning.
 * In: the text as it would be stored. Out: failures first, then notes; empty when all is well.
 * URL_TRAILING_SLASH alone is a note. Nothing of userinfo or query gets into the facts.
 */
export function checkBaseUrl(text: string): Problem[] {
  if (text === '') return [problem('URL_MISSING')];
  const bytes = utf8Length(text);
  if (bytes > secretByteLimit) return [problem('URL_TOO_LONG', { bytes, limit: secretByteLimit })];
  if (hasControlCharacters(text)) return [problem('URL_CONTROL_CHARACTERS')];
  // `new URL` repairs blanks, backslashes and a missing scheme's look-alikes; OneLogin may not.
  if (/\s/.test(text)) return [problem('URL_INVALID', { reason: 'white-space' })];
  if (text.includes('\\')) return [problem('URL_INVALID', { reason: 'backslash' })];
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return [problem('URL_INVALID', { reason: 'no-scheme' })];
  const url = parse(text);
  if (url === null || url.hostname === '')
    return [problem('URL_INVALID', { reason: 'unreadable' })];
  return checkParts(text, scheme, url);
}

function checkParts(text: string, scheme: string, url: URL): Problem[] {
  const found: Problem[] = [];
  const plainAllowed = scheme === 'http' && isLoopbackHost(url.hostname);
  if (scheme !== 'https' && !plainAllowed) found.push(problem('URL_NOT_HTTPS', { scheme }));
  // Looked for in the text itself: an empty userinfo, query or fragment leaves no trace in a URL.
  const beforeQuery = text.split(/[?#]/, 1)[0] ?? '';
  if (
    beforeQuery
      .slice(scheme.length + 3)
      .split('/', 1)[0]
      ?.includes('@')
  ) {
    found.push(problem('URL_USERINFO'));
  }
  if (text.split('#', 1)[0]?.includes('?')) found.push(problem('URL_QUERY'));
  if (text.includes('#')) found.push(problem('URL_FRAGMENT'));
  const resource = /\/(users|groups)\/*$/i.exec(url.pathname)?.[1];
  if (resource !== undefined) found.push(problem('URL_RESOURCE_PATH', { resource }));
  else if (beforeQuery.endsWith('/')) found.push(problem('URL_TRAILING_SLASH'));
  return found;
}

/** C0, DEL and C1 controls, and the invisible marks that survive a careless copy. */
function hasControlCharacters(text: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(text);
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
