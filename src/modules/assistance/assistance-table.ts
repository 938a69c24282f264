import { type RecordKind, recordKinds } from "./assistance-record.ts";
import type { AssistanceTotals, DonorLedger } from "./assistance-totals.ts";
import { decimalOf } from "./cents.ts";

export const assistanceColumns = [
  "kind",
  "key",
  "donor",
  "counted",
  "amount",
  "currency",
  "usd",
  "years",
  "sector",
  "source",
  "report_id",
] as const;

/** Every record as a row: what of it is counted, or why it is not. Adding up the amounts gives the totals. */
export function assistanceRows({ donors, leftOut }: Pick<AssistanceTotals, "donors" | "leftOut">): unknown[][] {
  const counted = recordKinds.flatMap((kind) => donors.flatMap((donor) => rowsOf(donor, kind)));
  const left = leftOut.map(({ kind, key, donorKey, why, reportId }) => {
    return [kind, key, donorKey, why, null, null, null, null, null, null, reportId];
  });
  return [...counted, ...left];
}

function rowsOf({ key: donor, columns }: DonorLedger, kind: RecordKind): unknown[][] {
  return columns[kind].lines.map(({ key, isRest, cents, currency, usdCents, years, sector, source, reportId }) => [
    kind,
    key,
    donor,
    isRest ? "rest" : "whole",
    cents === null ? null : decimalOf(cents),
    currency,
    usdCents === null ? null : decimalOf(usdCents),
    years,
    sector,
    source,
    reportId,
  ]);
}
