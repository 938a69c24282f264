import { circleOf, inCircle, toDegrees } from "../../geometry/bearing.ts";
import { gaussKrugerConvergenceDegrees } from "../../geometry/coordinates/pulkovo-1942.ts";
import { type CoordinateRead, readCoordinate, zoneOfSystem } from "../../geometry/coordinates/read-coordinate.ts";
import { usualTransformation } from "../../geometry/coordinates/reference-system.ts";
import { gridConvergenceDegrees, utmZoneOf } from "../../geometry/coordinates/utm.ts";
import { type Declination, declinationAt } from "../../geometry/magnetic-declination.ts";
import type { Remark } from "../../geometry/remark.ts";
import type { Position } from "../../geometry/shape.ts";
import { type Closure, closureOf, compassRule, type TraversePoint, walk } from "../../geometry/traverse.ts";
import { declinationRemarks, traverseRemarks } from "./traverse-remarks.ts";
import type { TypedTraverse } from "./typed-geometry.ts";

type Measured = Omit<TypedTraverse["legs"][number], "pointType" | "name">;

export interface TraverseComputed {
  readonly points: readonly TraversePoint[];
  /** Start, turning, intermediate and end points in order, the way back left out. */
  readonly perimeter: readonly Position[];
  readonly closure?: Closure;
  readonly declination?: Declination;
  readonly read?: CoordinateRead;
  readonly remarks: readonly Remark[];
}

/** Walks a traverse from its first known point. Legs that cannot be walked are remarks, and then there is no perimeter. */
export function computeTraverse(typed: TypedTraverse, toleranceRatio: number): TraverseComputed {
  const remarks: Remark[] = [...faultsOf(typed)];
  const reads: CoordinateRead[] = [];
  const leadIn = remarks.length > 0 ? [] : walkIn(typed, remarks, reads);
  const start = leadIn.at(-1)?.position;
  const nothing = { points: leadIn, perimeter: [], remarks };
  if (start === undefined || leadIn.at(-1)?.pointType !== "start" || hasError(remarks)) return nothing;
  const first = leadIn[0]?.position ?? start;
  const declination = declinationOf(typed, first);
  const arrivals = walk(
    start,
    typed.legs.map((leg) => walked(typed, leg)),
  );
  const lengths = typed.legs.map(horizontalMetres);
  const closes = typed.legs.at(-1)?.pointType === "start";
  const adjusts = closes && typed.adjustment === "compass-rule";
  const positions = adjusts ? compassRule(start, arrivals, lengths) : arrivals;
  const way = typed.legs.flatMap(({ pointType, name }, index): TraversePoint[] => {
    const [position, asMeasured] = [positions[index], arrivals[index]];
    if (position === undefined || asMeasured === undefined) return [];
    return [{ pointType, name: name ?? null, position, asMeasured }];
  });
  const perimeter = [start, ...way.slice(0, closes ? -1 : undefined).map(({ position }) => position)];
  const length = lengths.reduce((sum, metres) => sum + metres, 0);
  const closure = closes ? closureOf(start, arrivals, length, toleranceRatio, adjusts ? "compass-rule" : null) : null;
  remarks.push(...traverseRemarks(typed, [...leadIn, ...way], closure));
  if (declination) remarks.push(...declinationRemarks(typed.date));
  const [read] = reads;
  return {
    points: [...leadIn, ...way],
    perimeter,
    ...(closure ? { closure } : {}),
    ...(declination ? { declination } : {}),
    ...(read ? { read } : {}),
    remarks,
  };
}

/** Along the ground: the slope's cosine of a distance measured along it. */
function horizontalMetres({ distanceMetres, slopeDegrees = 0 }: Measured): number {
  return distanceMetres * Math.cos((slopeDegrees * Math.PI) / 180);
}

function hasError(remarks: readonly Remark[]): boolean {
  return remarks.some(({ severity }) => severity === "error");
}

/** Reference point, benchmark and start point, each by its coordinates or by a leg from the one before. */
function walkIn(typed: TypedTraverse, remarks: Remark[], reads: CoordinateRead[]): TraversePoint[] {
  const points: TraversePoint[] = [];
  for (const pointType of ["reference", "benchmark", "start"] as const) {
    const given = typed[pointType];
    if (given === undefined) continue;
    const position = placeOf(typed, pointType, points.at(-1)?.position, remarks, reads);
    if (position === null) return points;
    points.push({ pointType, name: given.name ?? null, position, asMeasured: position });
  }
  return points;
}

function placeOf(
  typed: TypedTraverse,
  pointType: "reference" | "benchmark" | "start",
  before: Position | undefined,
  remarks: Remark[],
  reads: CoordinateRead[],
): Position | null {
  const { text, leg } = typed[pointType] ?? {};
  const place = `/${pointType}`;
  const refuse = (message: string) => {
    remarks.push({ code: "point-not-placed", severity: "error", message, place });
    return null;
  };
  if (text !== undefined && leg !== undefined) {
    return refuse(`The ${pointType} point has coordinates and a leg: give one of the two.`);
  }
  if (text !== undefined) {
    const read = readCoordinate(text, typed.system, typed.transformation);
    remarks.push(...read.remarks.map((remark) => ({ ...remark, place: `${place}/text` })));
    reads.push(read);
    return read.position;
  }
  if (leg === undefined) return refuse(`The ${pointType} point has neither coordinates nor a leg that leads to it.`);
  if (before === undefined) {
    return refuse(`The leg to the ${pointType} point begins nowhere: give the point before it, or its coordinates.`);
  }
  return walk(before, [walked(typed, leg)])[0] ?? null;
}

function walked(typed: TypedTraverse, leg: Measured) {
  const degrees = toDegrees(leg.bearing, typed.angleUnit ?? "degrees") ?? Number.NaN;
  const kind = leg.bearingKind ?? typed.bearingKind;
  return {
    metres: horizontalMetres(leg),
    bearingAt: (from: Position) => inCircle(degrees + northOf(typed, kind, from)),
  };
}

/** What is added to a bearing of this kind to have the true one, at the place where it was taken. */
function northOf(typed: TypedTraverse, kind: TypedTraverse["bearingKind"], from: Position): number {
  if (kind === "true") return 0;
  if (kind === "magnetic") {
    return typed.declinationDegrees ?? declinationAt(from, typed.date)?.degrees ?? Number.NaN;
  }
  const zone = zoneOfSystem(typed.system);
  if (zone === null) return gridConvergenceDegrees(from, utmZoneOf(from));
  return gaussKrugerConvergenceDegrees(from, zone, typed.transformation ?? usualTransformation);
}

function usesCompass(typed: TypedTraverse): boolean {
  return legsOf(typed).some(({ leg }) => (leg.bearingKind ?? typed.bearingKind) === "magnetic");
}

function declinationOf(typed: TypedTraverse, at: Position): Declination | null {
  return usesCompass(typed) && typed.declinationDegrees === undefined ? declinationAt(at, typed.date) : null;
}

function legsOf(typed: TypedTraverse): { readonly leg: Measured; readonly place: string }[] {
  const leadIn = (["benchmark", "start"] as const).flatMap((name) => {
    const leg = typed[name]?.leg;
    return leg === undefined ? [] : [{ leg, place: `/${name}/leg` }];
  });
  return [...leadIn, ...typed.legs.map((leg, index) => ({ leg, place: `/legs/${index}` }))];
}

/** What stops the walk before it begins. */
function faultsOf(typed: TypedTraverse): Remark[] {
  const unit = typed.angleUnit ?? "degrees";
  const circle = circleOf(unit);
  const remarks: Remark[] = [];
  for (const { leg, place } of legsOf(typed)) {
    if (toDegrees(leg.bearing, unit) !== null) continue;
    const message = `The bearing ${leg.bearing} is beyond the full circle of ${circle} ${unit.replace(/-.*/, "")}.`;
    remarks.push({ code: "bearing-out-of-range", severity: "error", message, place: `${place}/bearing` });
  }
  const back = typed.legs.findIndex(({ pointType }) => pointType === "start");
  if (back >= 0 && back < typed.legs.length - 1) {
    const message = `Leg ${back + 1} leads back to the start, and ${typed.legs.length - 1 - back} more follow it: only the last leg may close the perimeter.`;
    remarks.push({ code: "start-met-early", severity: "error", message, place: `/legs/${back}/pointType` });
  }
  if (usesCompass(typed) && typed.declinationDegrees === undefined) {
    remarks.push(...declinationRemarks(typed.date).filter(({ severity }) => severity === "error"));
  }
  return remarks;
}
