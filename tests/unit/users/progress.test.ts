import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { addMaya, confirmed, looked, maya, mayaId, stateOf } from '../../support/setup-state.ts';

const assigned: NewEntry = { type: 'user.said', userId: mayaId, what: 'assigned', done: true };
const approved: NewEntry = { ...assigned, what: 'approved' };

function progress(...entries: readonly NewEntry[]) {
  const [user] = stateOf(addMaya, ...entries).users;
  if (user === undefined) throw new Error('no user');
  const { comparison, ...rest } = userProgress(user);
  return { ...rest, rows: comparison?.length ?? null };
}
const nobody = { arrived: false, good: 0, complete: false, confirmed: false, rows: null };

describe('how far a test user is', () => {
  it.each<[string, readonly NewEntry[], object]>([
    ['added', [], { ...nobody, stage: 'added' }],
    ['approved, which says nothing of assigning', [approved], { ...nobody, stage: 'added' }],
    ['assigned', [assigned], { ...nobody, stage: 'waiting' }],
    ['not found', [assigned, looked(mayaId, 'not-found')], { ...nobody, stage: 'waiting' }],
    ['found several times', [looked(mayaId, 'several')], { ...nobody, stage: 'added' }],
    [
      'arrived',
      [looked(mayaId, { ...maya, email: null, department: 'Legal' })],
      { ...nobody, stage: 'arrived', arrived: true, good: 3, rows: 5 },
    ],
    [
      'complete',
      [looked(mayaId, maya)],
      { ...nobody, stage: 'complete', arrived: true, good: 5, complete: true, rows: 5 },
    ],
    [
      'gone again',
      [looked(mayaId, maya), looked(mayaId, 'not-found')],
      { ...nobody, stage: 'added' },
    ],
    [
      'confirmed, unmeasured',
      [confirmed(mayaId)],
      { ...nobody, stage: 'confirmed', confirmed: true },
    ],
    [
      'confirmed, and seen to lack something',
      [confirmed(mayaId), looked(mayaId, { ...maya, email: null })],
      { stage: 'confirmed', confirmed: true, arrived: true, good: 4, complete: false, rows: 5 },
    ],
  ])('%s', (_what, entries, expected) => expect(progress(...entries)).toEqual(expected));
});
