import { afterEach, describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import {
  daysBefore,
  daysLeft,
  endStage,
  readValidUntil,
  tokenEnd,
} from '../../../shared/domain/setup/token-end.ts';
import { stateOf, stored } from '../../support/setup-state.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
/** A moment where the clock on the wall shows it. */
const local = (text: string) => new Date(text);
const typed = (on: string) => ({ on, at: null });

describe('when the token ends', () => {
  const jwt = { ...stored, facts: { ...stored.facts, tokenExpiresAt: '2027-03-14T23:30:00.000Z' } };
  const said = { type: 'token.valid-until', until: '2027-05-01' } as const;

  it.each([
    ['UTC', '2027-03-14'],
    ['Pacific/Kiritimati', '2027-03-15'],
    ['America/Los_Angeles', '2027-03-14'],
  ])('is the day that the token names, by the calendar of %s', (name, on) => {
    process.env['TZ'] = name;
    expect(tokenEnd(stateOf(jwt))).toEqual({ on, at: '2027-03-14T23:30:00.000Z' });
  });

  it('is the typed day where the token names none, and the token’s own where it does', () => {
    expect(tokenEnd(stateOf(stored))).toBeNull();
    expect(tokenEnd(stateOf(stored, said))).toEqual(typed('2027-05-01'));
    expect(tokenEnd(stateOf(jwt, said))?.at).toBe('2027-03-14T23:30:00.000Z');
    expect(tokenEnd(stateOf(stored, said, { ...said, until: null }))).toBeNull();
  });

  it('stays known when the token is removed from this computer', () => {
    const removed = { type: 'credentials.removed' } as const;
    expect(tokenEnd(stateOf(jwt, removed))?.at).toBe('2027-03-14T23:30:00.000Z');
    expect(tokenEnd(stateOf(stored, said, removed))).toEqual(typed('2027-05-01'));
  });
});

describe('how near the end is', () => {
  test.each([
    ['2027-02-21T12:00:00', 21, 'far'],
    ['2027-02-22T00:00:00', 20, 'near'],
    ['2027-03-08T23:59:59', 6, 'near'],
    ['2027-03-09T00:00:00', 5, 'urgent'],
    ['2027-03-14T23:59:59', 0, 'urgent'],
    ['2027-03-15T00:00:00', -1, 'ended'],
  ] as const)('at %s it is %i days: %s', (at, days, stage) => {
    const end = typed('2027-03-14');
    expect([daysLeft(end, local(at)), endStage(end, local(at))]).toEqual([days, stage]);
  });

  test.each(['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'])(
    'counts calendar days, also over a change of clocks, in %s',
    (name) => {
      process.env['TZ'] = name;
      // Clocks change between these in March and in November.
      expect(daysLeft(typed('2027-04-05'), local('2027-03-10T00:30:00'))).toBe(26);
      expect(daysLeft(typed('2027-11-15'), local('2027-10-26T23:30:00'))).toBe(20);
    },
  );

  test('a token that names its moment has ended at that moment, not with the day', () => {
    const at = new Date('2027-03-14T15:00:00').toISOString();
    const end = { on: '2027-03-14', at };
    expect(endStage(end, local('2027-03-14T14:59:59'))).toBe('urgent');
    expect(endStage(end, local('2027-03-14T15:00:00'))).toBe('ended');
  });
});

test('a day before another is that many days before it', () => {
  expect(daysBefore('2027-03-14', 20)).toBe('2027-02-22');
  expect(daysBefore('2028-03-05', 5)).toBe('2028-02-29');
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => daysBefore('2060-01-01', n));
  fc.assert(
    fc.property(day, fc.nat(4000), (on, days) => {
      const before = daysBefore(on, days);
      return daysLeft(typed(on), local(`${before}T12:00:00`)) === days;
    }),
  );
});

describe('what is typed as the end', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['2027-02-30', 'not-a-date'],
    ['March 14', 'not-a-date'],
    ['2026-11-26', 'past'],
    ['2126-11-27', 'far'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readValidUntil(text, '2026-11-27')).toMatchObject({
      ok: false,
      problem: { code: 'VALID_UNTIL_INVALID', params: { reason } },
    });
  });

  test('today and a later day are taken', () => {
    for (const on of ['2026-11-27', ' 2027-03-14 ', '2046-12-31']) {
      expect(readValidUntil(on, '2026-11-27')).toEqual({ ok: true, value: on.trim() });
    }
  });
});
