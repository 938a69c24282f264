import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { choiceLabels, longText, namedFieldLabels, organisationName, recordCode } from "../reports/named-fields.ts";
import type { Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";

const body = Type.Object(
  {
    number: recordCode,
    organisation: organisationName,
    state: Type.Enum(["planned", "started", "suspended", "finished", "cancelled"]),
    percent: Type.Optional(Type.Number({ minimum: 0, maximum: 100, unit: "%" })),
    workedSquareMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 1e10, unit: "m²" })),
    reason: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type TaskProgress = Type.Static<typeof body>;

/** How far a task is on the report's date of information: a sum since its start, not of the day. */
export const taskProgress: ReportType<TaskProgress, "task-progress"> = {
  name: "task-progress",
  version: 1,
  label: { en: "Task progress", az: "Tapşırığın gedişi", ru: "Ход задания" },
  group: "tasking",
  purpose: {
    en: "Says how far a task is: started, suspended or finished, and how much is worked in all so far.",
    az: "Tapşırığın gedişini bildirir: başlanıb, dayandırılıb və ya bitib, indiyədək cəmi nə qədər işlənib.",
    ru: "Сообщает ход задания: начато, приостановлено или завершено и сколько всего обработано.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    number: { en: "Task number", az: "Tapşırığın nömrəsi", ru: "Номер задания" },
    state: { en: "State", az: "Vəziyyət", ru: "Состояние" },
    ...choiceLabels("state", {
      planned: { en: "Planned", az: "Planlaşdırılıb", ru: "Запланировано" },
      started: { en: "Started", az: "Başlanıb", ru: "Начато" },
      suspended: { en: "Suspended", az: "Dayandırılıb", ru: "Приостановлено" },
      finished: { en: "Finished", az: "Bitib", ru: "Завершено" },
      cancelled: { en: "Cancelled", az: "Ləğv edilib", ru: "Отменено" },
    }),
    percent: { en: "Done, %", az: "Görülüb, %", ru: "Выполнено, %" },
    workedSquareMetres: {
      en: "Worked so far in all, m²",
      az: "İndiyədək cəmi işlənib, m²",
      ru: "Обработано всего, м²",
    },
    reason: { en: "Reason", az: "Səbəb", ru: "Причина" },
  },
  sections: [
    { title: { en: "Task", az: "Tapşırıq", ru: "Задание" }, fields: ["number", "organisation"] },
    {
      title: { en: "Progress", az: "Gediş", ru: "Ход" },
      fields: ["state", "percent", "workedSquareMetres", "reason"],
    },
  ],
  shapes: [],
  checks: [stateAndPercentAgree, stoppingHasAReason],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "task-progress", key: said.number, hazardCode: null, location: null, body: said } },
  ],
};

function stateAndPercentAgree({ body: { state, percent, workedSquareMetres } }: Report<TaskProgress>) {
  const findings: Finding[] = [];
  if (state === "planned" && ((percent ?? 0) > 0 || (workedSquareMetres ?? 0) > 0)) {
    const message = "The task is only planned, and something is worked already. Give the state started.";
    findings.push({ code: "progress-before-start", severity: "error", message, path: "/state" });
  }
  if (state === "finished" && percent !== undefined && percent < 100) {
    const message = `The task is finished at ${percent} %. Say in the reason why the rest is left, or give 100 %.`;
    findings.push({ code: "finished-below-whole", severity: "warning", message, path: "/percent" });
  }
  return findings;
}

function stoppingHasAReason({ body: { state, reason } }: Report<TaskProgress>): readonly Finding[] {
  if ((state !== "suspended" && state !== "cancelled") || reason !== undefined) return [];
  const message = `The task is ${state}, and nobody knows why. Give the reason.`;
  return [{ code: "stopped-without-reason", severity: "error", message, path: "/reason" }];
}
