import { describe, expect, it } from 'vitest';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { showsNames } from '../../../shared/domain/handover/mask/shows-names.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { sha256 } from '../../../main/handover/sha256.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { healthCheck } from '../../../tools/fixtures/health-past.ts';
import { heavyReport } from '../../../tools/fixtures/heavy-reports.ts';
import { addMaya, confirmed, dated, looked, maya, mayaId } from '../../support/setup-state.ts';
import { forged, journalOf, reportOf } from './shared-files.ts';

const report = reportOf(journalOf(addMaya, looked(mayaId, maya), confirmed(mayaId)));
const at = '2026-11-23T10:00:00.000Z';
const other = '99999999-9999-4999-8999-999999999999';

/** What a report with these entries behind its own is refused with. */
function refused(...more: readonly object[]) {
  const entries = [...(JSON.parse(JSON.stringify(report)).entries as object[])];
  const stored = more.map((entry, index) => ({ v: 1, id: `more ${index}`, at, ...entry }));
  const read = readSharedFile(forged(report, { entries: [...entries, ...stored] }), sha256);
  return read.ok ? 'opened' : read.problem;
}

const added = { type: 'user.added', userId: other, userName: 'jonas', expected: maya };
const confirmation = {
  type: 'user.confirmed',
  userId: mayaId,
  by: 'Ines',
  on: '2026-11-23',
  channel: 'call',
  note: '',
};

const health = healthCheck();
const badHealth = (change: object) => ({
  type: 'health.checked',
  health: { ...health, ...change },
});

describe('a report that says what this app never recorded', () => {
  it.each<[string, object, string]>([
    ['a test user twice', { ...added, userName: 'MAYA.okafor@northwind.example ' }, 'twice'],
    ['an entry twice', { ...added, id: 'entry-0' }, 'twice'],
    ['a day that does not exist', { ...confirmation, on: '2026-02-30' }, 'date'],
    ['a year before all this', { ...confirmation, on: '0000-01-01' }, 'date'],
    [
      'a change at Wisq on such a day',
      badHealth({ users: [{ ...health.users[0], modifiedAt: '2026-02-30T10:00:00.000Z' }] }),
      'date',
    ],
    ['a log since such a day', badHealth({ since: '2026-02-30T10:00:00.000Z' }), 'date'],
    [
      'an end of the token on such a day',
      { type: 'token.valid-until', until: '2027-02-30' },
      'date',
    ],
    ['a time on such a day', { ...added, at: '2026-02-30T10:00:00.000Z' }, 'date'],
    ['a day after it was recorded', { ...confirmation, on: '2026-11-25' }, 'future'],
  ])('is refused: %s', (_what, entry, reason) => {
    expect(refused(entry)).toMatchObject({ code: 'FILE_DAMAGED', params: { reason } });
  });

  it('is read where a user was removed before, or the day began elsewhere', () => {
    const again = { ...added, userName: 'maya.okafor@northwind.example' };
    expect(refused({ type: 'user.removed', userId: mayaId }, again)).toBe('opened');
    expect(refused({ ...confirmation, on: '2026-11-24' })).toBe('opened');
  });

  it.each<[string, object]>([
    ['a text', { type: 'moon.landed', text: 'x'.repeat(5001) }],
    ['a list', { type: 'moon.landed', list: Array.from({ length: 1001 }, () => 1) }],
    [
      'keys',
      { type: 'moon.landed', ...Object.fromEntries(Array.from({ length: 200 }, (_, n) => [n, n])) },
    ],
  ])('is refused where an entry has more of it than any: %s', (_what, entry) => {
    expect(refused(entry)).toMatchObject({ code: 'FILE_DAMAGED', params: { where: /^entries/ } });
  });

  it('is refused with more test users, and more names, than a setup has', () => {
    const many = readSharedFile(heavyReport('many test users'), sha256);
    expect(many).toMatchObject({ problem: { code: 'FILE_TOO_COMPLEX' } });
  });
});

describe('names in a report that says it hides them', () => {
  const of = (...entries: readonly NewEntry[]) => maskEntries(dated(entries));
  it('are none where this app masked it', () => {
    const masked = of(
      addMaya,
      looked(mayaId, { ...maya, lastName: 'Other' }),
      looked(mayaId, 'not-found'),
      confirmed(mayaId),
      { type: 'rollout.agreed', with: 'Paula Berg', who: 'x@y.example, Maya', when: '' },
    );
    expect(showsNames(masked)).toBe(false);
    const odd = { ...maya, firstName: 'none', lastName: 'Okafor {$user.lastname}' };
    expect(showsNames(of(addMaya, looked(mayaId, odd)))).toBe(false);
    expect(
      showsNames(
        of(
          addMaya,
          looked(mayaId, odd),
          looked(mayaId, { ...odd, lastName: 'Lee {$user.lastname}' }),
        ),
      ),
    ).toBe(false);
    expect(showsNames(maskEntries(masked))).toBe(false);
  });

  it.each<[string, NewEntry]>([
    ['a test user', addMaya],
    ['what arrived', looked(mayaId, maya)],
    [
      'a name beside a macro',
      looked(mayaId, { ...maya, firstName: '{$user.x} Maya', lastName: null }),
    ],
    ['who confirmed', confirmed(mayaId)],
    ['a project lead', { type: 'rollout.agreed', with: 'Paula Berg', who: '', when: '' }],
    ['an address in a note', { type: 'rollout.withdrawn', note: 'ask bo@else.example' }],
  ])('are found: %s', (_what, entry) => expect(showsNames(dated([entry]))).toBe(true));
});
