import { declinationSpan } from "../../geometry/magnetic-declination.ts";
import type { Remark } from "../../geometry/remark.ts";
import type { Closure, TraversePoint } from "../../geometry/traverse.ts";
import type { TypedTraverse } from "./typed-geometry.ts";

/** Further than this a surveyor sets an intermediate point between two turning points. */
const sightMetres = 50;

/** What is to be said of a traverse that could be walked. */
export function traverseRemarks(
  typed: TypedTraverse,
  points: readonly TraversePoint[],
  closure: Closure | null,
): Remark[] {
  return [...closureRemarks(typed, closure), ...pointTypeRemarks(typed), ...sameNames(points)];
}

/** The model's days are told before they are over: a year's warning, then a refusal. */
export function declinationRemarks(date: string): Remark[] {
  const { first, last } = declinationSpan;
  const advice = "give the declination that the team worked with";
  const remark = (code: string, severity: Remark["severity"], message: string) => [
    { code, severity, message, place: "/date" },
  ];
  if (date < first) {
    const message = `Magnetic bearings of ${date} cannot be turned: this program's World Magnetic Models begin on ${first}; ${advice}.`;
    return remark("declination-unknown", "error", message);
  }
  if (date > last) {
    const message = `Magnetic bearings of ${date} cannot be turned: the World Magnetic Model of this program ends on ${last}. Update the program, or ${advice}.`;
    return remark("declination-unknown", "error", message);
  }
  const aYearBefore = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
  if (date <= aYearBefore) return [];
  const message = `The World Magnetic Model of this program ends on ${last}: update the program before then.`;
  return remark("declination-ends-soon", "note", message);
}

function closureRemarks(typed: TypedTraverse, closure: Closure | null): Remark[] {
  if (closure === null) {
    if (typed.legs.length === 0) return [];
    const message =
      "No leg leads back to the start point, so the closing error is not known: the perimeter was closed by a straight line. Measure the way back.";
    const open: Remark = { code: "traverse-not-closed", severity: "warning", message, place: "/legs" };
    if (typed.adjustment === undefined) return [open];
    const nothing = "There is nothing to adjust: no leg leads back to the start point.";
    return [open, { code: "nothing-to-adjust", severity: "error", message: nothing, place: "/adjustment" }];
  }
  if (closure.withinTolerance) return [];
  const { misclosureMetres, misclosureTrueDegrees, lengthMetres, ratio, toleranceRatio } = closure;
  const spread =
    closure.adjustment === null ? "" : " It was spread by the compass rule; a blunder spread is still one.";
  const message = `The traverse misses its start by ${misclosureMetres.toFixed(2)} m towards ${(misclosureTrueDegrees ?? 0).toFixed(0)}° in ${lengthMetres.toFixed(0)} m, 1:${Math.floor(ratio ?? 0)}, worse than 1:${toleranceRatio}. Look for a bearing or distance noted wrongly.${spread}`;
  return [{ code: "misclosure", severity: "warning", message, place: "/legs" }];
}

function pointTypeRemarks({ legs }: TypedTraverse): Remark[] {
  const remarks: Remark[] = [];
  const ends = legs.flatMap(({ pointType }, index) => (pointType === "end" ? [index] : []));
  const lastPoint = legs.at(-1)?.pointType === "start" ? legs.length - 2 : legs.length - 1;
  if (ends.some((index) => index !== lastPoint)) {
    const message = "The end point is the last turning point: one that others follow is a turning point.";
    remarks.push({ code: "end-point-misplaced", severity: "warning", message, place: `/legs/${ends[0]}/pointType` });
  }
  const long = legs.filter(({ distanceMetres }) => distanceMetres > sightMetres).length;
  if (long > 0) {
    const message = `${long} of ${legs.length} legs are longer than ${sightMetres} m: intermediate points stand between turning points that far apart.`;
    remarks.push({ code: "intermediate-points-missing", severity: "note", message, place: "/legs" });
  }
  return remarks;
}

/** Two points of one name: the team cannot say which of them it marked (GICHD geocheck: duplicate local ids). */
function sameNames(points: readonly TraversePoint[]): Remark[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  // The way back to the start is no second point.
  const wayBack = points.findLastIndex(({ pointType }) => pointType === "start");
  const own = points.filter(
    (_, index) => index !== wayBack || points.findIndex((one) => one.pointType === "start") === index,
  );
  for (const { name } of own) {
    if (name === null) continue;
    const key = name.trim().toLocaleLowerCase();
    if (seen.has(key)) twice.add(name.trim());
    seen.add(key);
  }
  if (twice.size === 0) return [];
  const message = `Points share the name ${[...twice].join(", ")}: give each its own.`;
  return [{ code: "duplicate-local-ids", severity: "warning", message, place: "/legs" }];
}
