import { boundsIntersect, boundsOf } from "../../geometry/bounds.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { intersectionToMeasure } from "../../geometry/overlay.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import { type GateCheck, type GateNeighbour, geocheck } from "./gate-check.ts";
import { percent, squareMetres } from "./gate-numbers.ts";
import { samePointDegrees } from "./gate-ring-checks.ts";
import { sameCorners, sameGround } from "./gate-same-ground.ts";

/** GICHD's figure: parts that overlap by less are neighbours drawn with an unsteady hand. */
export const overlapShare = 0.009;
/** Shapes that differ by less than this of the larger one are taken for two drawings of one area. */
export const nearDuplicateShare = 0.01;

/** Holds a valid shape against the known areas around it: the same one again, nearly the same one, or an overlap. */
export const checkNeighbours: GateCheck = ({ path, polygons }, { neighbours }) => {
  const bounds = boundsOf(polygons);
  if (neighbours === undefined || bounds === null) return [];
  const shape = measured(polygons, bounds);
  return neighbours(bounds).flatMap((neighbour) => compare(shape, neighbour, path) ?? []);
};

interface Measured {
  readonly ground: Ground;
  readonly bounds: Bounds;
  readonly area: number;
}

function measured(ground: Ground, bounds: Bounds): Measured {
  return { ground, bounds, area: areaSquareMetres(ground) };
}

function compare(shape: Measured, neighbour: GateNeighbour, path: string): Finding | null {
  const bounds = boundsOf(neighbour.ground);
  if (bounds === null || !boundsIntersect(shape.bounds, bounds)) return null;
  const shared = { path, recordIds: [neighbour.recordId], ...lookAt(shape, bounds) };
  const other = measured(neighbour.ground, bounds);
  if (sameBounds(shape.bounds, bounds)) {
    if (sameGround(shape.ground, other.ground)) return { ...shared, ...exactDuplicate(neighbour, shape) };
    if (sameCorners(shape.ground, other.ground)) return { ...shared, ...nearDuplicate(neighbour, shape, null) };
  }
  const common = commonArea(shape, other);
  const [smaller, larger] = [Math.min(shape.area, other.area), Math.max(shape.area, other.area)];
  const difference = shape.area + other.area - 2 * common;
  if (difference < nearDuplicateShare * larger) return { ...shared, ...nearDuplicate(neighbour, shape, difference) };
  if (common <= overlapShare * smaller) return null;
  return { ...shared, ...overlap(neighbour, shape, other, common) };
}

/** The area both have; 0 at once when even their boxes share too little to be worth saying. */
function commonArea(a: Measured, b: Measured): number {
  const shareOfBoxes = Math.max(boxShare(a.bounds, b.bounds, a), boxShare(b.bounds, a.bounds, b));
  return shareOfBoxes < overlapShare ? 0 : areaSquareMetres(intersectionToMeasure(a.ground, b.ground));
}

/** At most this share of a shape lies in the other's box; an upper bound because the box's area is measured generously. */
function boxShare(own: Bounds, other: Bounds, shape: Measured): number {
  const width = Math.min(own[2], other[2]) - Math.max(own[0], other[0]);
  const height = Math.min(own[3], other[3]) - Math.max(own[1], other[1]);
  const widestParallel = Math.cos((Math.min(Math.abs(own[1]), Math.abs(own[3])) * Math.PI) / 180);
  const generous = 111_700 * 111_700 * (own[1] > 0 === own[3] > 0 ? widestParallel : 1);
  return (width * height * generous) / shape.area;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.every((side, index) => Math.abs(side - (b[index] ?? Number.NaN)) <= samePointDegrees);
}

function exactDuplicate({ label }: GateNeighbour, { area }: Measured) {
  return {
    code: "exact-duplicate",
    severity: "error",
    message: `The same area (${squareMetres(area)}) is already known as ${label}. Send it once; to correct it, supersede that report.`,
    areaSquareMetres: area,
    clause: `${geocheck}: duplicate polygon by coordinates`,
  } as const;
}

function nearDuplicate({ label }: GateNeighbour, { area }: Measured, difference: number | null) {
  const how =
    difference === null
      ? "every corner lies within 0.000001° (0.1 m) of one of its corners"
      : `the two differ by ${squareMetres(Math.max(0, difference))}, less than ${percent(nearDuplicateShare)} of the area`;
  return {
    code: "near-duplicate",
    severity: "warning",
    message: `This looks like ${label} drawn again: ${how}. If it is the same area, send a report that supersedes it.`,
    areaSquareMetres: area,
    clause: `${geocheck}: duplicate polygon`,
  } as const;
}

function overlap({ label }: GateNeighbour, shape: Measured, other: Measured, common: number) {
  const shares = `${percent(common / shape.area)} of this shape, ${percent(common / other.area)} of the other`;
  return {
    code: "overlap",
    severity: "warning",
    message: `${squareMetres(common)} overlap ${label} (${shares}). Ground counts once: check which of the two boundaries is right.`,
    areaSquareMetres: common,
    clause: `${geocheck}: overlap of more than 0.9 %`,
  } as const;
}

/** The middle of what the two boxes share. */
function lookAt({ bounds: a }: Measured, b: Bounds) {
  const lon = (Math.max(a[0], b[0]) + Math.min(a[2], b[2])) / 2;
  const lat = (Math.max(a[1], b[1]) + Math.min(a[3], b[3])) / 2;
  return { position: [lon, lat] as const };
}
