import { readings } from './fold.ts';

/**
 * What a secret can look like in a text whose escapes are undone, in small letters: itself (and as it
 * reads when what in it looks like an escape is undone, too), backwards, with `+` for a blank (HTML's
 * form encoding), and in base64 and base64url (RFC 4648 §4, §5) wherever in a longer text it begins.
 */
export function spellingsOf(secret: string): readonly string[] {
  const plain = readings(secret).map(({ text }) => text);
  const small = plain[0] ?? '';
  const backwards = Array.from(small).toReversed().join('');
  const all = [...plain, small.replaceAll(' ', '+'), backwards, ...inBase64(secret)];
  return [...new Set(all)];
}

/** A secret in hexadecimal digits, two for each byte of its UTF-8. */
export function hexadecimalOf(secret: string): string {
  return Buffer.from(secret).toString('hex');
}

/**
 * Base64 turns three bytes into four characters, so inside a longer text a secret has three
 * spellings; the characters it shares with its neighbors are left out.
 */
function inBase64(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
    const from = shift === 0 ? 0 : shift + 1;
    const to = Math.floor((bytes.length * 8) / 6);
    const spelled = bytes.toString('base64').slice(from, to).toLowerCase();
    return [spelled, spelled.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/**
 * The hexadecimal digits of a text that stand in rows of eight bytes and more, with or without what
 * people and programs put between two bytes: blanks, `:`, `-`, `,`, `.`, `0x`. Out: the digits, and
 * where each stood.
 */
export function digitsOf(text: string): { readonly digits: string; readonly places: Int32Array } {
  const rows = [...text.matchAll(hexadecimalRow)];
  const places = new Int32Array(rows.reduce((length, [row]) => length + row.length, 0));
  const parts: string[] = [];
  let count = 0;
  for (const { 0: row, index } of rows) {
    for (const pair of row.matchAll(/(?:0x)?([0-9a-f])([0-9a-f])/g)) {
      const at = index + pair.index + pair[0].length - 2;
      parts.push(pair[1] ?? '', pair[2] ?? '');
      places[count] = at;
      places[count + 1] = at + 1;
      count += 2;
    }
  }
  return { digits: parts.join(''), places: places.subarray(0, count) };
}

const hexadecimalRow = /(?:0x)?[0-9a-f]{2}(?:[\s:,.-]{0,2}(?:0x)?[0-9a-f]{2}){7,}[0-9a-f]?/g;
