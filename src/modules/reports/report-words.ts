import { closedFields } from "../../access/permission.ts";
import { type Tier, tiers } from "../../access/tier.ts";
import type { Report } from "./report.ts";
import { reportTypeNamed } from "./report-types.ts";
import { spellingWords } from "./spelling-key.ts";

/** Parts of a document that are no words of anybody's: coordinates, hashes, and the way to a person. */
const noWords: ReadonlySet<string> = new Set(["geometry", "asOffered", "asTyped", "repairs", "sha256", "identityId"]);

/** Longer than a person would type; a longer one is no name. */
const longestWord = 60;

/**
 * The words of a report by the clearance it takes to read them, after the one table of rights: what may not be read may
 * not be found either, for a search that answers tells what is there.
 */
export function reportWords(report: Report): Map<Tier, string[]> {
  const type = reportTypeNamed(report.type)?.name;
  const closedTo = new Map<Tier, ReadonlySet<string>>(
    tiers.map((tier) => [tier, new Set(type === undefined ? [] : closedFields(type, tier))]),
  );
  const texts = new Map<Tier, string[]>([["public", []]]);
  const gather = (value: unknown, path: string, tier: Tier) => {
    const needed = tiers.find((one) => !closedTo.get(one)?.has(path)) ?? "authority";
    const here = tiers.indexOf(needed) > tiers.indexOf(tier) ? needed : tier;
    if (typeof value === "string") texts.set(here, [...(texts.get(here) ?? []), value]);
    else if (Array.isArray(value)) for (const one of value) gather(one, path, here);
    else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (!noWords.has(key)) gather(one, path === "" ? key : `${path}.${key}`, here);
      }
    }
  };
  const { body, reportedBy, source, provenance, attachments } = report;
  gather({ body, reportedBy, source, provenance, attachments }, "", "public");
  return new Map(
    [...texts].map(([tier, said]) => [tier, spellingWords(said.join(" ")).filter((one) => one.length <= longestWord)]),
  );
}
