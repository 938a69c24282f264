import { type GroundShape, groundOf } from "../reports/ground-shape.ts";
import type { LandClaim, Operation, ReleasedFate } from "./land-claim.ts";

/** The polygons a survey or clearance report may carry. */
export interface ReleaseBody {
  readonly hazardCode?: string;
  readonly added?: GroundShape;
  readonly addedKind?: "suspected" | "confirmed";
  readonly confirmed?: GroundShape;
  readonly cleared?: GroundShape;
  readonly reduced?: GroundShape;
  /** Reduced ground on which technical assets worked, and ground that was reduced by what they found beside it. */
  readonly reducedWithAsset?: GroundShape;
  readonly reducedWithoutAsset?: GroundShape;
  readonly cancelled?: GroundShape;
  readonly operation?: Operation;
}

/**
 * The claims of one report in the order in which they act: ground is added before it is confirmed, and confirmed
 * before any of it is released; the strongest release takes first, so that a square metre claimed twice inside one
 * report keeps the fate with the most work behind it and the other claim is returned as a finding.
 */
export function surveyClaims(body: ReleaseBody): readonly LandClaim[] {
  const claims: LandClaim[] = [];
  const code = body.hazardCode ?? null;
  if (body.added && code !== null) {
    const fate = body.addedKind ?? "suspected";
    claims.push({
      act: "open",
      hazardCode: code,
      hazardName: null,
      fate,
      ground: groundOf(body.added),
      path: "/added",
    });
  }
  if (body.confirmed && code !== null) {
    // Direct evidence is never passed over: on ground outside the area it adds, on land released before it reopens.
    const ground = groundOf(body.confirmed);
    claims.push({ act: "open", hazardCode: code, hazardName: null, fate: "confirmed", ground, path: "/confirmed" });
  }
  for (const field of releasedFields) {
    const shape = body[field];
    if (!shape) continue;
    const fate: ReleasedFate = field === "cleared" || field === "cancelled" ? field : "reduced";
    const operation = fate === "cleared" ? (body.operation ?? "mine-clearance") : null;
    claims.push({ act: "release", hazardCode: code, fate, operation, ground: groundOf(shape), path: `/${field}` });
  }
  return claims;
}

/** Fields of released ground, the one with the most work behind it first. */
const releasedFields = ["cleared", "reducedWithAsset", "reduced", "reducedWithoutAsset", "cancelled"] as const;
