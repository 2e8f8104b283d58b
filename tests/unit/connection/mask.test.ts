import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../../main/connection/mask.ts';

const tokens = fc.string({
  unit: fc.constantFrom(...Array.from('abcXYZ019+/=._-~"\\&<>%')),
  minLength: 16,
  maxLength: 80,
});

describe('masking a token', () => {
  it('takes it out of any text, in every spelling', () => {
    fc.assert(
      fc.property(tokens, fc.string(), fc.string(), (token, before, after) => {
        const mask = createMask(token);
        const bytes = Buffer.from(before + token + after);
        for (const text of [
          before + token + after,
          JSON.stringify({ before, token, after }),
          encodeURIComponent(token),
          bytes.toString('base64'),
          bytes.toString('base64url'),
        ]) {
          const masked = mask(text).toLowerCase();
          expect(masked).not.toContain(token.toLowerCase());
          expect(masked).not.toContain(JSON.stringify(token).slice(1, -1).toLowerCase());
          expect(masked).not.toContain(encodeURIComponent(token).toLowerCase());
          expect(Buffer.from(mask(text), 'base64').toString()).not.toContain(token);
        }
      }),
    );
  });

  it.each([
    ['the start of it', 'wisq_secret_0123', 'sent wisq_secret_ only', 'sent [token] only'],
    ['glued to other text', 'wisq_secret_0123', 'key=wisq_secret_0123;', 'key=[token];'],
    [
      'an ordinary sentence',
      'wisq_secret_0123',
      'The wisq token is wrong',
      'The wisq token is wrong',
    ],
  ])('%s', (_name, token, text, expected) => expect(createMask(token)(text)).toBe(expected));

  it('leaves texts alone when there is no token', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createMask('')(text)).toBe(text);
      }),
    );
  });
});
