import { expect, test } from "vitest";
import type { Report } from "../reports/report.ts";
import type { SightingBody } from "./sighting-body.ts";
import { sightingFindings } from "./sighting-findings.ts";

const identityId = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
const seen = { reference: "102-7", channel: "hotline", category: "uxo", settlement: "Qarağac" } as const;

test.each<[Partial<SightingBody>, string[]]>([
  [{}, []],
  [{ seenOn: "2025-04-02" }, ["sighting-after-telling"]],
  [{ seenOn: "2025-04-01", moved: "yes", touched: "yes" }, ["sighting-item-disturbed"]],
  [{ touched: "yes" }, ["sighting-item-disturbed"]],
  [{ moved: "no", touched: "unknown" }, []],
  [{ safeToCallBack: true }, ["call-back-without-identity"]],
  [{ identityId }, ["call-back-not-asked"]],
  [{ identityId, safeToCallBack: false }, []],
  [{ followUp: "task-given" }, ["task-not-named"]],
  [{ followUp: "task-given", task: "EOD-12" }, []],
])("%o finds %j", (more, codes) => {
  const report = { dateOfInformation: "2025-04-01", body: { ...seen, ...more } } as Report<SightingBody>;
  expect(sightingFindings(report).map(({ code }) => code)).toEqual(codes);
});

test("somewhere it must be", () => {
  const { settlement: _settlement, ...nowhere } = seen;
  const report = { dateOfInformation: "2025-04-01", body: nowhere } as Report<SightingBody>;
  expect(sightingFindings(report).map(({ code, severity }) => [code, severity])).toEqual([
    ["sighting-without-place", "error"],
  ]);
});
