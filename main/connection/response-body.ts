import { isJsonObject } from '../../shared/domain/scim/keys.ts';
import { tooComplex } from './json-bounds.ts';

/**
 * What a body turned out to be.
 * - `empty`: nothing, or `{}` (`emptyObject`).
 * - `xml`: XML that is no web page.
 * - `text`: neither JSON nor HTML; `reason` says why it is no JSON.
 * - `too-complex`: not parsed.
 * - the rest: not read to its end.
 */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty'; readonly emptyObject: boolean }
  | { readonly kind: 'html'; readonly signIn: boolean }
  | { readonly kind: 'xml' }
  | { readonly kind: 'text'; readonly reason: 'not-utf8' | 'not-json' | 'encoding' }
  | { readonly kind: 'too-complex'; readonly reason: 'levels' | 'values' }
  | { readonly kind: 'too-large' | 'too-slow' | 'cut-off' };

/**
 * Tells what a whole body is. In: its bytes, the same decoded, and the media type it was sent
 * under. JSON is JSON whatever it was sent under: servers call it text/html, too.
 */
export function bodyOf(bytes: Uint8Array, text: string, mediaType: string): Body {
  if (text.trim() === '') return { kind: 'empty', emptyObject: false };
  const page = isPage(text, mediaType);
  if (page !== null && !/^\s*[{[]/.test(text)) return page;
  const complex = tooComplex(text);
  if (complex !== null) return page ?? { kind: 'too-complex', reason: complex };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const nothing = isJsonObject(value) && Object.keys(value).length === 0;
    return nothing ? { kind: 'empty', emptyObject: true } : { kind: 'json', value };
  } catch (error) {
    if (page !== null) return page;
    return { kind: 'text', reason: error instanceof SyntaxError ? 'not-json' : 'not-utf8' };
  }
}

function isPage(text: string, mediaType: string): Body | null {
  const html = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i;
  if (mediaType === 'text/html' || html.test(text) || /^\s*<!(?:doctype|--)/i.test(text)) {
    return { kind: 'html', signIn: looksLikeSignIn(text) };
  }
  const xml = /^\s*<\?xml/i.test(text) || (/[/+]xml$/.test(mediaType) && /^\s*</.test(text));
  return xml ? { kind: 'xml' } : null;
}

function looksLikeSignIn(html: string): boolean {
  return /type\s*=\s*["']?password|sign[ -]?in|log[ -]?in/i.test(html.slice(0, 20_000));
}
