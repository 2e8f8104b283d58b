import { type Problem, problem } from '../problems/problem.ts';
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
 * URL_TRAILING_SLASH and URL_PUNYCODE alone are notes. Nothing of userinfo or query gets into the facts.
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
  if (/^[a-z]+:\/+[a-z]+:?\/\/|^[^?#]*:\/\/[^?#]*:\/\//i.test(text)) {
    return [problem('URL_INVALID', { reason: 'scheme-twice' })];
  }
  const letter = foreignLetter(text.split(/[?#]/, 1)[0] ?? '');
  if (letter !== null) return [problem('URL_FOREIGN_LETTERS', { letter })];
  const url = parse(text);
  const host = /^[a-z]+:\/\/(?:[^@/?#]*@)?([^/?#:]*)/i.exec(text)?.[1] ?? '';
  // A number is an address to `new URL`, and to nobody else.
  if (/\.\.|,|;|^(?:\d+|0x[\da-f]+)$/i.test(host)) {
    return [problem('URL_INVALID', { reason: 'unreadable' })];
  }
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
  const resource = /\/(users|groups|serviceproviderconfig|resourcetypes|schemas)\/*$/i.exec(
    url.pathname,
  )?.[1];
  if (resource !== undefined) found.push(problem('URL_RESOURCE_PATH', { resource }));
  else if (beforeQuery.endsWith('/')) found.push(problem('URL_TRAILING_SLASH'));
  // Accented Latin letters in a host; what the name is for a server is its other spelling.
  if (/(?:^|\.)xn--/i.test(url.hostname)) found.push(problem('URL_PUNYCODE', { host: url.host }));
  return found;
}

/**
 * The first character of an address that is neither ASCII nor a Latin letter, such as the Cyrillic с
 * or a slash of mathematics; null when there is none. In Latin, those that look like another one: IPA's ɡ and ɑ, the dotless ı.
 */
export function foreignLetter(text: string): string | null {
  for (const character of text) {
    if (character <= '\u007f') continue;
    if (/[\u0250-\u02AF\u0131\u0237\u1D00-\u1DBF\u2C60-\u2C7F\uA720-\uA7FF]/u.test(character))
      return character;
    if (!/\p{Script=Latin}/u.test(character)) return character;
  }
  return null;
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
