import { describe, expect, it } from 'vitest';
import {
  findCredentials,
  longestMessage,
} from '../../../main/credentials/paste/find-credentials.ts';

/** Pieces that expressions with a mistake in them trip over. */
const pieces = [
  'SCIM Base URL: ',
  'SCIM Bearer Token: a1\n',
  'token: ',
  '<a href=',
  '<div><b>',
  'https://',
  'https://a.example/scim ',
  '> ',
  `${'a1'.repeat(12)}\n`,
  ' ',
  '\n',
  '|',
  '| a | b |\n',
  '[a](https:',
  '{"a":',
  '=\n',
  '&#x2F;',
  '\\_',
  '\u200b',
  'eyJhbGciOiJIUzI1NiJ9.',
  'a',
  '-',
  '=3D',
];

describe('a text as long as any that is read', () => {
  it.each(pieces)(
    'made of %j comes to an end, and holds nothing that is taken',
    (piece) => {
      const long = piece.repeat(Math.ceil(longestMessage / piece.length)).slice(0, longestMessage);
      const { token } = findCredentials(long);
      expect(token.value).toBe(null);
    },
    60_000,
  );

  it('is refused when it is longer, and not cut', () => {
    const text = `${' '.repeat(longestMessage)}SCIM Bearer Token: wsq_7Gk2pQ9dXv4LmT8rZc1Y`;
    expect(findCredentials(text).token.problem).toEqual({
      code: 'MESSAGE_TOO_LONG',
      params: { limit: longestMessage },
    });
  });
});
