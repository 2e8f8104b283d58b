/** The lines of a text, however they end. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** How many lines a text has, counted without cutting it; the counting ends above `most`. */
export function countLines(text: string, most: number): number {
  // A line break at the end begins no line of its own.
  const end = text.length - (/(?:\r\n|\r|\n)$/.exec(text)?.[0].length ?? 0);
  let lines = 1;
  for (let at = 0; at < end && lines <= most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines += 1;
  }
  return lines;
}
