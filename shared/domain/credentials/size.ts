/** The most one keychain entry holds, in bytes of UTF-8: Windows' limit for a generic credential. */
export const secretByteLimit = 2560;

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
