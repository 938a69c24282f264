import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { checkItems } from "../ordnance/item-checks.ts";
import { itemEffects, itemShapes, itemsFound } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import { groundShape } from "../reports/ground-shape.ts";
import { isoDate } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { assets } from "./assets.ts";
import { checkHours, checkPeriod, checkPlots, checkRate, type ProgressBody } from "./clearance-progress-checks.ts";
import { progressLabels, stoppageReasons } from "./clearance-progress-labels.ts";
import { optionalText } from "./release-fields.ts";

const closed = { additionalProperties: false };
const squareMetres = Type.Number({ minimum: 0, maximum: 10_000_000, unit: "m²" });
const hours = Type.Optional(Type.Number({ minimum: 0, maximum: 100_000, unit: "h" }));
const count = Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 }));

const worked = Type.Array(
  Type.Object(
    {
      kind: Type.Enum(["lane", "box"]),
      name: Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" }),
      squareMetres,
      ground: Type.Optional(groundShape),
    },
    closed,
  ),
  { maxItems: 500 },
);

const stoppages = Type.Array(
  Type.Object(
    {
      reason: Type.Enum([...stoppageReasons]),
      hours: Type.Number({ minimum: 0, maximum: 10_000, unit: "h" }),
      remarks: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    closed,
  ),
  { maxItems: 100 },
);

/** What a team worked in a day or a week. It never releases ground: only completion does, when all of it is searched. */
export const clearanceProgress: ReportType<ProgressBody, "clearance-progress"> = {
  name: "clearance-progress",
  version: 1,
  label: { en: "Clearance progress", az: "Təmizləmənin gedişi", ru: "Ход очистки" },
  group: "survey-and-release",
  purpose: {
    en: "What a team worked in a day or a week: lanes, hours, finds; it releases no ground.",
    az: "Qrupun bir gün və ya həftə ərzində gördüyü iş: zolaqlar, saatlar, tapıntılar; heç bir sahə qaytarılmır.",
    ru: "Что сделала группа за день или неделю: полосы, часы, находки; участки не высвобождаются.",
  },
  body: Type.Object(
    {
      hazardCode,
      taskCode: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" })),
      team: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }),
      from: isoDate,
      to: isoDate,
      worked: Type.Optional(worked),
      depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, unit: "cm" })),
      assets: Type.Optional(assets),
      deminers: count,
      deminerHours: hours,
      machines: count,
      machineHours: hours,
      dogs: count,
      dogHours: hours,
      stoppages: Type.Optional(stoppages),
      itemsFound,
      description: optionalText,
    },
    closed,
  ),
  fieldLabels: { ...progressLabels, ...itemFoundLabels() },
  sections: [
    {
      title: { en: "Who and when", az: "Kim və nə vaxt", ru: "Кто и когда" },
      fields: ["hazardCode", "taskCode", "team", "from", "to"],
    },
    { title: { en: "Ground worked", az: "İşlənmiş sahə", ru: "Пройденные участки" }, fields: ["worked", "depthCm"] },
    {
      title: { en: "Effort", az: "Sərf olunan qüvvə", ru: "Затраты" },
      fields: ["assets", "deminers", "deminerHours", "machines", "machineHours", "dogs", "dogHours", "stoppages"],
    },
    { title: { en: "Found", az: "Tapıntılar", ru: "Находки" }, fields: ["itemsFound"] },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [
    { field: "worked.*.ground", shape: "ground", required: false, comparedWith: null, insideCountry: true },
    ...itemShapes(),
  ],
  checks: [checkPeriod, checkPlots, checkHours, checkRate, checkItems],
  verb: ({ body }) => [progressFact(body), ...itemEffects(body.hazardCode, body.itemsFound)],
};

function progressFact(body: ProgressBody) {
  const { worked: plots = [], itemsFound: _, description: __, hazardCode: code, ...said } = body;
  const total = plots.reduce((sum, plot) => sum + plot.squareMetres, 0);
  const lanes = plots.map(({ kind, name, squareMetres: area }) => ({ kind, name, squareMetres: area }));
  const told = { ...said, worked: lanes, workedSquareMetres: total };
  // Without a key: every period stands beside the others.
  const fact = { kind: "clearance-progress", key: null, hazardCode: code, location: null, body: told };
  return { kind: "fact", fact } as const;
}
