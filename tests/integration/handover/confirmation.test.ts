import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../../shared/domain/handover/canonical.ts';
import { sha256 } from '../../../main/handover/sha256.ts';
import { rolloutState } from '../../../shared/domain/setup/rollout-gate.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { codeOf } from '../../support/main-context.ts';
import { twoSides } from '../../support/two-sides.ts';

const yes = (userId: string, note = '') => ({ userId, answer: 'confirmed' as const, note });
const no = (userId: string, note = '') => ({ userId, answer: 'declined' as const, note });

/** A file with some of its content exchanged and its own digest made to fit again. */
function forged(text: string, change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify({ ...file, digest: contentDigest(file, sha256) });
}

describe('Wisq’s confirmation as a file', () => {
  it.for([false, true])('opens the roll-out, names hidden: %s', async (masked) => {
    const { saveReport, answer, accept, state, maya, jonas, admin, setupId } = await twoSides();
    const report = await saveReport({ masked, path: false });
    const word = await answer(report, [yes(maya, 'All five are there.'), yes(jonas)]);
    expect(codeOf(await accept(word))).toBe('');
    expect(rolloutState(await state())).toBe('open');
    const journal = readFileSync(join(admin.profile, 'setups', setupId, 'journal.jsonl'), 'utf8');
    expect(journal).toMatch(/"user.confirmed".*"by":"Ines Albrecht".*"channel":"file"/);
    expect(journal).toContain('All five are there.');
  });

  it('says before whether the roll-out opens by it', async () => {
    const { saveReport, answer, open, accept, maya, jonas } = await twoSides();
    const report = await saveReport();
    const opens = async (word: string) => {
      const opened = await open(word);
      if (!opened.ok || opened.value?.kind !== 'confirmation') throw new Error('not opened');
      return opened.value.preview.opensRollout;
    };
    expect(await opens(await answer(report, [yes(maya), yes(jonas)]))).toBe(true);
    expect(await opens(await answer(report, [yes(maya)]))).toBe(false);
    expect(await opens(await answer(report, [yes(maya), no(jonas)]))).toBe(false);
    await accept(await answer(report, [yes(maya)]));
    expect(await opens(await answer(report, [yes(jonas)]))).toBe(true);
    expect(await opens(await answer(report, [no(maya), yes(jonas)]))).toBe(false);
  });

  it('records nothing until it is accepted', async () => {
    const { saveReport, answer, open, state, maya } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    expect(await open(word)).toMatchObject({
      ok: true,
      value: {
        kind: 'confirmation',
        preview: { by: 'Ines Albrecht', rows: [{ name: 'Maya Okafor', answer: 'confirmed' }] },
      },
    });
    expect((await state()).users.every((user) => user.confirmation === null)).toBe(true);
  });

  it('declines too, and then the admin must act until they looked again', async () => {
    const { saveReport, answer, accept, state, maya, admin, setupId } = await twoSides();
    await accept(await answer(await saveReport(), [no(maya, 'Wrong department.')]));
    const declined = await state();
    expect(declined.users[0]?.declined).toMatchObject({
      by: 'Ines Albrecht',
      lookedUpSince: false,
    });
    expect(nextAction(declined)).toMatchObject({
      owner: 'admin',
      action: { code: 'fix-declined' },
    });
    await admin.value('users.lookUp', { setupId, userId: maya });
    expect(nextAction(await state())).toMatchObject({ owner: 'wisq' });
  });

  it('that disagrees with an earlier one counts, and both are shown', async () => {
    const { saveReport, answer, accept, open, state, maya } = await twoSides();
    const report = await saveReport();
    await accept(await answer(report, [no(maya)], 'Lee Park'));
    const second = await answer(report, [yes(maya)]);
    expect(await open(second)).toMatchObject({
      value: {
        preview: { rows: [{ against: { answer: 'declined', record: { by: 'Lee Park' } } }] },
      },
    });
    await accept(second);
    const [user] = (await state()).users;
    expect(user?.confirmation).toMatchObject({ by: 'Ines Albrecht', against: { by: 'Lee Park' } });
    expect(user?.declined).toBe(null);
  });

  it('is refused twice', async () => {
    const { saveReport, answer, accept, open, maya, admin } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    await accept(word);
    expect(codeOf(await open(word))).toBe('CONFIRMATION_ALREADY_TAKEN');
    await admin.value('names.hide', { hidden: true });
    expect(codeOf(await open(word))).toBe('CONFIRMATION_ALREADY_TAKEN');
  });

  it('for another setup is refused', async () => {
    const here = await twoSides();
    const there = await twoSides();
    const word = await there.answer(await there.saveReport(), [yes(there.maya)]);
    expect(codeOf(await here.open(word))).toBe('CONFIRMATION_OTHER_SETUP');
  });

  it('is refused when something else arrived since, and names whom', async () => {
    const { saveReport, answer, open, accept, arrives, admin, setupId, maya, jonas } =
      await twoSides();
    const report = await saveReport();
    const word = await answer(report, [yes(maya), yes(jonas)]);
    await admin.value('users.lookUp', { setupId, userId: jonas });
    expect(codeOf(await open(word)), 'a look that found the same').toBe('');
    arrives.change = { department: 'Legal' };
    await admin.value('users.lookUp', { setupId, userId: jonas });
    expect(await open(word)).toMatchObject({
      problem: { code: 'CONFIRMATION_OUTDATED', params: { users: 'Jonas Lindqvist' } },
    });
    expect(codeOf(await accept(await answer(report, [yes(maya)]))), 'the other one').toBe('');
  });

  it('is judged again when it is accepted', async () => {
    const { saveReport, answer, admin, arrives, setupId, maya, state } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    const opened = await admin.value('file.read', { bytes: Buffer.from(word) });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    arrives.change = { department: 'Legal' };
    await admin.value('users.lookUp', { setupId, userId: maya });
    const { fileId } = opened.preview;
    expect(codeOf(await admin.call('confirmation.accept', { fileId }))).toBe(
      'CONFIRMATION_OUTDATED',
    );
    expect((await state()).users[0]?.confirmation).toBe(null);
  });

  it('about a user who was removed is refused', async () => {
    const { saveReport, answer, open, admin, setupId, maya } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    await admin.value('users.remove', { setupId, userId: maya });
    expect(await open(word)).toMatchObject({
      problem: { code: 'CONFIRMATION_USER_GONE', params: { users: 'Maya Okafor' } },
    });
  });

  it('names nobody while names are hidden, accepted or refused', async () => {
    const { saveReport, answer, open, admin, setupId, maya, jonas } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya, 'Maya is complete.'), no(jonas)]);
    await admin.value('names.hide', { hidden: true });
    const opened = await open(word);
    expect(opened).toMatchObject({
      value: { preview: { rows: [{ name: 'User A', note: 'User A is complete.' }, {}] } },
    });
    expect(JSON.stringify(opened)).not.toMatch(/Maya|Jonas|Okafor|Lindqvist/);
    await admin.value('users.remove', { setupId, userId: jonas });
    expect(await open(word)).toMatchObject({
      problem: { code: 'CONFIRMATION_USER_GONE', params: { users: 'User B' } },
    });
  });

  it('dated on a day that has begun nowhere on Earth is refused', async () => {
    const { saveReport, answer, open, maya } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    const { at } = JSON.parse(word) as { at: string };
    // The day begins 14 hours before UTC's own where it begins first.
    const inHours = (hours: number) =>
      new Date(Date.parse(at) + hours * 3_600_000).toISOString().slice(0, 10);
    const dated = (on: string) => forged(word, (file) => Object.assign(file, { on }));
    expect(codeOf(await open(dated(inHours(14))))).toBe('');
    expect(await open(dated(inHours(14 + 24)))).toMatchObject({
      problem: { code: 'CONFIRMATION_FUTURE', params: { on: inHours(14 + 24) } },
    });
  });

  it('based on a state that this computer never had is refused', async () => {
    const { saveReport, answer, open, maya } = await twoSides();
    const word = await answer(await saveReport(), [yes(maya)]);
    const other = forged(word, (file) => {
      Object.assign(file['basedOn'] as object, { lastEntryId: 'somewhere-else' });
    });
    expect(codeOf(await open(other))).toBe('CONFIRMATION_STATE_UNKNOWN');
  });

  it('from a report that was changed on its way is refused', async () => {
    const { saveReport, answer, open, maya } = await twoSides();
    const report = (await saveReport()).replaceAll('People Operations', 'Board');
    const word = await answer(
      forged(report, () => {}),
      [yes(maya)],
    );
    expect(await open(word)).toMatchObject({
      problem: { code: 'CONFIRMATION_MISMATCH', params: { users: 'Maya Okafor' } },
    });
  });

  it('that was changed after it was saved is refused', async () => {
    const { saveReport, answer, open, maya, jonas } = await twoSides();
    const word = await answer(await saveReport(), [no(maya), yes(jonas)]);
    expect(codeOf(await open(word.replace('"declined"', '"confirmed"')))).toBe('FILE_ALTERED');
    const swapped = forged(word, (file) => {
      const [first, second] = file['users'] as Record<string, unknown>[];
      if (first && second) [first['userId'], second['userId']] = [jonas, maya];
    });
    expect(codeOf(await open(swapped))).toBe('CONFIRMATION_MISMATCH');
  });

  it('that answers twice for a test user, or on a day that does not exist, is refused', async () => {
    const { saveReport, answer, open, maya, jonas } = await twoSides();
    const word = await answer(await saveReport(), [no(maya), yes(jonas)]);
    const twice = forged(word, (file) => {
      const users = file['users'] as Record<string, unknown>[];
      file['users'] = Array.from({ length: 1000 }, () => users[0]);
    });
    expect(await open(twice)).toMatchObject({
      problem: { code: 'FILE_DAMAGED', params: { where: 'users.1', reason: 'twice' } },
    });
    for (const on of ['2026-02-30', '0000-01-01', '2026-13-01']) {
      const dated = forged(word, (file) => void (file['on'] = on));
      expect.soft(codeOf(await open(dated)), on).toBe('FILE_DAMAGED');
    }
  });

  it('that was taken back can be taken again, and that is said', async () => {
    const { saveReport, answer, accept, open, state, maya, jonas, admin, setupId } =
      await twoSides();
    const word = await answer(await saveReport(), [yes(maya), yes(jonas)]);
    await accept(word);
    await admin.value('users.withdrawConfirmation', { setupId, userId: maya, note: '' });
    expect((await state()).users[0]?.confirmation).toBe(null);
    expect(await open(word)).toMatchObject({
      value: {
        preview: { rows: [{ withdrawnAt: '2026-03-02T10:00:00.000Z' }, { withdrawnAt: null }] },
      },
    });
    expect(codeOf(await accept(word))).toBe('');
    expect((await state()).users[0]?.confirmation).toMatchObject({ by: 'Ines Albrecht' });
    expect(codeOf(await open(word))).toBe('CONFIRMATION_ALREADY_TAKEN');
  });

  it('needs a name and at least one answer', async () => {
    const { saveReport, strategist, maya } = await twoSides();
    const opened = await strategist.value('file.read', {
      bytes: Buffer.from(await saveReport()),
    });
    if (opened.kind !== 'report' || !('reportId' in opened.source.of)) throw new Error('no report');
    const { reportId } = opened.source.of;
    const save = (by: string, answers: ReturnType<typeof yes>[]) =>
      strategist.call('confirmation.save', { reportId, by, answers });
    expect(codeOf(await save(' ', [yes(maya)]))).toBe('CONFIRMATION_INCOMPLETE');
    expect(codeOf(await save('Ines', []))).toBe('CONFIRMATION_NOBODY');
    expect(codeOf(await save('Ines', [yes('nobody')]))).toBe('CONFIRMATION_NOBODY');
  });

  it('of a file that was closed meanwhile says so', async () => {
    const { admin, strategist, setupId } = await twoSides();
    const gone = '00000000-0000-4000-8000-000000000000';
    const codes = [
      await admin.call('confirmation.accept', { fileId: gone }),
      await admin.call('report.save', { setupId, previewId: gone }),
      await strategist.call('confirmation.save', { reportId: gone, by: 'I', answers: [] }),
      await strategist.call('document.copy', {
        of: { reportId: gone },
        what: 'report',
        masked: false,
      }),
    ].map(codeOf);
    expect(codes).toEqual(['FILE_CLOSED', 'FILE_CLOSED', 'FILE_CLOSED', 'FILE_CLOSED']);
  });
});
