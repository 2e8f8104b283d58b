/**
 * Rows as a CSV file that a spreadsheet opens as it is: UTF-8 with its mark, CRLF (RFC 4180 §2), every
 * cell quoted. A cell that a spreadsheet would calculate gets an apostrophe in front of it.
 * Source: OWASP, CSV Injection.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cellOf).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
