import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import type { Finding } from "../reports/finding.ts";
import { type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { checkItems } from "./item-checks.ts";
import { type ItemFound, itemEffects, itemShapes, itemsFound } from "./item-found.ts";
import { itemFoundLabels } from "./item-labels.ts";

interface SpotTaskBody {
  readonly location: PointShape;
  readonly hazardCode?: string;
  readonly calledBy: string;
  readonly calledOn?: string;
  readonly outcome: "dealt-with" | "left-marked" | "nothing-found" | "referred";
  readonly itemsFound?: readonly ItemFound[];
}

/** A call to one place. Spot tasks count tasks and items, never area: there is no field for one (domain 2.2, rule 3). */
export const eodSpotTask: ReportType<SpotTaskBody, "eod-spot-task"> = {
  name: "eod-spot-task",
  version: 1,
  label: { en: "EOD spot task", az: "Zərərsizləşdirmə çağırışı", ru: "Разовый выезд на обезвреживание" },
  group: "ordnance",
  purpose: {
    en: "A team was called to a place and dealt with what lay there; no area is counted.",
    az: "Qrup bir yerə çağırılıb və oradakı əşya ilə məşğul olub; sahə sayılmır.",
    ru: "Группу вызвали на место, и она занялась тем, что там лежало; площадь не считается.",
  },
  body: Type.Object(
    {
      location: pointShape,
      hazardCode: Type.Optional(hazardCode),
      calledBy: Type.Enum(["police-102", "emergency-112", "hotline", "community", "authority", "own-team", "other"]),
      calledOn: Type.Optional(isoDate),
      outcome: Type.Enum(["dealt-with", "left-marked", "nothing-found", "referred"]),
      itemsFound,
      description: Type.Optional(Type.String({ multiline: true })),
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    ...itemFoundLabels(),
    location: { en: "Location", az: "Yer", ru: "Место" },
    hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
    calledBy: { en: "Called by", az: "Çağıran", ru: "Кто вызвал" },
    "calledBy.police-102": { en: "Police, 102", az: "Polis, 102", ru: "Полиция, 102" },
    "calledBy.emergency-112": {
      en: "Emergency services, 112",
      az: "Fövqəladə xidmət, 112",
      ru: "Служба спасения, 112",
    },
    "calledBy.hotline": { en: "Hotline", az: "Qaynar xətt", ru: "Горячая линия" },
    "calledBy.community": { en: "Community", az: "İcma", ru: "Жители" },
    "calledBy.authority": { en: "Authority", az: "Hakimiyyət orqanı", ru: "Орган власти" },
    "calledBy.own-team": { en: "Own team", az: "Öz qrupumuz", ru: "Своя группа" },
    "calledBy.other": { en: "Other", az: "Digər", ru: "Другое" },
    calledOn: { en: "Called on", az: "Çağırış günü", ru: "День вызова" },
    outcome: { en: "Outcome", az: "Nəticə", ru: "Итог" },
    "outcome.dealt-with": { en: "Dealt with", az: "Həll edilib", ru: "Сделано" },
    "outcome.left-marked": { en: "Left and marked", az: "İşarələnib saxlanılıb", ru: "Оставлено и обозначено" },
    "outcome.nothing-found": { en: "Nothing found", az: "Heç nə tapılmayıb", ru: "Ничего не найдено" },
    "outcome.referred": { en: "Passed on", az: "Başqa quruma ötürülüb", ru: "Передано другим" },
    description: { en: "Description", az: "Təsvir", ru: "Описание" },
  },
  sections: [
    { title: { en: "Call", az: "Çağırış", ru: "Вызов" }, fields: ["location", "hazardCode", "calledBy", "calledOn"] },
    { title: { en: "Work", az: "İş", ru: "Работы" }, fields: ["outcome", "itemsFound"] },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [
    { field: "location", shape: "point", required: true, comparedWith: null, insideCountry: true },
    ...itemShapes(),
  ],
  checks: [outcomeAgrees, checkItems],
  verb: ({ body }) => [
    { kind: "fact", fact: spotTask(body) },
    ...itemEffects(body.hazardCode, body.itemsFound, body.location),
  ],
};

function spotTask({ location, hazardCode: code, calledBy, calledOn, outcome }: SpotTaskBody) {
  const body = { calledBy, calledOn: calledOn ?? null, outcome };
  return { kind: "eod-spot-task", key: null, hazardCode: code ?? null, location: pointPosition(location), body };
}

function outcomeAgrees({ body, dateOfInformation }: Report<SpotTaskBody>): readonly Finding[] {
  const { outcome, itemsFound: items = [], calledOn } = body;
  const findings: Finding[] = [];
  if (outcome === "nothing-found" && items.length > 0) {
    const message = "Nothing was found by the outcome, but items are listed. Correct one of them.";
    findings.push({ code: "outcome-against-items", severity: "warning", message, path: "/outcome" });
  }
  if (outcome === "dealt-with" && items.length === 0) {
    const message = "Something was dealt with, but no item is listed: it is counted nowhere. List what it was.";
    findings.push({ code: "outcome-against-items", severity: "warning", message, path: "/itemsFound" });
  }
  if (calledOn !== undefined && calledOn > dateOfInformation) {
    const message = `The call of ${calledOn} came after the date of information ${dateOfInformation}. Correct one of them.`;
    findings.push({ code: "period-after-information", severity: "warning", message, path: "/calledOn" });
  }
  return findings;
}
