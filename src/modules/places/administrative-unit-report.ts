import Type from "typebox";
import { type GroundShape, groundOf, groundShape } from "../reports/ground-shape.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type PlaceName, placeName } from "./place-name.ts";

interface AdministrativeUnitBody {
  readonly code: string;
  readonly level: number;
  readonly name: PlaceName;
  readonly boundary: GroundShape;
}

/** A border and a name as the authority gives them; a later report of the same code replaces the earlier one. */
export const administrativeUnitReport: ReportType<AdministrativeUnitBody, "administrative-unit"> = {
  name: "administrative-unit",
  version: 1,
  label: { en: "Administrative unit", az: "İnzibati vahid", ru: "Административная единица" },
  group: "places",
  purpose: {
    en: "Border and name of a district, as the authority gives them.",
    az: "Rayonun sərhədi və adı, səlahiyyətli orqanın verdiyi kimi.",
    ru: "Граница и название района, как их даёт уполномоченный орган.",
  },
  body: Type.Object(
    {
      code: Type.String({ minLength: 1 }),
      level: Type.Integer({ minimum: 0, maximum: 4 }),
      name: placeName,
      boundary: groundShape,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    code: { en: "Code", az: "Kod", ru: "Код" },
    level: { en: "Level", az: "Səviyyə", ru: "Уровень" },
    name: { en: "Name", az: "Ad", ru: "Название" },
    "name.en": { en: "In English", az: "İngiliscə", ru: "По-английски" },
    "name.az": { en: "In Azerbaijani", az: "Azərbaycanca", ru: "По-азербайджански" },
    "name.ru": { en: "In Russian", az: "Rusca", ru: "По-русски" },
    boundary: { en: "Boundary", az: "Sərhəd", ru: "Граница" },
  },
  sections: [
    {
      title: { en: "What", az: "Nə", ru: "Что" },
      fields: ["code", "level", "name", "boundary"],
    },
  ],
  shapes: [{ field: "boundary", shape: "ground", required: true, comparedWith: null, insideCountry: false }],
  checks: [],
  verb: ({ body }) => [
    {
      kind: "administrative-unit",
      unit: { code: body.code, level: body.level, name: body.name, ground: groundOf(body.boundary) },
    },
  ],
};
