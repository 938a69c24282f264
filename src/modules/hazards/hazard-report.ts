import Type from "typebox";
import { type GroundShape, groundOf, groundShape } from "../reports/ground-shape.ts";
import type { ReportType } from "../reports/report-type.ts";
import { hazardCode } from "./hazard-code.ts";

interface HazardReportBody {
  readonly hazardCode: string;
  readonly name?: string;
  readonly kind: "suspected" | "confirmed";
  readonly area: GroundShape;
}

/**
 * A suspected or confirmed hazardous area, on indirect or direct evidence (IMAS 07.11). The first report of a code
 * opens the area, a later one of the same code adds ground to it.
 */
export const hazardReport: ReportType<HazardReportBody, "hazard-report"> = {
  name: "hazard-report",
  version: 1,
  label: { en: "Hazard report", az: "Təhlükə hesabatı", ru: "Донесение об опасном районе" },
  body: Type.Object(
    {
      hazardCode,
      name: Type.Optional(Type.String()),
      kind: Type.Union([Type.Literal("suspected"), Type.Literal("confirmed")]),
      description: Type.Optional(Type.String()),
      area: groundShape,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
    name: { en: "Name", az: "Ad", ru: "Название" },
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    description: { en: "Description", az: "Təsvir", ru: "Описание" },
    area: { en: "Area", az: "Ərazi", ru: "Район" },
  },
  shapes: [{ field: "area", shape: "ground", required: true, comparedWith: "opened", insideCountry: true }],
  checks: [],
  verb: ({ body }) => ({
    kind: "land",
    claims: [
      {
        act: "open",
        hazardCode: body.hazardCode,
        hazardName: body.name ?? null,
        fate: body.kind,
        ground: groundOf(body.area),
        path: "/area",
      },
    ],
  }),
};
