import { nameKey } from "../reports/name-key.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type ReturnBody, returnBody } from "./return-body.ts";
import { returnFindings } from "./return-findings.ts";
import { returnLabels } from "./return-labels.ts";

/** Who has come back to a settlement, and what waits for them there. The latest report of a settlement holds. */
export const returnReport: ReportType<ReturnBody, "return-report"> = {
  name: "return-report",
  version: 1,
  label: { en: "Return report", az: "Qayıdış hesabatı", ru: "Донесение о возвращении" },
  group: "return",
  purpose: {
    en: "How many people have come back to a settlement by a day, and which services they find.",
    az: "Müəyyən günə yaşayış məntəqəsinə neçə nəfər qayıdıb və orada hansı xidmətlər var.",
    ru: "Сколько людей вернулось в населённый пункт к этому дню и какие там есть службы.",
  },
  body: returnBody,
  fieldLabels: returnLabels,
  sections: [
    {
      title: { en: "Settlement", az: "Yaşayış məntəqəsi", ru: "Населённый пункт" },
      fields: ["settlement", "location"],
    },
    {
      title: { en: "Displaced from there", az: "Oradan köçkün düşənlər", ru: "Перемещённые оттуда" },
      fields: ["registeredFamilies", "registeredPeople"],
    },
    {
      title: { en: "Returned", az: "Qayıdanlar", ru: "Вернулись" },
      fields: ["returnedFamilies", "returnedPeople", "returnedFamiliesSinceLast", "returnedPeopleSinceLast"],
    },
    {
      title: { en: "Living there now", az: "Hazırda yaşayanlar", ru: "Живут сейчас" },
      fields: ["livingPeople", "livingWorkers", "livingStudents"],
    },
    {
      title: { en: "Services and homes", az: "Xidmətlər və evlər", ru: "Службы и дома" },
      fields: ["services", "homes", "remarks"],
    },
  ],
  shapes: [{ field: "location", shape: "point", required: false, comparedWith: null, insideCountry: true }],
  checks: [({ body }) => returnFindings(body)],
  verb: ({ body }) => {
    const { location, ...said } = body;
    const place = location === undefined ? null : pointPosition(location);
    // One settlement in two spellings of its letters is one: it must not be counted twice.
    const key = nameKey(body.settlement);
    return [{ kind: "fact", fact: { kind: "return", key, hazardCode: null, location: place, body: said } }];
  },
};
