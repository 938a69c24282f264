import type { Finding } from "../reports/finding.ts";
import type { AssistanceRecord, Money } from "./assistance-record.ts";
import { decimalOf } from "./cents.ts";

/** What of a record is counted: all of it, or of a total what its parts leave. */
export interface CountedLine {
  readonly record: AssistanceRecord;
  readonly money: Money | null;
  readonly usdCents: number | null;
  readonly isRest: boolean;
}

/**
 * `same-money`: another record tells it; `told-by-parts`: its parts are counted in its place; `part-of-whole`: the whole is
 * counted, for want of a common currency; `in-a-circle`: it points at itself by way of others; `no-amount`: nothing to count.
 */
export type WhyLeftOut = "same-money" | "told-by-parts" | "part-of-whole" | "in-a-circle" | "no-amount";

export interface LeftOut {
  readonly record: AssistanceRecord;
  readonly why: WhyLeftOut;
  /** Keys of the records that are counted in its place. */
  readonly insteadOf: readonly string[];
}

export interface Counted {
  readonly lines: readonly CountedLine[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/**
 * Records of one kind without a cent counted twice. A record that tells the same money as another is left out. Of a total
 * with known parts the parts are counted, and of the total itself only what they leave: so a sum over years, donors or
 * sectors is as fine as what is known, and never more than the total. Order of the records does not matter.
 */
export function countedLines(records: readonly AssistanceRecord[]): Counted {
  return new Count(records).result();
}

class Count {
  readonly #records: readonly AssistanceRecord[];
  readonly #byKey: ReadonlyMap<string, AssistanceRecord>;
  readonly #parts = new Map<AssistanceRecord, AssistanceRecord[]>();
  readonly #lines: CountedLine[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #findings: Finding[] = [];

  constructor(records: readonly AssistanceRecord[]) {
    this.#records = [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#byKey = new Map(records.map((record) => [record.key, record]));
  }

  result(): Counted {
    const roots: AssistanceRecord[] = [];
    for (const record of this.#records) {
      if (this.#isInCircle(record)) this.#leaveInCircle(record);
      else if (this.#twinOf(record) !== undefined) this.#leaveToTwin(record);
      else this.#place(record, roots);
    }
    for (const root of roots) this.#count(root);
    return { lines: this.#lines, leftOut: this.#leftOut, findings: this.#findings };
  }

  /** The record that tells the same money, or undefined: an unknown one is nothing to be counted twice with. */
  #twinOf({ sameMoneyAs }: AssistanceRecord): AssistanceRecord | undefined {
    return sameMoneyAs === null ? undefined : this.#byKey.get(sameMoneyAs);
  }

  /** The record that a key stands for in the count: the last of those that tell the same money. */
  #canonical(key: string | null): AssistanceRecord | undefined {
    let record = key === null ? undefined : this.#byKey.get(key);
    for (let twin = record && this.#twinOf(record); twin !== undefined; twin = this.#twinOf(twin)) record = twin;
    return record;
  }

  /** Where the record points to, by either field. */
  #next(record: AssistanceRecord): AssistanceRecord | undefined {
    const key = record.sameMoneyAs ?? record.countsWithin;
    return key === null ? undefined : this.#byKey.get(key);
  }

  /** Whether somebody who follows the record comes round in a circle, be the record on it or on the way to it. */
  #isInCircle(record: AssistanceRecord): boolean {
    const seen = new Set<AssistanceRecord>();
    for (let at: AssistanceRecord | undefined = record; at !== undefined; at = this.#next(at)) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  }

  #leaveInCircle(record: AssistanceRecord): void {
    this.#leave(record, "in-a-circle", []);
    const message = `${record.label} leads into a circle of records that point at each other. It is not counted until one of them is corrected.`;
    this.#say("assistance-in-a-circle", "error", message, "/countsWithin", [record]);
  }

  #leaveToTwin(record: AssistanceRecord): void {
    const twin = this.#canonical(record.key);
    this.#leave(record, "same-money", twin === undefined ? [] : [twin.label]);
    const difference = twin === undefined ? null : differenceOf(record, twin);
    if (twin === undefined || difference === null || difference.cents === 0) return;
    const by = `${difference.currency} ${decimalOf(Math.abs(difference.cents))} ${difference.cents > 0 ? "more" : "less"}`;
    const message = `${record.label} (${record.source}) and ${twin.label} (${twin.source}) tell the same money; the first says ${by}. ${twin.label} is counted.`;
    this.#say("assistance-figures-differ", "warning", message, "/sameMoneyAs", [record, twin]);
  }

  #place(record: AssistanceRecord, roots: AssistanceRecord[]): void {
    for (const [path, key] of [
      ["/countsWithin", record.countsWithin],
      ["/sameMoneyAs", record.sameMoneyAs],
    ] as const) {
      if (key === null || this.#byKey.has(key)) continue;
      const message = `${record.label} points to ${key}, which is not recorded. It is counted in full; if that money is told elsewhere, it is counted twice.`;
      this.#say("assistance-reference-unknown", "warning", message, path, [record]);
    }
    const whole = this.#canonical(record.countsWithin);
    if (whole === undefined) roots.push(record);
    else this.#parts.set(whole, [...(this.#parts.get(whole) ?? []), record]);
  }

  #count(record: AssistanceRecord): void {
    const parts = this.#parts.get(record) ?? [];
    const hasAmount = record.money !== null || record.usdCents !== null;
    const rest = restOf(record, parts);
    if (hasAmount && parts.length > 0 && rest === null) {
      this.#countWhole(record, parts);
      return;
    }
    if (!hasAmount) this.#leave(record, "no-amount", labelsOf(parts));
    else if (parts.length === 0) {
      this.#lines.push({ record, money: record.money, usdCents: record.usdCents, isRest: false });
    } else if (rest !== null) this.#countRest(record, parts, rest);
    for (const part of parts) this.#count(part);
  }

  #countRest(record: AssistanceRecord, parts: readonly AssistanceRecord[], rest: Rest): void {
    if (rest.least > 0) this.#lines.push({ record, money: rest.money, usdCents: rest.usdCents, isRest: true });
    else this.#leave(record, "told-by-parts", labelsOf(parts));
    if (rest.least >= 0) return;
    const message = `The parts of ${record.label} (${labelsOf(parts).join(", ")}) add up to ${rest.currency} ${decimalOf(-rest.least)} more than it. The parts are counted; find out which figure is wrong.`;
    this.#say("assistance-parts-exceed-whole", "warning", message, "/amount", [record, ...parts]);
  }

  #countWhole(record: AssistanceRecord, parts: readonly AssistanceRecord[]): void {
    this.#lines.push({ record, money: record.money, usdCents: record.usdCents, isRest: false });
    for (const part of parts) this.#leaveWithParts(part, record);
    const message = `${record.label} and its parts ${labelsOf(parts).join(", ")} have no currency in common: the whole is counted, its parts are not. Give all of them in US dollars.`;
    this.#say("assistance-parts-not-comparable", "warning", message, "/usdAmount", [record, ...parts]);
  }

  #leaveWithParts(part: AssistanceRecord, whole: AssistanceRecord): void {
    this.#leave(part, "part-of-whole", [whole.label]);
    for (const inner of this.#parts.get(part) ?? []) this.#leaveWithParts(inner, whole);
  }

  #leave(record: AssistanceRecord, why: WhyLeftOut, insteadOf: readonly string[]): void {
    this.#leftOut.push({ record, why, insteadOf });
  }

  #say(
    code: string,
    severity: Finding["severity"],
    message: string,
    path: string,
    records: readonly AssistanceRecord[],
  ): void {
    this.#findings.push({ code, severity, message, path, recordIds: records.map(({ reportId }) => reportId) });
  }
}

function labelsOf(records: readonly AssistanceRecord[]): string[] {
  return records.map(({ label }) => label);
}

interface Rest {
  /** What is left, in the unit in which whole and parts can be compared; below nought where the parts are more. */
  readonly least: number;
  readonly currency: string;
  readonly money: Money | null;
  readonly usdCents: number | null;
}

/** What the parts leave of a whole: in its currency where all have that, else in US dollars, else null. */
function restOf(whole: AssistanceRecord, parts: readonly AssistanceRecord[]): Rest | null {
  const usd = usdRest(whole, parts);
  const { money } = whole;
  if (money !== null && parts.every((part) => part.money?.currency === money.currency)) {
    const cents = money.cents - parts.reduce((sum, part) => sum + (part.money?.cents ?? 0), 0);
    // Rates of several days may leave dollars below nought where money is left: then the rest has none.
    const usdCents = usd !== null && usd >= 0 ? usd : null;
    return { least: cents, currency: money.currency, money: { cents, currency: money.currency }, usdCents };
  }
  return usd === null ? null : { least: usd, currency: "USD", money: null, usdCents: usd };
}

function usdRest(whole: AssistanceRecord, parts: readonly AssistanceRecord[]): number | null {
  if (whole.usdCents === null || parts.some(({ usdCents }) => usdCents === null)) return null;
  return whole.usdCents - parts.reduce((sum, { usdCents }) => sum + (usdCents ?? 0), 0);
}

/** By how much one figure is more than another, in the currency both have, or in US dollars; null: cannot be told. */
export function differenceOf(a: AssistanceRecord, b: AssistanceRecord): Money | null {
  if (a.money !== null && b.money !== null && a.money.currency === b.money.currency) {
    return { cents: a.money.cents - b.money.cents, currency: a.money.currency };
  }
  return a.usdCents === null || b.usdCents === null ? null : { cents: a.usdCents - b.usdCents, currency: "USD" };
}
