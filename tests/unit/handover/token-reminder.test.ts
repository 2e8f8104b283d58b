import { afterEach, describe, expect, it } from 'vitest';
import { tokenReminder } from '../../../main/handover/token-reminder.ts';
import { reminderMessages } from '../../../shared/messages/desktop.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const setupId = '33333333-3333-4333-8333-333333333333';

function reminder(on: string, now: string, setupName = 'Northwind, production'): string {
  return tokenReminder({
    setupId,
    product: reminderMessages.product,
    summary: reminderMessages.summary(setupName, on),
    description: reminderMessages.description(setupName, on),
    end: { on, at: null },
    now: new Date(now),
  });
}

/** A calendar's lines as a calendar reads them: unfolded (RFC 5545 §3.1), by name. */
function lines(text: string): readonly (readonly [name: string, value: string])[] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    });
}

const valuesOf = (text: string, name: string) =>
  lines(text).flatMap(([key, value]) => (key === name ? [value] : []));

describe('the calendar file', () => {
  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'has a whole day 20 and 5 days before, the same in %s',
    (name) => {
      process.env['TZ'] = name;
      const text = reminder('2027-03-14', '2026-11-27T12:00:00Z');
      expect(valuesOf(text, 'DTSTART;VALUE=DATE')).toEqual(['20270222', '20270309']);
      expect(valuesOf(text, 'BEGIN')).toEqual([
        'VCALENDAR',
        'VEVENT',
        'VALARM',
        'VEVENT',
        'VALARM',
      ]);
      // In the morning of that day, not at midnight.
      expect(valuesOf(text, 'TRIGGER;RELATED=START')).toEqual(['PT9H', 'PT9H']);
    },
  );

  it('leaves out a day that is over', () => {
    const text = reminder('2027-03-14', '2027-02-28T12:00:00');
    expect(valuesOf(text, 'DTSTART;VALUE=DATE')).toEqual(['20270309']);
    expect(valuesOf(reminder('2027-03-14', '2027-03-12T12:00:00'), 'BEGIN')).toEqual(['VCALENDAR']);
  });

  it('adds nothing when it is imported again, and something for another end', () => {
    const first = valuesOf(reminder('2027-03-14', '2026-11-27T12:00:00Z'), 'UID');
    expect(new Set(first).size).toBe(2);
    expect(valuesOf(reminder('2027-03-14', '2026-12-05T12:00:00Z'), 'UID')).toEqual(first);
    const other = valuesOf(reminder('2027-03-15', '2026-11-27T12:00:00Z'), 'UID');
    expect(other.some((id) => first.includes(id))).toBe(false);
  });

  it('holds a name that would be a line of its own as text, and nothing of the setup but its name', () => {
    const name = 'Nord, “süd”; x\r\nBEGIN:VALARM\r\nATTACH:file';
    const text = reminder('2027-03-14', '2026-11-27T12:00:00Z', name);
    expect(lines(text).some(([key]) => key === 'ATTACH')).toBe(false);
    expect(valuesOf(text, 'BEGIN')).toHaveLength(5);
    expect(valuesOf(text, 'SUMMARY')[0]).toContain('Nord\\, “süd”\\; x');
    expect(text).not.toContain(setupId);
  });
});
