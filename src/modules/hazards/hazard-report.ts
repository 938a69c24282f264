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
  group: "survey-and-release",
  purpose: {
    en: "Opens a hazardous area, or adds ground to one that is known.",
    az: "Təhlükəli ərazini açır və ya məlum əraziyə sahə əlavə edir.",
    ru: "Открывает опасный район или добавляет участок к известному.",
  },
  body: Type.Object(
    {
      hazardCode,
      name: Type.Optional(Type.String()),
      kind: Type.Union([Type.Literal("suspected"), Type.Literal("confirmed")]),
      description: Type.Optional(Type.String({ multiline: true })),
      area: groundShape,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
    name: { en: "Name", az: "Ad", ru: "Название" },
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    "kind.suspected": { en: "Suspected", az: "Şübhəli", ru: "Предположительно опасно" },
    "kind.confirmed": { en: "Confirmed", az: "Təsdiqlənmiş", ru: "Подтверждено" },
    description: { en: "Description", az: "Təsvir", ru: "Описание" },
    area: { en: "Area", az: "Ərazi", ru: "Район" },
  },
  sections: [
    {
      title: { en: "Area", az: "Ərazi", ru: "Район" },
      fields: ["hazardCode", "name", "kind", "area"],
    },
    {
      title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
      fields: ["description"],
    },
  ],
  shapes: [{ field: "area", shape: "ground", required: true, comparedWith: "opened", insideCountry: true }],
  checks: [],
  verb: ({ body }) => [
    {
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
    },
  ],
};
