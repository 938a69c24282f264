import type { DecisionsVerified } from "../modules/reports/verify-decisions.ts";
import { aligned, grouped } from "./figures.ts";

/** What `journal verify --signatures` found: each broken decision with its reasons, then a table of all. */
export function decisionWords({ decisions, signed, unsigned, broken }: DecisionsVerified): string[] {
  const named = broken.flatMap(({ position, kind, reportId, actor, faults }) => [
    `Entry ${position} does not hold: ${kind} of ${reportId} by ${actor}`,
    ...faults.map(({ code, message }) => `  ${code}: ${message}.`),
  ]);
  const rows: (readonly [string, number])[] = [
    ["signed with a passkey, valid", signed.webauthn],
    ["signed with a key of a password or token, valid", signed.ed25519],
    ["unsigned: rows of an import, decided elsewhere", unsigned.import],
    ["unsigned: of the sample programme", unsigned.sample],
    ["unsigned: from before there were accounts", unsigned.beforeAccounts],
    ["unsigned: the programme did not ask for it", unsigned.notAsked],
    ["broken", broken.length],
    ["decisions", decisions],
  ];
  const table = aligned(
    rows.map(([words, count]) => [words, grouped(count)]),
    [1],
  );
  return [...named, ...(named.length > 0 ? [""] : []), ...table];
}
