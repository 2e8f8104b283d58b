import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCredentials,
  type FoundValue,
} from '../../../main/credentials/paste/find-credentials.ts';
import { anyMail, plainMail } from '../../../tools/mails/mail.ts';

/** The right value alone, a question that contains it, or a refusal. Null: there is none. */
function provesAsksOrRefuses({ value, choices, problem }: FoundValue, right: string | null): void {
  if (value !== null) expect(value.value).toBe(right);
  else if (choices.length > 0 && right !== null) {
    expect(choices.map((choice) => choice.value)).toContain(right);
  }
  expect(value === null).toBe(problem !== null);
}

/**
 * Always the same mails, so that a change fails and nothing else does. Other ones: the bench without
 * `--seed` (`npm run bench:paste -- --mails 200000 --show 5`), which prints the seed it drew.
 */
const seeds = [7, 19, 26];

describe('any mail with an address and a token', () => {
  it.each(seeds)(
    'is never read as another value, seed %i',
    (seed) => {
      fc.assert(
        fc.property(anyMail, ({ text, url, token }) => {
          const found = findCredentials(text);
          provesAsksOrRefuses(found.url, url);
          provesAsksOrRefuses(found.token, token);
        }),
        { numRuns: 1000, seed },
      );
    },
    60_000,
  );

  it('is taken without a question when it is plain and well-formed', () => {
    fc.assert(
      fc.property(plainMail, ({ text, url, token }) => {
        // `_…_` is Markdown's emphasis as well: that one is asked about.
        fc.pre(!/^_.*_$/.test(token ?? ''));
        const found = findCredentials(text);
        expect([found.url.value?.value, found.token.value?.value]).toEqual([url, token]);
      }),
      { numRuns: 1000, seed: 26 },
    );
  }, 60_000);
});
