import { densify } from "../../geometry/densify.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { difference } from "../../geometry/overlay.ts";
import type { Ground } from "../../geometry/shape.ts";
import { effectiveReport } from "./effective-report.ts";
import type { Finding } from "./finding.ts";
import type { Report } from "./report.ts";

/** Less is the unsteady hand of whoever drew the boundary again. */
const worthSaying = 1;

/**
 * What a correction takes off the map: ground that the superseded report gave as hazardous and the new one does not. It is
 * not released: nobody searched it. Whoever approves must see it, for ground without a report looks like any other.
 */
export function withdrawnGroundFindings(superseded: Report, report: Report): readonly Finding[] {
  const kept = hazardousGround(report).map(({ ground }) => densify(ground));
  const lost = hazardousGround(superseded).map(({ hazardCode, ground }) => {
    return { hazardCode, ground: kept.reduce<Ground>((rest, one) => difference(rest, one), densify(ground)) };
  });
  return lost.flatMap(({ hazardCode, ground }) => {
    const area = areaSquareMetres(ground);
    if (area < worthSaying) return [];
    const what = `${area.toFixed(0)} m² of ${hazardCode}, hazardous by the ${superseded.type} of ${superseded.dateOfInformation}`;
    return [
      {
        code: "withdraws-hazardous-ground",
        severity: "warning",
        message: `Approving this withdraws ${what}, without anyone having released them. If they were found safe, send a survey or clearance report instead.`,
        path: "/supersedes",
        areaSquareMetres: area,
        recordIds: [hazardCode, superseded.id],
        ...placeToLook(ground),
      },
    ];
  });
}

function hazardousGround(report: Report): { hazardCode: string; ground: Ground }[] {
  const claims = effectiveReport(report)?.claims ?? [];
  return claims.flatMap((claim) =>
    claim.act === "open" ? { hazardCode: claim.hazardCode, ground: claim.ground } : [],
  );
}

function placeToLook(ground: Ground): Pick<Finding, "position"> {
  const position = ground[0]?.[0]?.[0];
  return position ? { position } : {};
}
