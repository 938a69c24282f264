import type { ShapeValue } from "../shape-value.ts";

/** The ways of entry, in the order of their tabs. */
const entryMethods = ["drawn", "coordinates", "traverse", "pasted", "centreline"] as const;

export type EntryMethod = (typeof entryMethods)[number];

/** How this shape was given; by hand where it does not say. */
export function methodOf(value: ShapeValue | undefined): EntryMethod {
  return value?.asTyped?.method ?? "drawn";
}

/** A place has no width. */
export function methodsFor(shape: "ground" | "point"): readonly EntryMethod[] {
  return shape === "ground" ? entryMethods : entryMethods.filter((method) => method !== "centreline");
}
