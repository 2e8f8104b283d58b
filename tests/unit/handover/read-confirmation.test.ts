import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { fileText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { addMaya, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { confirmationOf, damaged, forged, journalOf, refusal, reportOf } from './shared-files.ts';

const report = reportOf(journalOf(stored, addMaya, looked(mayaId, maya)));
const confirmation = confirmationOf(report, { userId: mayaId, answer: 'confirmed', note: 'Good.' });
const read = (text: string) => readSharedFile(text, sha256);

describe('a confirmation', () => {
  const text = fileText(confirmation);

  it('is read as it was made', () => {
    expect(read(text)).toEqual({ ok: true, value: { kind: 'confirmation', confirmation } });
  });

  const [user] = confirmation.users;
  it.each<[string, object, string]>([
    ['an id of another shape', { id: 'x' }, 'id'],
    ['another setup id', { setupId: 'x' }, 'setupId'],
    ['a long name of the setup', { setupName: 'x'.repeat(501) }, 'setupName'],
    ['no report behind it', { basedOn: null }, 'basedOn'],
    [
      'no time of the report',
      { basedOn: { ...confirmation.basedOn, savedAt: '' } },
      'basedOn.savedAt',
    ],
    ['no word on names', { basedOn: { ...confirmation.basedOn, masked: 0 } }, 'basedOn.masked'],
    [
      'a long last entry',
      { basedOn: { ...confirmation.basedOn, lastEntryId: 'x'.repeat(65) } },
      'basedOn.lastEntryId',
    ],
    [
      'no digest of the report',
      { basedOn: { ...confirmation.basedOn, digest: '' } },
      'basedOn.digest',
    ],
    ['nobody who says so', { by: ' ' }, 'by'],
    ['a long name', { by: 'x'.repeat(201) }, 'by'],
    ['no day', { on: 'today' }, 'on'],
    ['no time', { at: 'now' }, 'at'],
    ['no users', { users: [] }, 'users'],
    ['users that are none', { users: [7] }, 'users.0'],
    ['a user without an id', { users: [{ ...user, userId: null }] }, 'users.0.userId'],
    ['a user without a name', { users: [{ ...user, userName: null }] }, 'users.0.userName'],
    ['a user without a digest', { users: [{ ...user, digest: 'x' }] }, 'users.0.digest'],
    ['a user without an answer', { users: [{ ...user, answer: 'perhaps' }] }, 'users.0.answer'],
    ['a long note', { users: [{ ...user, note: 'x'.repeat(2001) }] }, 'users.0.note'],
    ['more than 1,000 users', { users: Array(1001).fill(user) }, 'users'],
  ])('with %s is damaged there', (_what, change, where) => {
    expect(refusal(forged(confirmation, change))).toEqual(damaged(where));
  });

  it('is read without its signature, and with any', () => {
    for (const signature of [undefined, null, 'anything']) {
      expect(read(forged(confirmation, { signature })).ok).toBe(true);
    }
  });

  it('is refused when anything in it was changed', () => {
    expect(refusal(text.replace('"confirmed"', '"declined"'))).toEqual({
      code: 'FILE_ALTERED',
      params: {},
    });
  });
});

describe('a file that is neither', () => {
  const foreign = { code: 'FILE_NOT_OURS', params: { reason: 'format' } };
  it.each<[string, object | null, object]>([
    ['null', null, foreign],
    ['a list', [], foreign],
    ['no format', { version: 1 }, foreign],
    ['another format', { format: 'har', version: 1 }, foreign],
    ['no version', { format: 'wisq-setup' }, foreign],
    ['version 0', { format: 'wisq-setup', version: 0 }, foreign],
    ['version 1.5', { format: 'wisq-setup', version: 1.5 }, foreign],
    ['a version in words', { format: 'wisq-setup', version: '1' }, foreign],
    [
      'a later report',
      { format: 'wisq-setup', version: 2 },
      { code: 'FILE_NEWER', params: { version: 2, known: 1 } },
    ],
    [
      'a later confirmation',
      { format: 'wisq-confirmation', version: 7 },
      { code: 'FILE_NEWER', params: { version: 7, known: 1 } },
    ],
  ])('is refused: %s', (_what, value, expected) => {
    expect(refusal(JSON.stringify(value))).toEqual(expected);
  });

  it('may have five megabytes to be read at all', () => expect(fileBytes).toBe(5_242_880));

  it('is refused when it is no JSON', () => {
    expect(refusal('Hello')).toEqual({ code: 'FILE_NOT_OURS', params: { reason: 'json' } });
  });
});
