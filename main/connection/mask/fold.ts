/** A text as it reads once its escapes are undone, and where each character of it came from. */
export interface Folded {
  readonly text: string;
  /** Where character `i` began in the original; character `i` ends where the next one begins. */
  readonly from: Int32Array;
}

/** How often escapes are undone: a value in JSON in a URL in HTML is three. */
const layers = 4;

/**
 * The ways a text can be read: as it stands, and after one, two … four rounds of undoing what URLs
 * (RFC 3986 §2.1), JSON (RFC 8259 §7) and HTML (numeric and the named references of ASCII signs)
 * write otherwise; all in small letters. The same once more with what mail writes otherwise, too
 * (quoted-printable, RFC 2045 §6.7, with its soft line breaks), where there is some: by itself, because
 * an equals sign and two digits stand in many a token. Each round takes time in proportion to the text,
 * and the rounds end when nothing is left to undo.
 */
export function readings(original: string): readonly Folded[] {
  const text = inSmallLetters(original);
  const first: Folded = { text, from: everyPlace(text.length) };
  const plain = rounds(first, escapes);
  const mailed = [first, ...plain].some((one) => quotedPrintable.test(one.text));
  return [first, ...plain, ...(mailed ? rounds(first, mailEscapes) : [])];
}

function rounds(first: Folded, pattern: RegExp): readonly Folded[] {
  const all: Folded[] = [];
  let last: Folded | null = first;
  while (all.length < layers) {
    last = /[%\\&=]/.test(last.text) ? undone(last, pattern) : null;
    if (last === null) break;
    all.push(last);
  }
  return all;
}

const quotedPrintable = /=(?:[0-9a-f]{2}|[ \t]{0,80}\r?\n)/;
const escapes =
  /(?:%[0-9a-f]{2})+|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&([a-z]{2,14});|&(amp|lt|gt|quot)/g;
const mailEscapes = new RegExp(`${escapes.source}|(?:=[0-9a-f]{2})+|=[ \\t]{0,80}\\r?\\n`, 'g');

/** Null: there is nothing to undo. */
function undone({ text, from }: Folded, pattern: RegExp): Folded | null {
  const parts: string[] = [];
  const places = new Int32Array(text.length + 1);
  let length = 0;
  let at = 0;
  const put = (written: string, place: number) => {
    parts.push(written);
    for (let unit = 0; unit < written.length; unit += 1) places[length + unit] = from[place] ?? 0;
    length += written.length;
  };
  const copy = (until: number) => {
    parts.push(text.slice(at, until));
    places.set(from.subarray(at, until), length);
    length += until - at;
  };
  for (const match of text.matchAll(pattern)) {
    const [whole, ...groups] = match;
    const bytes = /^[%=][0-9a-f]/.test(whole);
    const found = bytes ? null : whole.startsWith('=') ? '' : meaning(groups);
    if (found === undefined) continue;
    copy(match.index);
    at = match.index + whole.length;
    if (found === null) fromBytes(whole, (written, byte) => put(written, match.index + byte * 3));
    else put(inSmallLetters(found), match.index);
  }
  if (at === 0) return null;
  copy(text.length);
  places[length] = from[text.length] ?? 0;
  return { text: parts.join(''), from: places.subarray(0, length + 1) };
}

/** What an escape stands for; undefined: it is none. */
function meaning(groups: readonly (string | undefined)[]): string | undefined {
  const [braced, unicode, short, escaped, hexadecimal, decimal, named, bare] = groups;
  if (escaped !== undefined) return controls[escaped] ?? escaped;
  const name = named ?? bare;
  if (name !== undefined) return references.get(name);
  const digits = braced ?? unicode ?? short ?? hexadecimal;
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

const controls: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** HTML's names of the signs of ASCII, in small letters (HTML standard, “Named character references”). */
const references: ReadonlyMap<string, string> = new Map([
  ...`excl! quot" num# dollar$ percnt% amp& apos' lpar( rpar) ast* midast* plus+ comma, period. sol/
    colon: semi; lt< equals= gt> quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] hat^ lowbar_
    underbar_ grave\` diacriticalgrave\` lcub{ lbrace{ verbar| vert| verticalline| rcub} rbrace}`
    .split(/\s+/)
    .map((one) => [one.slice(0, -1), one.slice(-1)] as const),
  ['tab', '\t'],
  ['newline', '\n'],
  ['nbsp', ' '],
]);

/** Reads a run of `%XX` or `=XX` as UTF-8; a byte that is none stands for itself. */
function fromBytes(run: string, put: (written: string, byte: number) => void): void {
  const bytes = Buffer.from(run.replaceAll(/[%=]/g, ''), 'hex');
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const size = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const read = size === 1 ? '' : bytes.toString('utf8', at, at + size);
    const whole = read !== '' && !read.includes('\uFFFD');
    put(inSmallLetters(whole ? read : String.fromCharCode(first)), at);
    at += whole ? size : 1;
  }
}

/** Character by character, so that each stays in its place: some letters are two as small ones. */
function inSmallLetters(text: string): string {
  const all = text.toLowerCase();
  if (all.length === text.length) return all;
  return text.replace(/[^\0-\x7F]/gu, (one) => {
    const small = one.toLowerCase();
    return small.length === one.length ? small : one;
  });
}

function everyPlace(length: number): Int32Array {
  const places = new Int32Array(length + 1);
  for (let at = 0; at <= length; at += 1) places[at] = at;
  return places;
}
