/** A text of a list as it may be shown: on one line, without what acts on a screen, cut. */
export function showable(text: string, length: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
