import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { readConfirmation, readUserName } from '../../../shared/domain/setup/rules.ts';
import { localDate } from '../../../shared/domain/text/dates.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { complete } from '../../support/journals.ts';
import { anyString } from '../../support/any-string.ts';

const { users } = fold([
  complete(
    { type: 'user.added', userId: 'u-1', userName: 'Anna@acme.example', expected: noValues },
    0,
  ),
]);

describe('the name of a test user', () => {
  it('is trimmed and loses what cannot be seen', () => {
    expect(readUserName('  mara\u200b@acme.example\n', [])).toEqual({
      ok: true,
      value: 'mara@acme.example',
    });
  });

  it.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['a\u0000b', 'characters'],
    ['a\nb', 'characters'],
    ['a\u007fb', 'characters'],
    ['a\u2028b', 'characters'],
    ['a\u2029b', 'characters'],
    ['a\ud800b', 'characters'],
    ['\u200b\u00ad', 'empty'],
    ['x'.repeat(201), 'too-long'],
  ])('%j is refused', (typed, reason) => {
    expect(readUserName(typed, users)).toMatchObject({
      problem: { code: 'USER_NAME_INVALID', params: { reason } },
    });
  });

  it('may have 200 characters once it is trimmed, and says so when it has more', () => {
    const longest = 'x'.repeat(200);
    expect(readUserName(`  ${longest}\u200b `, users)).toEqual({ ok: true, value: longest });
    expect(readUserName(`${longest}x`, users)).toEqual({
      ok: false,
      problem: { code: 'USER_NAME_INVALID', params: { reason: 'too-long', limit: 200 } },
    });
    expect(readUserName('', users)).toMatchObject({ problem: { params: { reason: 'empty' } } });
  });

  it('is in one normal form', () => {
    expect(readUserName('zoe\u0308', [])).toEqual({ ok: true, value: 'zo\u00eb' });
    expect(readUserName('Anna@other.example', users).ok).toBe(true);
    expect(readUserName(' anna@ACME.example', users)).toEqual({
      ok: false,
      problem: { code: 'USER_ALREADY_ADDED', params: { userName: 'anna@ACME.example' } },
    });
  });

  it('is refused a second time, whatever its case', () => {
    expect(readUserName('ANNA@acme.example ', users)).toMatchObject({
      problem: { code: 'USER_ALREADY_ADDED' },
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyString(), (typed) => {
        const read = readUserName(typed, users);
        expect(read.ok ? read.value.trim() : 'refused').not.toBe('');
      }),
    );
  });
});

describe('Wisq’s confirmation', () => {
  it.each([
    ['', '2026-03-01', 'by', 'empty'],
    [' \t', '2026-03-01', 'by', 'empty'],
    ['', '', 'by', 'empty'],
    ['Maria', '', 'on', 'empty'],
    ['Maria', ' ', 'on', 'empty'],
    ['Maria', '2026-13-01', 'on', 'not-a-date'],
    ['Maria', '2026', 'on', 'not-a-date'],
    ['Maria', '2026-03', 'on', 'not-a-date'],
    ['Maria', '2026-3-01', 'on', 'not-a-date'],
    ['Maria', ' 2026-03-01', 'on', 'not-a-date'],
    ['Maria', '2026-03-01 ', 'on', 'not-a-date'],
    ['Maria', '2026-03-01T00:00', 'on', 'not-a-date'],
    ['Maria', '12026-03-01', 'on', 'not-a-date'],
    ['Maria', '2026-02-30', 'on', 'not-a-date'],
    ['Maria', '1.3.2026', 'on', 'not-a-date'],
    ['Maria', '2026-03-03', 'on', 'future'],
  ])('by %j on %j is refused', (by, on, field, reason) => {
    expect(readConfirmation(by, on, '2026-03-02')).toEqual({
      ok: false,
      problem: { code: 'CONFIRMATION_INCOMPLETE', params: { field, reason } },
    });
  });

  it('may be of today or earlier', () => {
    const today = localDate(new Date(2026, 2, 2, 0, 30));
    expect(today).toBe('2026-03-02');
    expect(readConfirmation(' Maria ', today, today)).toEqual({
      ok: true,
      value: { by: 'Maria', on: today },
    });
  });
});
