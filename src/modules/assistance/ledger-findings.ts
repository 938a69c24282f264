import type { Finding } from "../reports/finding.ts";
import type { AssistanceRecord, RecordKind } from "./assistance-record.ts";
import { decimalOf } from "./cents.ts";
import type { CountedLine } from "./counted-lines.ts";
import { sumOf } from "./money-sum.ts";

/** What records of several kinds say against each other: more spent than granted, more granted than pledged. */
export function ledgerFindings(
  records: readonly AssistanceRecord[],
  counted: ReadonlyMap<RecordKind, readonly CountedLine[]>,
  donors: ReadonlySet<string>,
): Finding[] {
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  const lines = (kind: RecordKind) => counted.get(kind) ?? [];
  return [
    ...of("assistance-grant").flatMap((grant) =>
      beyond(
        grant,
        lines("spending").filter(({ record }) => record.grant === grant.key),
        "spending-exceeds-grant",
        "spent",
      ),
    ),
    ...of("assistance-pledge").flatMap((pledge) =>
      beyond(
        pledge,
        lines("assistance-grant").filter(({ record }) => record.pledge === pledge.key),
        "grants-exceed-pledge",
        "granted",
      ),
    ),
    ...records.flatMap((record) => unknownReferences(record, records, donors)),
  ];
}

function beyond(whole: AssistanceRecord, lines: readonly CountedLine[], code: string, word: string): Finding[] {
  if (lines.length === 0) return [];
  const { money, usdCents } = whole;
  const isOneCurrency = money !== null && lines.every((line) => line.money?.currency === money.currency);
  const sum = sumOf(lines);
  const [limit, used, currency] = isOneCurrency
    ? [money.cents, sum.byCurrency[money.currency] ?? 0, money.currency]
    : [usdCents, sum.usdCents, "USD"];
  if (limit === null || used <= limit) return [];
  const message = `Of ${whole.label}, ${currency} ${decimalOf(limit)}, there are ${currency} ${decimalOf(used)} ${word}: ${decimalOf(used - limit)} too much. Check the records.`;
  return [{ code, severity: "warning", message, path: "/amount", recordIds: [whole.reportId, ...sum.reportIds] }];
}

function unknownReferences(
  record: AssistanceRecord,
  records: readonly AssistanceRecord[],
  donors: ReadonlySet<string>,
): Finding[] {
  const knows = (kind: RecordKind, key: string) => records.some((one) => one.kind === kind && one.key === key);
  const missing: [string, string][] = [];
  if (record.donor !== null && !donors.has(record.donor)) missing.push(["donor", record.donor]);
  if (record.grant !== null && !knows("assistance-grant", record.grant)) missing.push(["grant", record.grant]);
  if (record.pledge !== null && !knows("assistance-pledge", record.pledge)) missing.push(["pledge", record.pledge]);
  return missing.map(([what, key]) => {
    const message = `${record.label} names the ${what} ${key}, which is not recorded. Record it, or correct the key.`;
    const path = `/${what}Key`;
    return { code: "assistance-reference-unknown", severity: "warning", message, path, recordIds: [record.reportId] };
  });
}
