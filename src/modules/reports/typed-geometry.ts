import Type from "typebox";

/**
 * How a shape was given, kept beside what was computed of it: `method` names the way of entry, the rest is what was
 * typed, letter by letter.
 */
export const typedGeometry = Type.Object({
  method: Type.Enum(["traverse", "coordinates", "drawn", "pasted", "centreline"]),
});
