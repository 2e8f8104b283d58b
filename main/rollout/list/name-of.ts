/**
 * The name or address in a cell, as a person meant it: `Ada Lovelace <ada@example.com>` is the
 * address, and so are `mailto:…` and what spreadsheets write to keep a text (`="…"`). Anything else
 * stays as it is, without white space at both ends.
 */
export function nameOf(cell: string): string {
  const text = withoutQuotes(cell.replaceAll('\u00A0', ' ').trim());
  const inAngles = /^[^<>]*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>$/i.exec(text)?.[1];
  if (inAngles !== undefined) return inAngles;
  return text.replace(/^mailto:/i, '').trim();
}

function withoutQuotes(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text)?.[1];
  if (formula !== undefined) return formula.trim();
  const quoted = /^"([^"]*)"$/.exec(text)?.[1] ?? /^'([^']*)'$/.exec(text)?.[1];
  return quoted?.trim() ?? text;
}

/** Whether a text has the form of one e-mail address. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(text);
}
