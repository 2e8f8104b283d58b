import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { apply, emptyState, fold } from '../../../shared/domain/setup/fold.ts';
import { rolloutGate, rolloutState } from '../../../shared/domain/setup/rollout-gate.ts';
import { journal } from '../../support/journals.ts';

/** What an entry is about. */
function subject(entry: Entry): string {
  if ('userId' in entry) return entry.userId;
  if ('taskId' in entry) return entry.taskId;
  if (entry.type === 'onelogin.counted') return 'health';
  const [kind = ''] = entry.type.split(/[.-]/);
  // All of these are about the token in use.
  return kind === 'replacement' || kind === 'credentials' || kind === 'check' ? 'token' : kind;
}

/** Whether an entry can take away what the other one says (docs/corrections.md). */
function corrects(entry: Entry, other: Entry): boolean {
  const read =
    other.type === 'onelogin.looked' ||
    other.type === 'user.onelogin-looked' ||
    other.type === 'health.checked' ||
    other.type === 'onelogin.counted';
  switch (entry.type) {
    case 'connector.chosen':
      return read || 'userId' in other || 'taskId' in other;
    case 'display-name.set':
      return read || 'taskId' in other;
    case 'onelogin.host':
      return read;
    default:
      return false;
  }
}

/** Entries about different things may change places. */
function meet(a: Entry, b: Entry): boolean {
  return subject(a) === subject(b) || corrects(a, b) || corrects(b, a);
}

describe('folding a journal', () => {
  it('takes any prefix of any journal, and goes on from it', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (entries, cut) => {
        const at = cut % (entries.length + 1);
        const prefix = fold(entries.slice(0, at));
        expect(entries.slice(at).reduce(apply, prefix)).toEqual(fold(entries));
      }),
    );
  });

  it('does not depend on the order of entries about different things', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (entries, place) => {
        const at = entries.length < 2 ? 0 : place % (entries.length - 1);
        const [a, b] = [entries[at], entries[at + 1]];
        fc.pre(a !== undefined && b !== undefined && !meet(a, b));
        // Two users keep the order in which they were added: that is what the order says.
        fc.pre(!(a?.type === 'user.added' && b?.type === 'user.added'));
        const swapped = entries.with(at, b).with(at + 1, a);
        expect(fold(swapped)).toEqual(fold(entries));
      }),
    );
  });

  it('changes nothing it was given', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const copy = structuredClone(entries);
        fold(entries);
        expect(entries).toEqual(copy);
        expect(emptyState.users).toEqual([]);
      }),
    );
  });

  it('opens the roll-out exactly when every test user is confirmed', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const state = fold(entries);
        const waiting = state.users.filter((user) => user.confirmation === null);
        const open = state.users.length > 0 && waiting.length === 0;
        expect(rolloutGate(state)).toEqual({ open, waitingFor: waiting.map((u) => u.userId) });
        expect(rolloutState(state) === 'closed').toBe(!open);
        expect(rolloutState(state) === 'agreed').toBe(open && state.rollout !== null);
      }),
    );
  });
});
