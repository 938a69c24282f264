const millisecondsPerDay = 86_400_000;

/** The date that many days after another, both YYYY-MM-DD. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** A moment of that date as an ISO time in UTC, `seconds` after midnight. */
export function momentOf(date: string, seconds: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + Math.floor(seconds) * 1000).toISOString();
}
