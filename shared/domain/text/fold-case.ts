/** Folded units as they were asked for; 0: not yet. */
const units = new Uint16Array(0x1_0000);

/**
 * A text without the difference of upper and lower case, one number for each UTF-16 unit, so that
 * places in it are places in the text. As a regular expression with `iu` compares: long s is s, final
 * sigma is sigma. Letters whose other case has another length (ß and SS) stay as they are.
 */
export function foldCase(text: string): Uint16Array {
  const folded = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) folded[at] = foldUnit(unit);
    else {
      const pair = sameLength(text.slice(at, at + 2));
      folded[at] = pair.charCodeAt(0);
      if (pair.length === 2) {
        folded[at + 1] = pair.charCodeAt(1);
        at += 1;
      }
    }
  }
  return folded;
}

function foldUnit(unit: number): number {
  const known = units[unit] ?? 0;
  if (known !== 0) return known;
  const folded = sameLength(String.fromCharCode(unit)).charCodeAt(0);
  units[unit] = folded;
  return folded;
}

function sameLength(character: string): string {
  const upper = character.toUpperCase();
  const folded = (upper.length === character.length ? upper : character).toLowerCase();
  return folded.length === character.length ? folded : character;
}
