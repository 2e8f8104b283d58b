const longestSeconds = 86_400;

/**
 * The wait a server demands, in whole seconds (RFC 9110 §10.2.3: seconds or a date).
 * In: the header's value and the time. Out: null for none or nonsense; at most one day.
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), longestSeconds);
  // Date.parse takes almost anything for a date: only those of RFC 9110 §5.6.7 begin with a day.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return null;
  const seconds = Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestSeconds) : null;
}
