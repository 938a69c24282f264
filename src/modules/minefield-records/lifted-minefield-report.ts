import Type from "typebox";
import { type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";

interface LiftedMinefieldBody {
  readonly location: PointShape;
  readonly description?: string;
}

/** A minefield recorded as lifted, as older map sheets mark it: a point without a perimeter. */
export const liftedMinefieldReport: ReportType<LiftedMinefieldBody> = {
  name: "lifted-minefield",
  version: 1,
  label: { en: "Lifted minefield", az: "Götürülmüş minalı sahə", ru: "Снятое минное поле" },
  body: Type.Object(
    { location: pointShape, description: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
  fieldLabels: {
    location: { en: "Location", az: "Yer", ru: "Место" },
    description: { en: "Description", az: "Təsvir", ru: "Описание" },
  },
  shapes: [{ field: "location", shape: "point", required: true, comparedWith: null, insideCountry: true }],
  checks: [],
  verb: ({ body }) => ({
    kind: "lifted-minefield",
    liftedMinefield: { location: pointPosition(body.location), description: body.description ?? null },
  }),
};
