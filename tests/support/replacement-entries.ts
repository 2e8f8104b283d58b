import * as fc from 'fast-check';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { checkResult } from '../../tools/fixtures/check-results.ts';
import { mayaId, stored } from './setup-state.ts';

/** Entries of a token being replaced. */

export const begun: Extract<NewEntry, { type: 'replacement.begun' }> = {
  type: 'replacement.begun',
  facts: {
    ...stored.facts,
    tokenFingerprint: 'eeeeeeee',
    tokenLength: 52,
    tokenEnd: '7TfM',
    tokenExpiresAt: '2027-12-07T12:00:00.000Z',
  },
};

/** A test of one of the two. In: why it fails; nothing: it works. */
export function testedToken(
  which: 'new' | 'old',
  why?: 'TOKEN_REFUSED' | 'CONNECT_REFUSED' | 'cancelled',
): Extract<NewEntry, { type: 'replacement.tested' }> {
  const result =
    why === 'cancelled'
      ? checkResult({ verdict: 'cancelled' })
      : checkResult(
          why === undefined
            ? {}
            : {
                failed: why === 'TOKEN_REFUSED' ? 'question' : 'connect',
                why: problem(why, why === 'TOKEN_REFUSED' ? { status: 401 } : {}),
              },
        );
  return { type: 'replacement.tested', which, result };
}

export const item = (
  name: 'base-url' | 'token' | 'enable' | 'save',
  done = true,
): Extract<NewEntry, { type: 'replacement.item' }> => ({
  type: 'replacement.item',
  item: name,
  done,
});

export const allItems: readonly NewEntry[] = [item('token'), item('enable'), item('save')];

export const seen = (
  modifiedAt: string | null = null,
  values = 'aaaa',
): Extract<NewEntry, { type: 'replacement.seen' }> => ({
  type: 'replacement.seen',
  users: [{ userId: mayaId, values, modifiedAt }],
});

export const provenByUser: Extract<NewEntry, { type: 'replacement.proven' }> = {
  type: 'replacement.proven',
  proof: {
    by: 'user',
    userId: mayaId,
    attributes: ['jobTitle'],
    modifiedAt: '2026-11-23T10:59:00.000Z',
  },
};
export const provenByLog: Extract<NewEntry, { type: 'replacement.proven' }> = {
  type: 'replacement.proven',
  proof: { by: 'onelogin', eventAt: '2026-11-23T10:59:00.000Z' },
};
export const told: NewEntry = { type: 'replacement.told' };
export const finished: NewEntry = { type: 'replacement.finished' };
export const givenUp: NewEntry = { type: 'replacement.given-up' };

/** Any of them, in any order. */
export const anyReplacementEntry: fc.Arbitrary<NewEntry> = fc.constantFrom<NewEntry>(
  begun,
  { ...begun, facts: { ...begun.facts, urlFingerprint: 'ffffffff', tokenFingerprint: 'dddd' } },
  testedToken('new'),
  testedToken('new', 'TOKEN_REFUSED'),
  testedToken('new', 'cancelled'),
  testedToken('old'),
  testedToken('old', 'TOKEN_REFUSED'),
  item('base-url'),
  ...allItems,
  item('save', false),
  seen(),
  seen('2026-11-23T10:00:00.000Z', 'bbbb'),
  provenByUser,
  provenByLog,
  told,
  finished,
  givenUp,
);
