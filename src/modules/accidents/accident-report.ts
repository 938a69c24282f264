import Type from "typebox";
import { type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";

interface AccidentReportBody {
  readonly location: PointShape;
  readonly description?: string;
}

/** An accident or incident with explosive ordnance at a place. */
export const accidentReport: ReportType<AccidentReportBody> = {
  name: "accident-report",
  version: 1,
  label: { en: "Accident report", az: "Qəza hesabatı", ru: "Донесение о происшествии" },
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
    kind: "accident",
    accident: { location: pointPosition(body.location), description: body.description ?? null },
  }),
};
