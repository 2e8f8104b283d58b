import { describe, expect, it } from 'vitest';
import { readCreatedAt, readLastModified } from '../../../shared/domain/scim/created-at.ts';

const now = new Date('2026-11-27T12:00:00Z');
const readers = {
  made: (created: unknown) => readCreatedAt({ meta: { created } }, now),
  'changed last': (lastModified: unknown) => readLastModified({ meta: { lastModified } }, now),
};

describe.each(Object.entries(readers))('when a user was %s', (_what, read) => {
  it.each([
    ['2026-11-27T10:05:00.522638', '2026-11-27T10:05:00.522Z', true],
    ['2026-11-27 10:05', '2026-11-27T10:05:00.000Z', true],
    ['2026-11-27', '2026-11-27T00:00:00.000Z', true],
    ['2026-11-27T10:05:00Z', '2026-11-27T10:05:00.000Z', false],
    ['2026-11-27t10:05:00z', '2026-11-27T10:05:00.000Z', false],
    ['2026-11-27T10:05:00.5+05:30', '2026-11-27T04:35:00.500Z', false],
    ['2026-11-27T10:05:00-0800', null, false],
    ['2026-11-27T10:05:00+01', '2026-11-27T09:05:00.000Z', false],
    ['2026-11-27 10:05:00 UTC', '2026-11-27T10:05:00.000Z', false],
    ['Fri, 27 Nov 2026 10:05:00 GMT', '2026-11-27T10:05:00.000Z', false],
  ])('%s', (created, at, zoneless) => {
    // The one without a date is in the future: 18:05 in UTC.
    expect(read(created)).toEqual({ at, zoneless });
  });

  it('is no time that only stands for one, and none that is still to come', () => {
    const none = { at: null, zoneless: false };
    const words = '0001-01-01T00:00:00Z|1970-01-01|1900-01-01T00:00:00|2000-01-01T00:00:00Z|';
    const others = '2026-11-27T13:00:01Z|2026-13-01|yesterday|version 2|11/27/2026|1764237900|';
    for (const created of [...`${words}${others}`.split('|'), 1764237900000, null, {}, ['x']]) {
      expect(read(created)).toEqual(none);
    }
    expect(read('2026-11-27T13:00:00Z').at).toBe('2026-11-27T13:00:00.000Z');
    expect(readCreatedAt({ meta: 'x' }, now)).toEqual(none);
    expect(readCreatedAt({}, now)).toEqual(none);
  });
});
