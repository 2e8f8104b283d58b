/**
 * The form in which two names (of users, of setups) or two e-mail addresses are compared: in Unicode
 * NFC, trimmed, without case.
 */
export function comparableName(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
