import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { categoryLeaves } from "./category.ts";
import { type ModelClaim, modelProperties, modelPropertyNames } from "./model-claim.ts";

export interface OrdnanceModelBody {
  readonly model: string;
  readonly name: { readonly en?: string; readonly az?: string; readonly ru?: string };
  readonly category: string;
  readonly claims?: readonly ModelClaim[];
}

const closed = { additionalProperties: false };
const shortText = Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }));
const number = Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 }));

/** A model that the programme adds to the catalogue, or further values of one that is known, each with its source. */
export const ordnanceModel: ReportType<OrdnanceModelBody, "ordnance-model"> = {
  name: "ordnance-model",
  version: 1,
  label: { en: "Ordnance model", az: "Sursat modeli", ru: "Модель боеприпаса" },
  group: "ordnance",
  purpose: {
    en: "Adds a model to the catalogue, or what a further source says of one; identification only.",
    az: "Kataloqa model və ya model haqqında əlavə mənbənin məlumatını əlavə edir; yalnız tanıma üçün.",
    ru: "Добавляет в каталог модель или сведения о ней из нового источника; только для опознавания.",
  },
  body: Type.Object(
    {
      model: Type.String({
        minLength: 1,
        maxLength: 80,
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
        description: "a key of small letters, digits and hyphens",
        catalogue: "ordnance-model",
      }),
      name: Type.Object({ en: shortText, az: shortText, ru: shortText }, { ...closed, minProperties: 1 }),
      category: Type.Enum(categoryLeaves.map(({ code }) => code) as [string, ...string[]]),
      claims: Type.Optional(
        Type.Array(
          Type.Object(
            {
              property: Type.Enum(modelPropertyNames),
              minimum: number,
              maximum: number,
              text: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" })),
              source: Type.String({ minLength: 1, maxLength: 400, pattern: "\\S" }),
            },
            closed,
          ),
          { maxItems: 200 },
        ),
      ),
    },
    closed,
  ),
  fieldLabels: {
    model: { en: "Key", az: "Açar", ru: "Ключ" },
    name: { en: "Name", az: "Ad", ru: "Название" },
    "name.en": { en: "In English", az: "İngiliscə", ru: "По-английски" },
    "name.az": { en: "In Azerbaijani", az: "Azərbaycanca", ru: "По-азербайджански" },
    "name.ru": { en: "In Russian", az: "Rusca", ru: "По-русски" },
    category: { en: "Category", az: "Kateqoriya", ru: "Категория" },
    ...Object.fromEntries(categoryLeaves.map(({ code, label }) => [`category.${code}`, label])),
    claims: { en: "What a source says", az: "Mənbənin dedikləri", ru: "Что говорит источник" },
    "claims.property": { en: "Property", az: "Xüsusiyyət", ru: "Свойство" },
    ...Object.fromEntries(modelPropertyNames.map((one) => [`claims.property.${one}`, modelProperties[one].label])),
    "claims.minimum": { en: "Value, or the least", az: "Qiymət və ya ən azı", ru: "Значение или наименьшее" },
    "claims.maximum": { en: "The most", az: "Ən çoxu", ru: "Наибольшее" },
    "claims.text": { en: "In words", az: "Sözlə", ru: "Словами" },
    "claims.source": { en: "Source", az: "Mənbə", ru: "Источник" },
  },
  sections: [
    { title: { en: "Model", az: "Model", ru: "Модель" }, fields: ["model", "name", "category"] },
    { title: { en: "Values", az: "Göstəricilər", ru: "Данные" }, fields: ["claims"] },
  ],
  shapes: [],
  checks: [claimsSaySomething],
  verb: ({ body }) => [
    {
      kind: "fact",
      fact: { kind: "ordnance-model", key: body.model, hazardCode: null, location: null, body: { ...body } },
    },
  ],
};

/** A claim has a value, and its range runs upwards. */
function claimsSaySomething({ body: { claims = [] } }: Report<OrdnanceModelBody>): readonly Finding[] {
  return claims.flatMap(({ minimum, maximum, text }, i): Finding[] => {
    const path = `/claims/${i}`;
    if (minimum === undefined && maximum === undefined && text === undefined) {
      const message = "The claim has no value. Give a number, a range or words.";
      return [{ code: "claim-without-value", severity: "error", message, path }];
    }
    if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
    const message = `The range runs from ${minimum} down to ${maximum}. Exchange the two.`;
    return [{ code: "claim-range-order", severity: "error", message, path: `${path}/maximum` }];
  });
}
