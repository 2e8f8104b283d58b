import { decode as decodeQuotedPrintable } from 'libqp';

/**
 * Undoes quoted-printable (RFC 2045 §6.7) where a text proves that it is: its header says so, or it
 * has both soft line breaks and what no other text has beside them. A single `=` before a line break proves nothing, it
 * can be the end of a token. Out: null when nothing is proven.
 */
export function undoQuotedPrintable(text: string, html: boolean): string | null {
  const declared = /^content-transfer-encoding:[ \t]*quoted-printable[ \t]*$/im.test(text);
  if (!declared && !looksQuotedPrintable(text, html)) return null;
  return decodeQuotedPrintable(Buffer.from(text, 'utf8')).toString('utf8');
}

/**
 * Undoes the parts of a mail that are text in Base64 (RFC 2045 §6.8): their header says so, and what
 * they decode to can be read. Out: null when there is none.
 */
export function undoBase64Parts(text: string): string | null {
  const undone = text.replace(base64Part, (part: string, header: string, body: string) => {
    const bytes = Buffer.from(body, 'base64');
    const decoded = bytes.toString('utf8').replace(/\r\n?/g, '\n');
    return Buffer.from(decoded).length < body.length / 2 || /[^\P{Cc}\n\t]|\uFFFD/u.test(decoded)
      ? part
      : `${header}\n${decoded}\n`;
  });
  return undone === text ? null : undone;
}

/** A part's header with its encoding, the other fields of it, a blank line, lines of Base64. */
const base64Part =
  /^(content-transfer-encoding:[ \t]*base64[ \t]*\n(?:[\w-]+:.*\n(?:[ \t]+.*\n)*){0,10})\n((?:[A-Za-z0-9+/]{4,}={0,2}[ \t]*(?:\n|$))+)/gim;

/**
 * Every equals sign is one that quoted-printable writes, and some of them are ones that no other text
 * has: bytes of UTF-8, a blank before a line's end, soft breaks at its 76 columns.
 */
function looksQuotedPrintable(text: string, html: boolean): boolean {
  if (!text.includes('=') || /=(?![0-9A-F]{2}|[ \t]*\n)/.test(text)) return false;
  if (/=[CDEF][0-9A-F]=[89AB][0-9A-F]|^=2D|(?:=3D){3}|=3D[^]*=3D/m.test(text)) return true;
  const lines = text.split('\n').map((line) => line.trimEnd());
  const soft = lines.filter((line) => line.endsWith('='));
  // A soft break comes where a line is full, not behind a label.
  if (
    soft.length === 0 ||
    soft.some((line) => line.length < 50) ||
    lines.some((line) => line.length > 76 || line === '=')
  )
    return false;
  if (/=(?:3D|2D|2E|20)/.test(text)) return true;
  return (
    soft.some((line) => line.length > 60 && line.endsWith(' =')) ||
    (soft.length > 1 && (html || soft.some((line) => line.length > 68)))
  );
}

/** Names of the keys that hold a name, beside keys that hold its value (Postman, app settings). */
const nameKeys = ['key', 'name', 'label', 'title', 'field'];
const valueKeys = ['value', 'val', 'content', 'text'];

/** No text of two values has more of them; what lies deeper is not read. */
const limits = { depth: 12, values: 2000, attempts: 20 };

/**
 * Reads the JSON in a text as lines of `key: value`, its escapes decoded: all of the text, or blocks
 * of it. Out: null when there is none. A key reads as words (`scimBaseUrl` as `scim base url`).
 */
export function undoJson(text: string): string | null {
  const trimmed = text.trim();
  const whole = parsed(trimmed);
  if (whole !== undefined) return keyLines(whole).join('\n');
  let read = '';
  let from = 0;
  let found = false;
  for (let attempt = 0; attempt < limits.attempts; attempt += 1) {
    const open = text.indexOf('{', from);
    if (open < 0) break;
    const end = closingBrace(text, open);
    const block = end === null ? undefined : parsed(text.slice(open, end));
    const close = block === undefined || end === null ? open + 1 : end;
    read += text.slice(from, open);
    read += block === undefined ? text.slice(open, close) : `\n${keyLines(block).join('\n')}\n`;
    found ||= block !== undefined;
    from = close;
  }
  return found ? read + text.slice(from) : null;
}

/** An object, a list, or a text of JSON inside JSON; undefined for anything else. */
function parsed(text: string): unknown {
  if (!/^(?:\{[^]*\}|\[[^]*\]|"[^]*")$/.test(text)) return undefined;
  try {
    const value = parseWrapped(text);
    if (typeof value === 'string') return parsed(value.trim());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No text in JSON holds a line break: where one does, a mail program broke the line. */
function parseWrapped(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A break behind an equals sign can be quoted-printable's: the sign may go, or stay.
    if (!text.includes('\n') || /=\n/.test(text)) throw error;
    return JSON.parse(text.replace(/"(?:[^"\\]|\\[^])*"/g, unwrapped));
  }
}

/** Between two words there was a blank, inside a value nothing. */
function unwrapped(quoted: string): string {
  return quoted.replace(
    /([\p{L}]*)\n(?=([\p{L}]*))/gu,
    (_all, before: string, after: string, at: number) => {
      const whole =
        /["\s]/.test(quoted[at - 1] ?? '"') &&
        /["\s]/.test(quoted[at + before.length + 1 + after.length] ?? '"');
      return whole && before !== '' && after !== '' ? `${before} ` : before;
    },
  );
}

function closingBrace(text: string, open: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function keyLines(value: unknown, path = '', depth = 0, out: string[] = []): string[] {
  if (out.length > limits.values || depth > limits.depth) return out;
  if (typeof value === 'string') {
    const inner = path === '' ? undefined : parsed(value.trim());
    if (inner !== undefined) return keyLines(inner, path, depth + 1, out);
    out.push(path === '' ? value : `${path}: ${value}`, '');
  } else if (Array.isArray(value)) for (const one of value) keyLines(one, path, depth + 1, out);
  else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const named = (keys: readonly string[]) =>
      entries.find(([key, held]) => keys.includes(key.toLowerCase()) && typeof held === 'string');
    const [name, held] = [named(nameKeys), named(valueKeys)];
    if (name !== undefined && held !== undefined) {
      keyLines(held[1], `${path} ${words(String(name[1]))}`.trim(), depth + 1, out);
      return out;
    }
    for (const [key, one] of entries) keyLines(one, `${path} ${words(key)}`.trim(), depth + 1, out);
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    out.push(`${path}: ${value}`, '');
  }
  return out;
}

/** `scimBaseUrl` and `scim_base_url` as words. */
function words(key: string): string {
  return key
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replace(/[_.-]+/g, ' ')
    .replace(/[\r\n:=]+/g, ' ')
    .trim();
}
