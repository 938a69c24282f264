import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { activityChoices, activityLabels } from "../quality/mine-action-activity.ts";
import type { Finding } from "../reports/finding.ts";
import { groundShape } from "../reports/ground-shape.ts";
import { choiceLabels, longText, namedFieldLabels, organisationName, recordCode } from "../reports/named-fields.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { Effect, ReportType } from "../reports/report-type.ts";

const body = Type.Object(
  {
    number: recordCode,
    organisation: organisationName,
    activity: activityChoices,
    priority: Type.Enum(["urgent", "high", "normal", "low"]),
    hazardCodes: Type.Optional(Type.Array(hazardCode, { maxItems: 100, uniqueItems: true })),
    ground: Type.Optional(groundShape),
    teamCodes: Type.Optional(Type.Array(recordCode, { maxItems: 100, uniqueItems: true })),
    plannedStart: isoDate,
    plannedEnd: isoDate,
    expectedSquareMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 1e10, unit: "m²" })),
    instructions: Type.Optional(longText),
    issuedBy: organisationName,
  },
  { additionalProperties: false },
);

export type TaskOrder = Type.Static<typeof body>;

/** An order to an organisation to work somewhere; a later one of the same number replaces it. */
export const taskOrder: ReportType<TaskOrder, "task-order"> = {
  name: "task-order",
  version: 1,
  label: { en: "Task order", az: "Tapşırıq", ru: "Задание" },
  group: "tasking",
  purpose: {
    en: "Orders an organisation to do a piece of work: where, which teams, from when until when, how much ground.",
    az: "Təşkilata iş tapşırır: harada, hansı komandalarla, hansı müddətə və nə qədər sahədə.",
    ru: "Поручает организации работу: где, какими группами, с какого по какое число, на какой площади.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    organisation: { en: "Ordered to", az: "Kimə tapşırılır", ru: "Кому поручено" },
    activity: { en: "Activity", az: "İşin növü", ru: "Вид работ" },
    ...choiceLabels("activity", activityLabels),
    priority: { en: "Priority", az: "Prioritet", ru: "Приоритет" },
    ...choiceLabels("priority", {
      urgent: { en: "Urgent", az: "Təcili", ru: "Срочно" },
      high: { en: "High", az: "Yüksək", ru: "Высокий" },
      normal: { en: "Normal", az: "Adi", ru: "Обычный" },
      low: { en: "Low", az: "Aşağı", ru: "Низкий" },
    }),
    ground: { en: "Ground of the task", az: "Tapşırığın sahəsi", ru: "Участок задания" },
    teamCodes: { en: "Teams", az: "Komandalar", ru: "Группы" },
    plannedStart: { en: "Planned start", az: "Planlaşdırılan başlanğıc", ru: "Плановое начало" },
    plannedEnd: { en: "Planned end", az: "Planlaşdırılan son", ru: "Плановое окончание" },
    expectedSquareMetres: { en: "Expected area, m²", az: "Gözlənilən sahə, m²", ru: "Ожидаемая площадь, м²" },
    instructions: { en: "Instructions", az: "Göstərişlər", ru: "Указания" },
    issuedBy: { en: "Issued by", az: "Kim verib", ru: "Кем выдано" },
  },
  sections: [
    {
      title: { en: "Task", az: "Tapşırıq", ru: "Задание" },
      fields: ["number", "organisation", "activity", "priority", "issuedBy"],
    },
    { title: { en: "Where", az: "Harada", ru: "Где" }, fields: ["hazardCodes", "ground"] },
    {
      title: { en: "Plan", az: "Plan", ru: "План" },
      fields: ["teamCodes", "plannedStart", "plannedEnd", "expectedSquareMetres", "instructions"],
    },
  ],
  shapes: [{ field: "ground", shape: "ground", required: false, comparedWith: null, insideCountry: true }],
  checks: [taskHasAPlace, planIsInOrder],
  concerns: ({ body: { organisation } }) => [organisation],
  verb: ({ body: said }): readonly Effect[] => {
    const { hazardCodes = [], number: key } = said;
    const hazard = hazardCodes.length === 1 ? (hazardCodes[0] ?? null) : null;
    return [{ kind: "fact", fact: { kind: "task-order", key, hazardCode: hazard, location: null, body: said } }];
  },
};

function taskHasAPlace({ body: { hazardCodes = [], ground } }: Report<TaskOrder>): readonly Finding[] {
  if (hazardCodes.length > 0 || ground !== undefined) return [];
  const message = "The task says nowhere to work. Name a hazardous area, or draw the ground.";
  return [{ code: "task-without-place", severity: "error", message, path: "/hazardCodes" }];
}

function planIsInOrder({ body }: Report<TaskOrder>): readonly Finding[] {
  const { plannedStart, plannedEnd, teamCodes = [] } = body;
  const findings: Finding[] = [];
  if (plannedEnd < plannedStart) {
    const message = `The task is to end on ${plannedEnd}, before it begins on ${plannedStart}. Correct one of the two.`;
    findings.push({ code: "ends-before-it-begins", severity: "error", message, path: "/plannedEnd" });
  }
  if (teamCodes.length === 0) {
    const message = "No team is named. Name one when the organisation has chosen it.";
    findings.push({ code: "task-without-team", severity: "note", message, path: "/teamCodes" });
  }
  return findings;
}
