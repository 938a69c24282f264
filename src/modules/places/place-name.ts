import Type from "typebox";

/** A name in the languages it is known in; English or the romanised name is always there. */
export const placeName = Type.Object({
  en: Type.String({ minLength: 1 }),
  az: Type.Optional(Type.String()),
  ru: Type.Optional(Type.String()),
});

export type PlaceName = Type.Static<typeof placeName>;
