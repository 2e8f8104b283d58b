/** Nothing of a setup can be older: the first version of SCIM is from 2011. */
const firstYear = 2000;

/** Whether a text is a day that exists, YYYY-MM-DD, and one that can be meant: 2026-02-30 is none. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number(text.slice(0, 4)) < firstYear) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is a moment that exists, ISO 8601 with its day first. */
export function isMoment(text: string): boolean {
  return isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
