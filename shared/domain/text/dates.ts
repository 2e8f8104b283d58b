/** The calendar date of a moment where this computer is, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

const hourMs = 3_600_000;

/**
 * The calendar date that it is where the day begins first on Earth (UTC+14), YYYY-MM-DD: what
 * somebody elsewhere wrote down as today cannot be later.
 */
export function latestDate(now: Date): string {
  return new Date(now.getTime() + 14 * hourMs).toISOString().slice(0, 10);
}
