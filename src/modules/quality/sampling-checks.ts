import type { Finding } from "../reports/finding.ts";
import { isSameOrganisation } from "../reports/named-fields.ts";
import type { Report } from "../reports/report.ts";
import type { SamplingInspection } from "./sampling-body.ts";

type Inspection = Report<SamplingInspection>;

const clause = "IMAS 09.20";

/** Whether the plan can be carried out, was carried out, and its result follows from what was found. */
export const samplingChecks = [planIsComplete, sampleIsLargeEnough, resultFollows, inspectorIsIndependent] as const;

const needed = {
  area: ["sampledFraction", "detection"],
  lot: ["lotSize", "sampleSize"],
  binomial: ["sampleSize", "acceptedDefects"],
} as const;

function planIsComplete({ body: { plan } }: Inspection): readonly Finding[] {
  const missing = needed[plan.kind].filter((name) => plan[name] === undefined);
  if (missing.length > 0) {
    const message = `A plan of kind ${plan.kind} needs ${missing.join(" and ")}. Give what is missing.`;
    return [{ code: "sampling-plan-incomplete", severity: "error", message, path: `/plan/${missing[0]}`, clause }];
  }
  const { kind, lotSize = 0, sampleSize = 0, acceptedDefects = 0 } = plan;
  if (kind === "lot" && sampleSize > lotSize) {
    const message = `${sampleSize} boxes cannot be drawn out of ${lotSize}. Correct one of the two.`;
    return [{ code: "sample-larger-than-lot", severity: "error", message, path: "/plan/sampleSize", clause }];
  }
  if (acceptedDefects >= sampleSize && kind === "binomial") {
    const message = `A plan that accepts ${acceptedDefects} defects in ${sampleSize} units accepts everything. Accept fewer.`;
    return [{ code: "plan-accepts-everything", severity: "error", message, path: "/plan/acceptedDefects", clause }];
  }
  return [];
}

/** Half a unit in the fourth digit: fractions are written with two or three. */
const roundingOfFraction = 0.0005;

/** An accepted block must have been sampled as planned; a rejected one may be left as soon as something is found. */
function sampleIsLargeEnough({ body }: Inspection): readonly Finding[] {
  const { plan, result, blockSquareMetres, sampledSquareMetres, unitsInspected } = body;
  const severity = result === "accepted" ? "error" : "note";
  if (plan.kind !== "area") {
    if (unitsInspected !== undefined && unitsInspected >= (plan.sampleSize ?? 0)) return [];
    const said =
      unitsInspected === undefined
        ? "It is not said how many units were inspected"
        : `${unitsInspected} units were inspected`;
    const message = `${said}; the plan asks for ${plan.sampleSize}. Inspect the rest, or reject the block.`;
    return [{ code: "sample-below-plan", severity, message, path: "/unitsInspected", clause }];
  }
  if (blockSquareMetres === undefined || sampledSquareMetres === undefined) {
    const message = "Give the area of the block and the area inspected, in m²: the sampled fraction follows from them.";
    return [{ code: "sample-area-unknown", severity, message, path: "/sampledSquareMetres", clause }];
  }
  const sampled = sampledSquareMetres / blockSquareMetres;
  if (sampled > 1 + roundingOfFraction) {
    const message = `${sampledSquareMetres} m² were inspected of a block of ${blockSquareMetres} m². Correct one of the two.`;
    return [{ code: "sample-larger-than-block", severity: "error", message, path: "/sampledSquareMetres" }];
  }
  if (sampled >= (plan.sampledFraction ?? 0) - roundingOfFraction) return [];
  const message = `${sampled.toFixed(3)} of the block was inspected; the plan asks for ${plan.sampledFraction}. Inspect the rest, or reject the block.`;
  return [{ code: "sample-below-plan", severity, message, path: "/sampledSquareMetres", clause }];
}

/** One explosive item rejects, whatever the plan; other defects count against the number it accepts. */
function resultFollows({ body }: Inspection): readonly Finding[] {
  const { plan, itemsFound, defectsFound = 0, result, remarks } = body;
  const accepted = plan.kind === "binomial" ? (plan.acceptedDefects ?? 0) : 0;
  if (result === "accepted" && itemsFound > 0) {
    const message = `${itemsFound} explosive items were found in the sample, and the block is accepted. A block passes only where none is found: reject it.`;
    return [{ code: "accepted-with-item-found", severity: "error", message, path: "/result", clause }];
  }
  if (result === "accepted" && defectsFound > accepted) {
    const message = `${defectsFound} units have a defect; the plan accepts ${accepted}. Reject the block.`;
    return [{ code: "accepted-with-defects", severity: "error", message, path: "/result", clause }];
  }
  if (result === "rejected" && itemsFound === 0 && defectsFound <= accepted && remarks === undefined) {
    const message = "The block is rejected though the sample would pass. Say why in the remarks.";
    return [{ code: "rejected-without-reason", severity: "warning", message, path: "/result", clause }];
  }
  return [];
}

function inspectorIsIndependent({ body: { organisation, inspectorOrganisation } }: Inspection): readonly Finding[] {
  if (!isSameOrganisation(organisation, inspectorOrganisation)) return [];
  const message = `${organisation} cleared the block and inspected it too. Another organisation must inspect.`;
  return [{ code: "inspector-not-independent", severity: "error", message, path: "/inspectorOrganisation", clause }];
}
