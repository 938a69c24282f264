import Type from "typebox";
import { type PointShape, pointShape } from "./ground-shape.ts";
import { pointPosition } from "./point-position.ts";
import type { Labels, ShapeField } from "./report-type.ts";

/** Body of a report that says only where something is, and what: a point and a description. */
export interface LocatedBody {
  readonly location: PointShape;
  readonly description?: string;
}

export const locatedBody = Type.Object(
  { location: pointShape, description: Type.Optional(Type.String({ multiline: true })) },
  { additionalProperties: false },
);

export const locatedFieldLabels: Readonly<Record<string, Labels>> = {
  location: { en: "Location", az: "Yer", ru: "Место" },
  description: { en: "Description", az: "Təsvir", ru: "Описание" },
};

export const locatedShapes: readonly ShapeField[] = [
  { field: "location", shape: "point", required: true, comparedWith: null, insideCountry: true },
];

/** The position and the description of a body that has passed the gate. */
export function whatIsThere({ location, description }: LocatedBody) {
  return { location: pointPosition(location), description: description ?? null };
}
