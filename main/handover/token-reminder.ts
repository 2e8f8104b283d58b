import { createHash } from 'node:crypto';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import {
  daysBefore,
  nearDays,
  type TokenEnd,
  urgentDays,
} from '../../shared/domain/setup/token-end.ts';
import { localDate } from '../../shared/domain/text/dates.ts';

/** When in the morning a calendar shows the reminder, in seconds after midnight. */
const morning = 9 * 3600;

export interface ReminderInput {
  readonly setupId: string;
  /** What the calendar says, and which program says it. */
  readonly product: string;
  readonly summary: string;
  readonly description: string;
  readonly end: TokenEnd;
  readonly now: Date;
}

/** The days, YYYY-MM-DD, on which a calendar reminds of a token's end: 20 and 5 days before; none that is over. */
function reminderDays(end: TokenEnd, now: Date): readonly string[] {
  const today = localDate(now);
  return [nearDays, urgentDays].map((days) => daysBefore(end.on, days)).filter((on) => on >= today);
}

/**
 * The reminders as a calendar file (RFC 5545): an event of a whole day for each, because calendars
 * drop alarms of imported events. Its id is the same whenever it is made, so that importing it again
 * adds nothing. Holds what it is given to say, and no secret, address or id of the setup.
 */
export function tokenReminder({
  setupId,
  product,
  summary,
  description,
  end,
  now,
}: ReminderInput): string {
  const calendar = ical({
    prodId: { company: 'Wisq', product, language: 'EN' },
  });
  for (const on of reminderDays(end, now)) {
    // A whole day has no zone: the generator writes the day that it is in UTC.
    const event = calendar.createEvent({
      id: createHash('sha256').update(`${setupId} ${end.on} ${on}`).digest('hex').slice(0, 32),
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      stamp: now,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description,
    });
    const alarm = event.createAlarm({
      type: ICalAlarmType.display,
      triggerAfter: morning,
      description: summary,
    });
    // The generator takes no notice of it among the others, and counts from the end of the day.
    alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`;
}
