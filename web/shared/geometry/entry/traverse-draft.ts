import type { AngleUnit } from "../../../../src/geometry/bearing.ts";
import type { PulkovoTransformation, ReferenceSystem } from "../../../../src/geometry/coordinates/reference-system.ts";
import type { TypedTraverse } from "../../../../src/modules/reports/typed-geometry.ts";

export type LegPointType = TypedTraverse["legs"][number]["pointType"];

/** One of the points of the way in, as typed. */
export interface PlacedDraft {
  readonly name: string;
  readonly text: string;
  readonly bearing: string;
  readonly distance: string;
}

export interface LegDraft {
  readonly pointType: LegPointType;
  readonly name: string;
  readonly bearing: string;
  readonly distance: string;
}

/** A traverse as it stands on the screen: numbers are text, and a row may be half written. */
export interface TraverseDraft {
  readonly date: string;
  readonly bearingKind: TypedTraverse["bearingKind"];
  readonly angleUnit: AngleUnit;
  readonly declination: string;
  readonly system: ReferenceSystem;
  readonly transformation: PulkovoTransformation | undefined;
  readonly reference: PlacedDraft;
  readonly benchmark: PlacedDraft;
  readonly start: PlacedDraft;
  readonly legs: readonly LegDraft[];
  readonly isAdjusted: boolean;
}

export const blankPlace: PlacedDraft = { name: "", text: "", bearing: "", distance: "" };
export const blankLeg: LegDraft = { pointType: "turning", name: "", bearing: "", distance: "" };

export function emptyTraverse(date: string): TraverseDraft {
  return {
    date,
    bearingKind: "magnetic",
    angleUnit: "degrees",
    declination: "",
    system: "EPSG:4326",
    transformation: undefined,
    reference: blankPlace,
    benchmark: blankPlace,
    start: blankPlace,
    legs: [],
    isAdjusted: false,
  };
}

/** A number with a decimal point or comma; undefined for anything else. */
export function numberIn(text: string): number | undefined {
  const bare = text.trim().replace(",", ".");
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(bare) ? Number(bare) : undefined;
}

/**
 * What is kept in the report. A number that is not written yet is left out; such a traverse is kept in the draft all the
 * same, and the schema says what is missing.
 */
export function typedTraverse(draft: TraverseDraft): TypedTraverse | undefined {
  const { reference, benchmark, start, legs, transformation, isAdjusted } = draft;
  if (![reference, benchmark, start].some(isWritten) && !legs.some(isWritten)) return undefined;
  const declinationDegrees = numberIn(draft.declination);
  const typed = {
    method: "traverse",
    date: draft.date,
    bearingKind: draft.bearingKind,
    ...(draft.angleUnit === "degrees" ? {} : { angleUnit: draft.angleUnit }),
    ...(draft.bearingKind === "magnetic" && declinationDegrees !== undefined ? { declinationDegrees } : {}),
    system: draft.system,
    ...(transformation === undefined ? {} : { transformation }),
    ...(isWritten(reference) ? { reference: typedPlace(reference) } : {}),
    ...(isWritten(benchmark) ? { benchmark: typedPlace(benchmark) } : {}),
    start: typedPlace(start),
    legs: legs.map(({ pointType, ...leg }) => ({ ...typedLeg(leg), pointType, ...typedName(leg) })),
    ...(isAdjusted ? { adjustment: "compass-rule" } : {}),
  };
  // Numbers may be missing: see above.
  return typed as unknown as TypedTraverse;
}

/** The part that can be walked: up to the first leg without its two numbers. */
export function walkable(typed: TypedTraverse): { readonly typed: TypedTraverse; readonly isWhole: boolean } {
  const first = typed.legs.findIndex((leg) => !hasNumbers(leg));
  const legs = first < 0 ? typed.legs : typed.legs.slice(0, first);
  const { reference, benchmark, start } = typed;
  const isIn = [reference, benchmark, start].every((place) => place?.leg === undefined || hasNumbers(place.leg));
  // Nothing can be walked from a start that is not known yet.
  return { typed: isIn ? { ...typed, legs } : { ...typed, start: {}, legs: [] }, isWhole: first < 0 && isIn };
}

export function draftOfTraverse(typed: TypedTraverse): TraverseDraft {
  return {
    date: typed.date,
    bearingKind: typed.bearingKind,
    angleUnit: typed.angleUnit ?? "degrees",
    declination: written(typed.declinationDegrees),
    system: typed.system,
    transformation: typed.transformation,
    reference: draftOfPlace(typed.reference),
    benchmark: draftOfPlace(typed.benchmark),
    start: draftOfPlace(typed.start),
    legs: typed.legs.map(({ pointType, name = "", bearing, distanceMetres }) => ({
      pointType,
      name,
      bearing: written(bearing),
      distance: written(distanceMetres),
    })),
    isAdjusted: typed.adjustment === "compass-rule",
  };
}

function draftOfPlace(place: TypedTraverse["reference"]): PlacedDraft {
  const { name = "", text = "", leg } = place ?? {};
  return { name, text, bearing: written(leg?.bearing), distance: written(leg?.distanceMetres) };
}

function typedPlace({ text, ...rest }: PlacedDraft) {
  const isLeg = text.trim() === "" && (rest.bearing.trim() !== "" || rest.distance.trim() !== "");
  return { ...typedName(rest), ...(text.trim() === "" ? {} : { text }), ...(isLeg ? { leg: typedLeg(rest) } : {}) };
}

function typedLeg({ bearing, distance }: { readonly bearing: string; readonly distance: string }) {
  const [angle, metres] = [numberIn(bearing), numberIn(distance)];
  return {
    ...(angle === undefined ? {} : { bearing: angle }),
    ...(metres === undefined ? {} : { distanceMetres: metres }),
  };
}

function typedName({ name }: { readonly name: string }) {
  return name.trim() === "" ? {} : { name };
}

function isWritten(row: PlacedDraft | LegDraft): boolean {
  return row.name + row.bearing + row.distance + ("text" in row ? row.text : "") !== "";
}

function hasNumbers({ bearing, distanceMetres }: { bearing?: number; distanceMetres?: number }): boolean {
  return bearing !== undefined && distanceMetres !== undefined;
}

function written(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
