/** The calendar day of a moment in UTC, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The latest calendar day anywhere on earth at a moment (UTC+14): a field office east of Greenwich dates its own day. */
export function latestDayOf(moment: Date): string {
  return dayOf(new Date(moment.getTime() + 14 * 3_600_000));
}
