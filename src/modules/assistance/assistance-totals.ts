import type { FactLine } from "../reports/fact-line.ts";
import type { Finding } from "../reports/finding.ts";
import { nameKey } from "../reports/name-key.ts";
import { type AssistanceRecord, type RecordKind, recordKinds, recordOf, yearsOf } from "./assistance-record.ts";
import { type CountedLine, countedLines, type LeftOut } from "./counted-lines.ts";
import type { DonorBody } from "./donor.ts";
import { ledgerFindings } from "./ledger-findings.ts";
import { type MoneySum, sumOf } from "./money-sum.ts";

/** A line of a ledger, told by its record. */
export interface LedgerLine {
  readonly kind: RecordKind;
  readonly key: string;
  readonly reportId: string;
  readonly source: string;
  readonly sector: AssistanceRecord["sector"];
  readonly years: string;
  readonly currency: string | null;
  readonly cents: number | null;
  readonly usdCents: number | null;
  /** Of a total: only what its parts leave. */
  readonly isRest: boolean;
}

/** A record that is in no sum, and why. */
export interface LeftOutLine {
  readonly kind: RecordKind;
  readonly key: string;
  readonly reportId: string;
  readonly donorKey: string | null;
  readonly why: LeftOut["why"];
  readonly insteadOf: readonly string[];
}

export interface LedgerColumn {
  readonly sum: MoneySum;
  readonly lines: readonly LedgerLine[];
}

/** All that one donor asked, promised, gave; and what was spent of it. */
export interface DonorLedger {
  /** Null for money that names no donor. */
  readonly key: string | null;
  readonly name: string | null;
  readonly donorKind: DonorBody["kind"] | null;
  readonly reportId: string | null;
  readonly columns: Readonly<Record<RecordKind, LedgerColumn>>;
}

/** Money of one kind and one group: a year or span of years, a sector. */
export interface GroupTotal {
  readonly kind: RecordKind;
  readonly group: string;
  readonly national: MoneySum;
  readonly international: MoneySum;
  /** Of donors that are not recorded: neither national nor international is known. */
  readonly unknown: MoneySum;
  readonly all: MoneySum;
}

export interface AssistanceTotals {
  readonly donors: readonly DonorLedger[];
  readonly byYears: readonly GroupTotal[];
  readonly bySector: readonly GroupTotal[];
  readonly totals: Readonly<Record<RecordKind, MoneySum>>;
  readonly leftOut: readonly LeftOutLine[];
  readonly findings: readonly Finding[];
}

interface Donor {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly kind: DonorBody["kind"];
  readonly reportId: string;
}

/** The ledger of assistance from the facts that hold: per donor, year and sector, and nothing counted twice. */
export function assistanceTotals(facts: readonly FactLine[]): AssistanceTotals {
  const donors = facts.filter(({ kind }) => kind === "donor").map(donorOf);
  const byKey = new Map(donors.map((donor) => [donor.key, donor]));
  const isRecord = ({ kind }: FactLine) => (recordKinds as readonly string[]).includes(kind);
  const records = withDonors(facts.filter(isRecord).map(recordOf));
  const counts = recordKinds.map((kind) => [kind, countedLines(records.filter((one) => one.kind === kind))] as const);
  const counted = new Map(counts.map(([kind, { lines }]) => [kind, lines]));
  const leftOut = counts.flatMap(([, { leftOut: left }]) => left);
  return {
    donors: donorLedgers(donors, counted),
    byYears: groupTotals(counted, byKey, ({ record }) => yearsOf(record.period)),
    bySector: groupTotals(counted, byKey, ({ record }) => record.sector),
    totals: byKind((kind) => sumOf(counted.get(kind) ?? [])),
    leftOut: leftOut.map(leftOutLine),
    findings: [
      ...counts.flatMap(([, { findings }]) => findings),
      ...ledgerFindings(records, counted, new Set(byKey.keys())),
    ],
  };
}

function donorOf({ body, reportId }: FactLine): Donor {
  const { key, name, kind } = body as unknown as DonorBody;
  return { key: nameKey(key), label: key, name, kind, reportId };
}

/** Spending that names only its grant is of the grant's donor. */
function withDonors(records: readonly AssistanceRecord[]): AssistanceRecord[] {
  const grants = new Map(records.filter(({ kind }) => kind === "assistance-grant").map((grant) => [grant.key, grant]));
  return records.map((record) => {
    if (record.donor !== null || record.grant === null) return record;
    return { ...record, donor: grants.get(record.grant)?.donor ?? null };
  });
}

function donorLedgers(
  donors: readonly Donor[],
  counted: ReadonlyMap<RecordKind, readonly CountedLine[]>,
): DonorLedger[] {
  const known = new Map<string | null, Donor | null>(donors.map((donor) => [donor.key, donor]));
  for (const lines of counted.values()) {
    for (const { record } of lines) if (!known.has(record.donor)) known.set(record.donor, null);
  }
  const ledgers = [...known].map(([key, donor]): DonorLedger => {
    const columns = byKind((kind) => columnOf((counted.get(kind) ?? []).filter(({ record }) => record.donor === key)));
    const { label = key, name = null, kind = null, reportId = null } = donor ?? {};
    return { key: label, name, donorKind: kind, reportId, columns };
  });
  const given = ({ columns }: DonorLedger) => columns["assistance-grant"].sum.usdCents;
  return ledgers.sort((a, b) => given(b) - given(a) || ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
}

function columnOf(lines: readonly CountedLine[]): LedgerColumn {
  return { sum: sumOf(lines), lines: lines.map(ledgerLine) };
}

function ledgerLine({ record, money, usdCents, isRest }: CountedLine): LedgerLine {
  const { kind, label, reportId, source, sector, period } = record;
  const said = { currency: money?.currency ?? null, cents: money?.cents ?? null, usdCents, isRest };
  return { kind, key: label, reportId, source, sector, years: yearsOf(period), ...said };
}

function leftOutLine({ record, why, insteadOf }: LeftOut): LeftOutLine {
  return { kind: record.kind, key: record.label, reportId: record.reportId, donorKey: record.donor, why, insteadOf };
}

function groupTotals(
  counted: ReadonlyMap<RecordKind, readonly CountedLine[]>,
  donors: ReadonlyMap<string, Donor>,
  groupOf: (line: CountedLine) => string,
): GroupTotal[] {
  const isOf = (line: CountedLine, side: "national" | "international" | "unknown") => {
    const donor = line.record.donor === null ? undefined : donors.get(line.record.donor);
    if (donor === undefined) return side === "unknown";
    return side === (donor.kind === "own-state" ? "national" : "international");
  };
  return [...counted].flatMap(([kind, lines]) => {
    const groups = [...Map.groupBy(lines, groupOf)].sort(([a], [b]) => (a < b ? -1 : 1));
    return groups.map(([group, some]) => {
      const side = (name: "national" | "international" | "unknown") => sumOf(some.filter((line) => isOf(line, name)));
      const sides = { national: side("national"), international: side("international"), unknown: side("unknown") };
      return { kind, group, ...sides, all: sumOf(some) };
    });
  });
}

function byKind<Value>(make: (kind: RecordKind) => Value): Record<RecordKind, Value> {
  return Object.fromEntries(recordKinds.map((kind) => [kind, make(kind)])) as Record<RecordKind, Value>;
}
