import { readFileSync } from "node:fs";
import { join } from "node:path";
import Value from "typebox/value";
import { describe, expect, it } from "vitest";
import { geoJsonFormat } from "../../src/interop/import/geojson-format.ts";
import { type ImportProfile, importProfile } from "../../src/interop/import/import-profile.ts";
import { mapRow } from "../../src/interop/import/map-row.ts";
import { checkReport } from "../../src/modules/reports/check-report.ts";
import type { RepairName } from "../../src/modules/reports/gate-repair-name.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const profile = JSON.parse(read("examples/district/profile.json")) as ImportProfile;

describe("the example of docs/import-profiles.md", () => {
  it("is the profile that lies in examples/", () => {
    const printed = /```json\n([\s\S]*?)```/.exec(read("docs/import-profiles.md"))?.[1];
    expect(JSON.parse(printed ?? "null")).toEqual(profile);
  });

  it("keeps the schema of profiles", () => {
    expect([...Value.Errors(importProfile, profile)]).toEqual([]);
  });

  it("ends as the page says: six rows accepted, one after a repair, three refused", () => {
    const count = { accepted: 0, repaired: 0, refused: 0 };
    for (const name of ["hazards.geojson", "cleared.geojson"]) {
      for (const row of geoJsonFormat.read(readFileSync(join(root, "examples/district", name)))) {
        count[outcomeOf(name, row)] += 1;
      }
    }
    expect(count).toEqual({ accepted: 6, repaired: 1, refused: 3 });
  });
});

function outcomeOf(name: string, row: Parameters<typeof mapRow>[0]): "accepted" | "repaired" | "refused" {
  const file = { name, sha256: "0".repeat(64) };
  const mapped = mapRow(row, file, profile, "018d3d2b-59c2-7000-8a9b-c3cfdf89e7dc");
  if ("findings" in mapped) return "refused";
  const allowedRepairs = profile.repairs as readonly RepairName[];
  const context = { today: "2026-11-23", country: null, allowedRepairs, acceptedCodes: [], knownAreas: () => [] };
  const checked = checkReport(mapped.offered, context);
  return checked.acceptable ? (checked.repaired ? "repaired" : "accepted") : "refused";
}
