import type { ActivityDay } from "../../../shared/api/answers.ts";
import { addMonths, dateOfDay, dayNumber } from "../../../shared/days.ts";

/** The days a slider runs over, both ends included. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
}

/** From the first of January of the first year with work to today; or one year of it. */
export function wholeSpan(firstDate: string, today: string): DateSpan {
  return { from: dayNumber(`${firstDate.slice(0, 4)}-01-01`), to: dayNumber(today) };
}

export function yearSpan(year: number, whole: DateSpan): DateSpan {
  return { from: dayNumber(`${year}-01-01`), to: Math.min(dayNumber(`${year}-12-31`), whole.to) };
}

export interface Tick {
  readonly day: number;
  readonly year: number;
  /** Month 0–11 in a span of one year, null where ticks are years. */
  readonly month: number | null;
}

/** Years, or every second month of one year; never more than about eight words. */
export function ticksOf({ from, to }: DateSpan): Tick[] {
  const firstYear = Number(dateOfDay(from).slice(0, 4));
  const lastYear = Number(dateOfDay(to).slice(0, 4));
  if (firstYear === lastYear) {
    return [0, 2, 4, 6, 8, 10]
      .map((month) => ({ day: addMonths(from, month), year: firstYear, month }))
      .filter(({ day }) => day <= to);
  }
  const step = Math.ceil((lastYear - firstYear + 1) / 8);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .filter((year) => (year - firstYear) % step === 0)
    .map((year) => ({ day: dayNumber(`${year}-01-01`), year, month: null }));
}

/** Reports per column of the histogram. */
export function histogram(activity: readonly ActivityDay[], { from, to }: DateSpan, columns: number): number[] {
  const counts = new Array<number>(columns).fill(0);
  const days = to - from + 1;
  for (const { date, reports } of activity) {
    const column = Math.floor(((dayNumber(date) - from) / days) * columns);
    if (column >= 0 && column < columns) counts[column] = (counts[column] ?? 0) + reports;
  }
  return counts;
}
