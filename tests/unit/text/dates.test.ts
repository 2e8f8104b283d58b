import { describe, expect, it } from 'vitest';
import { latestDate, localDate } from '../../../shared/domain/text/dates.ts';

describe('the date here', () => {
  it('is that of the place, at the first and the last minute of a day', () => {
    expect(localDate(new Date(2026, 2, 2, 0, 0))).toBe('2026-03-02');
    expect(localDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
    const early = new Date(2026, 0, 9);
    early.setFullYear(7);
    expect(localDate(early)).toBe('0007-01-09');
  });
});

describe('the latest date on Earth', () => {
  it('is the one 14 hours ahead of UTC', () => {
    expect(latestDate(new Date('2026-03-02T09:59:59.999Z'))).toBe('2026-03-02');
    expect(latestDate(new Date('2026-03-02T10:00:00.000Z'))).toBe('2026-03-03');
  });
});
