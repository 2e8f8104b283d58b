/**
 * A text from elsewhere on one line, with nothing in it that acts: control characters become a
 * blank, marks that turn the reading direction and other invisible ones go, halves of characters
 * become U+FFFD. For sentences and files; the journal keeps what was typed.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(
      /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu,
      '',
    )
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
}
