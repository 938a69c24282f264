import Type from "typebox";
import { type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type PlaceName, placeName } from "./place-name.ts";

interface SettlementBody {
  readonly name: PlaceName;
  readonly location: PointShape;
}

/** A settlement and its name in the languages of the programme. */
export const settlementReport: ReportType<SettlementBody, "settlement"> = {
  name: "settlement",
  version: 1,
  label: { en: "Settlement", az: "Yaşayış məntəqəsi", ru: "Населённый пункт" },
  group: "places",
  purpose: {
    en: "A settlement and its name.",
    az: "Yaşayış məntəqəsi və adı.",
    ru: "Населённый пункт и его название.",
  },
  body: Type.Object({ name: placeName, location: pointShape }, { additionalProperties: false }),
  fieldLabels: {
    name: { en: "Name", az: "Ad", ru: "Название" },
    "name.en": { en: "In English", az: "İngiliscə", ru: "По-английски" },
    "name.az": { en: "In Azerbaijani", az: "Azərbaycanca", ru: "По-азербайджански" },
    "name.ru": { en: "In Russian", az: "Rusca", ru: "По-русски" },
    location: { en: "Location", az: "Yer", ru: "Место" },
  },
  sections: [
    {
      title: { en: "What", az: "Nə", ru: "Что" },
      fields: ["name", "location"],
    },
  ],
  shapes: [{ field: "location", shape: "point", required: true, comparedWith: null, insideCountry: false }],
  checks: [],
  verb: ({ body }) => [
    {
      kind: "settlement",
      settlement: { name: body.name, location: pointPosition(body.location) },
    },
  ],
};
