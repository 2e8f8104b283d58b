import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { contentDigest } from '../../../shared/domain/handover/canonical.ts';
import { judgeConfirmation, makeConfirmation } from '../../../shared/domain/handover/confirm.ts';
import { entriesOfConfirmation } from '../../../shared/domain/handover/taken.ts';
import type { Confirmation } from '../../../shared/domain/handover/format.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { addJonas, addMaya, jonasId, looked, maya, mayaId } from '../../support/setup-state.ts';
import {
  clean,
  confirmationOf,
  fileId,
  journalOf,
  reportOf,
  savedAt,
  setupId,
} from './shared-files.ts';

const jonas = { ...maya, firstName: 'Jonas', lastName: 'Lindqvist', email: 'jonas@x.example' };
const arrived = [addMaya, addJonas, looked(mayaId, maya), looked(jonasId, jonas)];
const journal = journalOf(...arrived);
const report = reportOf(journal);
const yes = (userId: string, note = '') => ({ userId, answer: 'confirmed' as const, note });
const no = (userId: string, note = '') => ({ userId, answer: 'declined' as const, note });
const both = confirmationOf(report, yes(mayaId, 'All there.'), no(jonasId, 'No title.'));

/** The journal after these entries. */
const after = (...entries: readonly NewEntry[]) => journalOf(...arrived, ...entries);
const judge = (entries: readonly Entry[], file: Confirmation = both) =>
  judgeConfirmation(file, entries, clean, sha256);
const refusal = (entries: readonly Entry[], file?: Confirmation) => {
  const judged = judge(entries, file);
  return judged.ok ? null : judged.problem;
};

describe('making a confirmation', () => {
  const input = { id: fileId, by: ' Ines Albrecht ', on: '2026-11-24', at: savedAt };

  it('says who answered what about whom, and which report was looked at', () => {
    const made = makeConfirmation(
      report,
      { ...input, answers: [yes(mayaId, 'All there.')] },
      sha256,
    );
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value).toEqual({
      format: 'wisq-confirmation',
      version: 1,
      id: fileId,
      setupId,
      setupName: 'Northwind',
      basedOn: { savedAt, masked: false, lastEntryId: 'entry-4', digest: report.digest },
      by: 'Ines Albrecht',
      on: '2026-11-24',
      at: savedAt,
      users: [
        {
          userId: mayaId,
          userName: 'maya.okafor@northwind.example',
          digest: both.users[0]?.digest,
          answer: 'confirmed',
          note: 'All there.',
        },
      ],
      digest: contentDigest(made.value, sha256),
      signature: null,
    });
  });

  it('keeps the order of the answers, and leaves out who is not in the report', () => {
    const made = confirmationOf(report, no(jonasId), yes('nobody'), yes(mayaId));
    expect(made.users.map(({ userId, answer }) => [userId, answer])).toEqual([
      [jonasId, 'declined'],
      [mayaId, 'confirmed'],
    ]);
  });

  it('needs a name and an answer', () => {
    const made = (by: string, ...answers: ReturnType<typeof yes>[]) => {
      const result = makeConfirmation(report, { ...input, by, answers }, sha256);
      return result.ok ? null : result.problem;
    };
    expect(made(' \t', yes(mayaId))).toEqual({
      code: 'CONFIRMATION_INCOMPLETE',
      params: { field: 'by', reason: 'empty' },
    });
    expect(made('Ines')).toEqual({ code: 'CONFIRMATION_NOBODY', params: {} });
    expect(made('Ines', yes('nobody'))).toEqual({ code: 'CONFIRMATION_NOBODY', params: {} });
  });
});

describe('judging a confirmation', () => {
  it('shows what would be recorded, in the file’s order', () => {
    expect(judge(journal)).toEqual({
      ok: true,
      value: [
        {
          userId: mayaId,
          name: 'Maya Okafor',
          answer: 'confirmed',
          note: 'All there.',
          against: null,
          withdrawnAt: null,
        },
        {
          userId: jonasId,
          name: 'Jonas Lindqvist',
          answer: 'declined',
          note: 'No title.',
          against: null,
          withdrawnAt: null,
        },
      ],
    });
  });

  it('takes one that was made from a report without names', () => {
    const masked = confirmationOf(reportOf(journal, true), yes(mayaId), no(jonasId));
    expect(masked.users[0]?.userName).toBe('user-a@masked.example');
    expect(judge(journal, masked)).toMatchObject({
      ok: true,
      value: [{ name: 'Maya Okafor' }, {}],
    });
    // A digest of the names does not fit one without them, nor the other way round.
    expect(masked.users[0]?.digest).not.toBe(both.users[0]?.digest);
  });

  it('says what an answer goes against, and nothing where it says the same', () => {
    const earlier = { by: 'Lee Park', on: '2026-11-23', channel: 'call', note: '' } as const;
    const declined: NewEntry = { type: 'user.declined', userId: mayaId, ...earlier };
    const confirmed: NewEntry = { type: 'user.confirmed', userId: jonasId, ...earlier };
    expect(judge(after(declined, confirmed))).toMatchObject({
      value: [
        { against: { answer: 'declined', record: { by: 'Lee Park' } } },
        { against: { answer: 'confirmed', record: { by: 'Lee Park' } } },
      ],
    });
    const same = after({ ...declined, userId: jonasId }, { ...confirmed, userId: mayaId });
    expect(judge(same)).toMatchObject({ value: [{ against: null }, { against: null }] });
  });

  it('takes no notice of a lookup that found the same, and refuses one that found something else', () => {
    expect(judge(after(looked(mayaId, maya))).ok).toBe(true);
    expect(refusal(after(looked(mayaId, { ...maya, department: 'Legal' })))).toEqual({
      code: 'CONFIRMATION_OUTDATED',
      params: { users: 'Maya Okafor' },
    });
    const changed = after(looked(mayaId, 'not-found'), {
      type: 'user.expected',
      userId: jonasId,
      expected: { ...jonas, jobTitle: 'Head' },
    });
    expect(refusal(changed)).toEqual({
      code: 'CONFIRMATION_OUTDATED',
      params: { users: 'Maya Okafor, Jonas Lindqvist' },
    });
  });

  it('refuses one about a user who was removed since, by the name they had', () => {
    const removed = (...ids: readonly string[]) =>
      after(...ids.map((userId): NewEntry => ({ type: 'user.removed', userId })));
    expect(refusal(removed(jonasId))).toEqual({
      code: 'CONFIRMATION_USER_GONE',
      params: { users: 'Jonas Lindqvist' },
    });
    expect(refusal(removed(jonasId, mayaId))?.params).toEqual({
      users: 'Maya Okafor, Jonas Lindqvist',
    });
  });

  it('refuses one whose state this computer never had', () => {
    const basedOn = { ...both.basedOn, lastEntryId: 'elsewhere' };
    expect(refusal(journal, { ...both, basedOn })).toEqual({
      code: 'CONFIRMATION_STATE_UNKNOWN',
      params: {},
    });
  });

  it('refuses one about something other than what stands here, and names whom', () => {
    const [first, second] = both.users;
    if (first === undefined || second === undefined) throw new Error('no users');
    const swapped = [
      { ...first, digest: second.digest },
      { ...second, digest: first.digest },
    ];
    expect(refusal(journal, { ...both, users: swapped })).toEqual({
      code: 'CONFIRMATION_MISMATCH',
      params: { users: 'Maya Okafor, Jonas Lindqvist' },
    });
    const stranger = { ...first, userId: 'stranger', userName: 'stranger@x.example' };
    expect(refusal(journal, { ...both, users: [stranger, second] })).toEqual({
      code: 'CONFIRMATION_MISMATCH',
      params: { users: 'stranger@x.example' },
    });
    expect(refusal(journal, { ...both, setupId: fileId })?.code).toBe('CONFIRMATION_MISMATCH');
  });

  it('knows nobody who was added after the report was made', () => {
    const basedOn = { ...both.basedOn, lastEntryId: 'entry-0' };
    expect(refusal(journal, { ...both, basedOn })?.code).toBe('CONFIRMATION_MISMATCH');
  });

  it('knows only what stood in the journal when the report was made', () => {
    const early = confirmationOf(reportOf(journal.slice(0, 4)), yes(mayaId), yes(jonasId));
    // Jonas had not arrived yet.
    expect(refusal(journal, early)).toEqual({
      code: 'CONFIRMATION_OUTDATED',
      params: { users: 'Jonas Lindqvist' },
    });
    expect(judge(journal.slice(0, 4), early).ok).toBe(true);
  });

  it('says first that it does not fit, then who is gone, then what changed', () => {
    const changed = looked(mayaId, { ...maya, department: 'Legal' });
    const gone: NewEntry = { type: 'user.removed', userId: jonasId };
    expect(refusal(after(changed, gone))?.code).toBe('CONFIRMATION_USER_GONE');
    const [first, second] = both.users;
    if (first === undefined || second === undefined) throw new Error('no users');
    const users = [{ ...first, digest: second.digest }, second];
    expect(refusal(after(gone), { ...both, users })?.code).toBe('CONFIRMATION_MISMATCH');
  });
});

describe('what an accepted confirmation adds to the journal', () => {
  const first = {
    type: 'user.confirmed',
    userId: mayaId,
    by: 'Ines Albrecht',
    on: '2026-11-24',
    channel: 'file',
    note: 'All there.',
    file: { id: fileId },
  } as const;
  const second = { ...first, type: 'user.declined', userId: jonasId, note: 'No title.' } as const;

  it('is an entry for each answer', () => {
    expect(entriesOfConfirmation(both, journal)).toEqual([first, second]);
  });

  it('is what is not there yet, so that it can be caught up', () => {
    expect(entriesOfConfirmation(both, after(first))).toEqual([second]);
    expect(entriesOfConfirmation(both, after(second))).toEqual([first]);
    expect(judge(after(first)).ok).toBe(true);
  });

  it('is nothing once all of it is there', () => {
    expect(entriesOfConfirmation(both, after(first, second))).toEqual([]);
    expect(refusal(after(first, second))).toEqual({
      code: 'CONFIRMATION_ALREADY_TAKEN',
      params: {},
    });
  });

  it('does not count answers that came another way, or from another file', () => {
    const { file: _file, ...called } = first;
    const other = { ...second, file: { id: 'other' } } as const;
    expect(entriesOfConfirmation(both, after(called, other))).toHaveLength(2);
  });
});
