import { distanceMetres } from "../../geometry/geodesy.ts";
import { groundFromGeoJson, positionFromGeoJson } from "../../geometry/geojson.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import { computeTyped } from "./compute-typed.ts";
import type { ComputedShape } from "./computed-shape.ts";
import type { Finding } from "./finding.ts";
import { readDrawing, readPosition } from "./gate-drawing.ts";
import type { TypedGeometry } from "./typed-geometry.ts";

/**
 * How far a geometry may lie from what was typed: the rounding of a form or a map to a fifth decimal (0.6 m and less), under what
 * compass, tape and hand-held receivers measure, and far over what two programs' arithmetic differ by (1 mm).
 */
const agreementMetres = 0.5;

/** More comparisons than these, half a second, are no shape that somebody typed. */
const mostComparisons = 50_000_000;

/** What was offered, or what follows from what was typed where no geometry came with it; and whether the two agree. */
export function heldAgainstTyped(
  offered: unknown,
  asTyped: unknown,
  shape: "ground" | "point",
  pointer: string,
): { readonly offered: unknown; readonly findings: readonly Finding[] } {
  if (asTyped === undefined) return { offered, findings: [] };
  const computed = computeTyped(asTyped as TypedGeometry, shape, { path: `${pointer}/asTyped` });
  if (computed.geometry === null) return { offered, findings: computed.findings };
  if (offered === undefined || offered === null) return { offered: computed.geometry, findings: computed.findings };
  const metres = differenceMetres(offered, computed.geometry);
  // What is no geometry at all is for the gate to say.
  if (metres === null || metres <= agreementMetres) return { offered, findings: computed.findings };
  const far = Number.isFinite(metres) ? `${metres.toFixed(1)} m` : "more than can be compared";
  const differs: Finding = {
    code: "typed-differs",
    severity: "error",
    message: `The geometry lies ${far} from what was typed (bearings, distances or coordinates); ${agreementMetres} m are allowed. Leave the geometry out to have it computed, or correct what was typed.`,
    path: `${pointer}/geometry`,
  };
  return { offered, findings: [...computed.findings, differs] };
}

function differenceMetres(offered: unknown, computed: NonNullable<ComputedShape["geometry"]>): number | null {
  if (computed.type === "Point") {
    const { coordinates } = offered as { coordinates?: unknown };
    const position = readPosition(coordinates, "", []);
    return position === null ? null : distanceMetres(position, positionFromGeoJson(computed));
  }
  const read = readDrawing(offered, "");
  return "findings" in read ? null : largestDifferenceMetres(read.drawing.polygons, groundFromGeoJson(computed));
}

/**
 * The furthest that a corner of one ground lies from the corners and edges of the other: a ring may begin elsewhere, turn round, or
 * have points added along its edges.
 */
export function largestDifferenceMetres(a: Ground, b: Ground): number {
  const [mine, theirs] = [a.flat(2).length, b.flat(2).length];
  if (mine * theirs > mostComparisons) return Number.POSITIVE_INFINITY;
  return Math.max(oneWay(a, b), oneWay(b, a));
}

function oneWay(from: Ground, to: Ground): number {
  const edges = to.flatMap((rings) =>
    rings.flatMap((ring) => ring.slice(1).map((end, i) => [ring[i] ?? end, end] as const)),
  );
  let worst = 0;
  for (const corner of from.flat(2)) {
    let best = Number.POSITIVE_INFINITY;
    for (const [start, end] of edges) best = Math.min(best, metresToEdge(corner, start, end));
    worst = Math.max(worst, best);
  }
  return worst;
}

/** In the plane around the corner; a geodesic leaves the straight edge by 4 mm in 500 m. */
function metresToEdge(corner: Position, start: Position, end: Position): number {
  const [ax, ay] = around(corner, start);
  const [bx, by] = around(corner, end);
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

function around([lon, lat]: Position, [otherLon, otherLat]: Position): [number, number] {
  const metresOfDegree = 111_320;
  return [(otherLon - lon) * metresOfDegree * Math.cos((lat * Math.PI) / 180), (otherLat - lat) * metresOfDegree];
}
