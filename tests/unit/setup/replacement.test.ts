import { describe, expect, it, test } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import {
  changedSince,
  itemsOfReplacement,
  proofStrength,
  replacementPhase,
  savedAt,
} from '../../../shared/domain/setup/replacement.ts';
import { isFinished } from '../../../shared/domain/setup/rollout-gate.ts';
import { stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { stepIds } from '../../../shared/domain/guide/ids.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import {
  allItems,
  begun,
  finished,
  givenUp,
  item,
  provenByLog,
  provenByUser,
  seen,
  testedToken,
  told,
} from '../../support/replacement-entries.ts';
import {
  addMaya,
  confirmed,
  dated,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
  stored,
} from '../../support/setup-state.ts';

const agreed: NewEntry = { type: 'rollout.agreed', with: 'Lee', who: 'Sales', when: 'May' };
const done = [...readyForUsers, addMaya, looked(mayaId, maya), confirmed(mayaId), agreed];

function under(...entries: readonly NewEntry[]) {
  const state = stateOf(...done, begun, ...entries);
  const { replacement, knownCredentials } = state;
  if (replacement === null) throw new Error('nothing is being replaced');
  return { state, replacement, phase: replacementPhase(replacement, knownCredentials) };
}

describe('where a replacement stands', () => {
  test.each<[string, readonly NewEntry[], string]>([
    ['stored', [], 'test'],
    ['the new one fails', [testedToken('new', 'TOKEN_REFUSED')], 'test'],
    [
      'the new one fails after it worked',
      [testedToken('new'), testedToken('new', 'CONNECT_REFUSED')],
      'test',
    ],
    ['a test of it was canceled', [testedToken('new', 'cancelled')], 'test'],
    ['the old one alone was tested', [testedToken('old')], 'test'],
    ['the new one works', [testedToken('new')], 'enter'],
    [
      'the old one failing is no obstacle',
      [testedToken('new'), testedToken('old', 'TOKEN_REFUSED')],
      'enter',
    ],
    ['some items are done', [testedToken('new'), item('token'), item('enable')], 'enter'],
    ['all items are done', [testedToken('new'), ...allItems], 'prove'],
    ['it was seen how users are', [testedToken('new'), ...allItems, seen()], 'prove'],
    ['a change arrived', [testedToken('new'), ...allItems, provenByUser], 'tell'],
    ['OneLogin’s log says so', [testedToken('new'), ...allItems, provenByLog], 'tell'],
    ['Wisq was told', [testedToken('new'), ...allItems, provenByUser, told], 'tell'],
  ])('%s', (_what, entries, phase) => {
    expect(under(...entries).phase).toBe(phase);
  });

  it('asks for the URL only where it is another one', () => {
    const items = (entry: NewEntry) => {
      const { replacement, knownCredentials } = stateOf(...done, entry);
      return replacement && itemsOfReplacement(replacement, knownCredentials);
    };
    expect(items(begun)).toEqual(['token', 'enable', 'save']);
    const otherUrl = { ...begun, facts: { ...begun.facts, urlFingerprint: 'cccccccc' } };
    expect(items(otherUrl)).toEqual(['base-url', 'token', 'enable', 'save']);
  });

  it('counts as saved from when the last item was marked', () => {
    const { replacement, state } = under(
      testedToken('new'),
      item('save'),
      item('token'),
      item('enable'),
    );
    expect(savedAt(replacement, state.knownCredentials)).toBe(replacement.items.enable);
  });
});

describe('what a proof is worth', () => {
  test.each<[string, readonly NewEntry[], string]>([
    ['both work', [testedToken('new'), testedToken('old')], 'provisioning'],
    ['the old one was not tested', [testedToken('new')], 'provisioning'],
    [
      'Wisq refuses the old one',
      [testedToken('new'), testedToken('old', 'TOKEN_REFUSED')],
      'token',
    ],
    [
      'the old one could not be tested',
      [testedToken('new'), testedToken('old', 'CONNECT_REFUSED')],
      'provisioning',
    ],
  ])('%s', (_what, entries, strength) => {
    expect(proofStrength(under(...entries).replacement)).toBe(strength);
  });

  test.each([
    ['other values', 'bbbb', null, null, true],
    ['the same, no date', 'aaaa', null, null, false],
    ['a later date', 'aaaa', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:01.000Z', true],
    ['the same date', 'aaaa', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z', false],
    ['an earlier date', 'aaaa', '2026-11-23T10:00:00.000Z', '2026-11-22T10:00:00.000Z', false],
    ['a date where there was none', 'aaaa', null, '2026-11-23T10:00:00.000Z', false],
    ['no date any more', 'aaaa', '2026-11-23T10:00:00.000Z', null, false],
  ])('a user with %s', (_what, values, before, now, changed) => {
    expect(
      changedSince(
        { userId: mayaId, values: 'aaaa', modifiedAt: before },
        { userId: mayaId, values, modifiedAt: now },
      ),
    ).toBe(changed);
  });
});

describe('what replacing changes of a finished setup', () => {
  const through = [begun, testedToken('new'), ...allItems, provenByUser, told, finished];

  it('is the admin’s turn while it is under way, and nothing of the setup is undone', () => {
    const { state } = under(testedToken('new'));
    expect(isFinished(state)).toBe(true);
    expect(nextAction(state)).toEqual({
      owner: 'admin',
      action: { code: 'replace-token' },
      step: 'rollout',
    });
    expect(state.credentials).toEqual(stateOf(...done).credentials);
  });

  it('leaves marks, proofs and confirmation as they were, and the new token in place of the old', () => {
    const typed: NewEntry = { type: 'token.valid-until', until: '2027-03-14' };
    const before = stateOf(...done);
    const after = stateOf(...done, typed, ...through);
    expect(after.tasks).toEqual(before.tasks);
    expect(after.users).toEqual(before.users);
    expect(stepIds.map((id) => stepStatus(after, id).mark)).toEqual(
      stepIds.map((id) => stepStatus(before, id).mark),
    );
    expect(nextAction(after).action.code).toBe('done');
    expect(after).toMatchObject({
      replacement: null,
      credentials: { ...begun.facts },
      credentialsChange: null,
      knownCredentials: { tokenFingerprint: 'eeeeeeee' },
      tokenExpiresAt: '2027-12-07T12:00:00.000Z',
      validUntil: null,
    });
    expect(after.checks[0]?.verdict).toBe('works');
    expect(after.replacedAt).not.toBeNull();
  });

  it('leaves the old one where it is given up', () => {
    const after = stateOf(...done, begun, testedToken('new'), ...allItems, givenUp);
    expect(after).toEqual({ ...stateOf(...done) });
  });

  it('is given up by the removal of the token, and by another token stored in step 2', () => {
    const other = { ...stored, facts: { ...stored.facts, tokenFingerprint: 'dddddddd' } };
    expect(stateOf(...done, begun, { type: 'credentials.removed' }).replacement).toBeNull();
    expect(stateOf(...done, begun, other).replacement).toBeNull();
    expect(stateOf(...done, begun, stored).replacement).not.toBeNull();
  });

  it.each<[string, NewEntry]>([
    ['a mark that is taken back', item('save', false)],
    ['a mark that is set again', item('save')],
  ])('loses its proof, what was seen and said with %s', (_what, entry) => {
    const { replacement } = under(
      testedToken('new'),
      ...allItems,
      seen(),
      provenByUser,
      told,
      entry,
    );
    expect(replacement).toMatchObject({ seen: [], proof: null, toldAt: null });
    expect(replacement.newTest).not.toBeNull();
  });

  it('begins anew with another new token', () => {
    const { replacement } = under(testedToken('new'), ...allItems, provenByUser, begun);
    expect(replacement).toMatchObject({ newTest: null, items: {}, proof: null });
  });

  it('invents nothing where none is under way', () => {
    for (const entry of [...through.slice(1), givenUp, seen()]) {
      expect(stateOf(...done, entry)).toEqual(stateOf(...done));
    }
  });
});

describe('what the record tells of it', () => {
  const codes = (...entries: readonly NewEntry[]) =>
    timeline(dated([...done, ...entries]))
      .toReversed()
      .map(({ what, mark }) => [what.code, mark])
      .filter(([code]) => code?.startsWith('replacement'));

  it('is each step once, with how it is known', () => {
    expect(
      codes(
        begun,
        testedToken('new'),
        testedToken('old', 'TOKEN_REFUSED'),
        ...allItems,
        seen(),
        provenByUser,
        told,
        finished,
      ),
    ).toEqual([
      ['replacement-begun', 'plain'],
      ['replacement-tested', 'measured'],
      ['replacement-tested', 'failed'],
      ['replacement-saved', 'said'],
      ['replacement-proven', 'measured'],
      ['replacement-told', 'said'],
      ['replacement-finished', 'plain'],
    ]);
    expect(codes(begun, item('token'), givenUp)).toEqual([
      ['replacement-begun', 'plain'],
      ['replacement-given-up', 'plain'],
    ]);
  });

  it('says that the new token is used only where Wisq refuses the old one', () => {
    const proven = (...tests: readonly NewEntry[]) =>
      timeline(dated([...done, begun, ...tests, ...allItems, provenByUser]))
        .map(({ what }) => what)
        .find(({ code }) => code === 'replacement-proven');
    expect(proven(testedToken('new'), testedToken('old'))).toMatchObject({
      strength: 'provisioning',
    });
    expect(proven(testedToken('new'), testedToken('old', 'TOKEN_REFUSED'))).toMatchObject({
      strength: 'token',
    });
  });
});
