import { listBytes } from '../../../shared/domain/rollout/list.ts';

/** What a list may have at most: bytes of a file, lines, and letters of a name. */
export const listBounds = {
  bytes: listBytes,
  lines: 100_000,
  /** RFC 5321 §4.5.3.1.3 lets an address have 254, and OneLogin's usernames are no longer. */
  name: 256,
} as const;
