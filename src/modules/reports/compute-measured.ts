import type { MultiPolygon, Point, Polygon } from "geojson";
import { type CoordinateRead, readCoordinate } from "../../geometry/coordinates/read-coordinate.ts";
import { onGrid } from "../../geometry/grid.ts";
import type { Remark } from "../../geometry/remark.ts";
import type { Position } from "../../geometry/shape.ts";
import type { TraversePoint } from "../../geometry/traverse.ts";
import { computeTraverse } from "./compute-traverse.ts";
import type { ComputedShape, ComputeOptions } from "./computed-shape.ts";
import type { Finding } from "./finding.ts";
import type { TypedCoordinates, TypedTraverse } from "./typed-geometry.ts";

/**
 * 1:n of a traverse with compass and tape. A compass read to half a degree puts each point off by 1:115 of its leg at random; over
 * ten legs around, closing errors of 1:300 are what careful teams reach (docs/decisions/0027).
 */
export const usualClosureRatio = 300;

/** What becomes of measured legs or typed coordinates. Without GEOS, so that the browser computes while one types. */
export function computeMeasured(
  typed: TypedTraverse | TypedCoordinates,
  shape: "ground" | "point",
  { path = "", closureRatio = usualClosureRatio }: ComputeOptions = {},
): ComputedShape {
  const made = typed.method === "traverse" ? ofTraverse(typed, closureRatio) : ofCoordinates(typed);
  const { perimeter, remarks, ...rest } = made;
  const isWhole = !remarks.some(({ severity }) => severity === "error") && perimeter.length > 0;
  const shaped = isWhole ? shapeOf(perimeter, shape, typed.method === "traverse" ? "/legs" : "/texts") : null;
  const all = shaped === null || "type" in shaped ? remarks : [...remarks, shaped];
  return {
    geometry: shaped !== null && "type" in shaped ? shaped : null,
    ...rest,
    findings: all.map((remark) => findingOf(remark, path)),
  };
}

type Made = Omit<ComputedShape, "geometry" | "findings"> & {
  readonly perimeter: readonly Position[];
  readonly remarks: readonly Remark[];
};

function ofTraverse(typed: TypedTraverse, closureRatio: number): Made {
  const { points, perimeter, closure, declination, read, remarks } = computeTraverse(typed, closureRatio);
  return {
    points,
    perimeter,
    ...(closure ? { closure } : {}),
    ...(declination ? { declination } : {}),
    ...(read ? precisionOf([read]) : {}),
    remarks,
  };
}

function ofCoordinates({ texts, system, transformation }: TypedCoordinates): Made {
  const reads = texts.map((text) => readCoordinate(text, system, transformation));
  const remarks = reads.flatMap((read, index) => read.remarks.map((one) => ({ ...one, place: `/texts/${index}` })));
  const perimeter = reads.flatMap(({ position }) => (position === null ? [] : [position]));
  const points = perimeter.map((position): TraversePoint => {
    return { pointType: "corner", name: null, position, asMeasured: position };
  });
  return { points, perimeter: withoutRepeatedFirst(perimeter), ...precisionOf(reads), remarks: eachCodeOnce(remarks) };
}

/** Corners are often typed with the first one again at the end. */
function withoutRepeatedFirst(corners: readonly Position[]): readonly Position[] {
  const [first, last] = [corners[0], corners.at(-1)];
  const isRepeated = corners.length > 3 && first && last && first[0] === last[0] && first[1] === last[1];
  return isRepeated ? corners.slice(0, -1) : corners;
}

function precisionOf(reads: readonly CoordinateRead[]): Pick<Made, "precisionMetres" | "transformation"> {
  const precisions = reads.flatMap(({ precisionMetres }) => precisionMetres ?? []);
  const transformation = reads.find((read) => read.transformation)?.transformation;
  return {
    ...(precisions.length > 0 ? { precisionMetres: Math.max(...precisions) } : {}),
    ...(transformation ? { transformation } : {}),
  };
}

/** Warnings and notes that all corners share are said at the first, with their number; every error stays. */
function eachCodeOnce(remarks: readonly Remark[]): Remark[] {
  const counts = new Map<string, number>();
  for (const { code } of remarks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return remarks.flatMap((remark, index) => {
    if (remark.severity === "error") return [remark];
    if (remarks.findIndex(({ code }) => code === remark.code) !== index) return [];
    const count = counts.get(remark.code) ?? 1;
    return [count === 1 ? remark : { ...remark, message: `${remark.message} So it is with ${count} of the corners.` }];
  });
}

function shapeOf(
  perimeter: readonly Position[],
  shape: "ground" | "point",
  place: string,
): Polygon | MultiPolygon | Point | Remark {
  const corners = perimeter.map(([lon, lat]): [number, number] => [onGrid(lon), onGrid(lat)]);
  const [first] = corners;
  const counted = `${corners.length} point${corners.length === 1 ? "" : "s"}`;
  if (first === undefined || (shape === "point" && corners.length !== 1)) {
    const message = `A place is one point; here are ${counted}.`;
    return { code: "point-count", severity: "error", message, place };
  }
  if (shape === "point") return { type: "Point", coordinates: first };
  if (corners.length < 3) {
    const message = `An area needs at least 3 corners; here are ${counted}.`;
    return { code: "point-count", severity: "error", message, place };
  }
  return { type: "Polygon", coordinates: [[...corners, first]] };
}

export function findingOf({ code, severity, message, place }: Remark, path: string): Finding {
  return { code, severity, message, path: `${path}${place}` };
}
