import type { Effect, ReportType } from "../reports/report-type.ts";
import { monitoringVisitChecks } from "./monitoring-visit-checks.ts";
import { monitoringVisitLabels } from "./monitoring-visit-labels.ts";
import { type MonitoringVisit, visitBody } from "./visit-body.ts";

/** A visit that looks whether work is done as it should be (IMAS 07.40), and each thing that is not. */
export const monitoringVisit: ReportType<MonitoringVisit, "monitoring-visit"> = {
  name: "monitoring-visit",
  version: 1,
  label: { en: "Monitoring visit", az: "Monitorinq səfəri", ru: "Проверка на месте" },
  group: "quality",
  purpose: {
    en: "Records what an inspector saw of work under way: the checklist, and every non-conformity with its deadline.",
    az: "Müfəttişin gedən işlərdə gördüklərini qeyd edir: yoxlama siyahısı və hər uyğunsuzluq son tarixi ilə.",
    ru: "Фиксирует, что инспектор увидел в ходе работ: контрольный список и каждое несоответствие со сроком.",
  },
  body: visitBody,
  fieldLabels: monitoringVisitLabels,
  sections: [
    {
      title: { en: "Visit", az: "Səfər", ru: "Проверка" },
      fields: ["number", "monitoring", "organisation", "inspectorOrganisation", "activity"],
    },
    { title: { en: "Where", az: "Harada", ru: "Где" }, fields: ["hazardCode", "taskNumber", "teamCode"] },
    { title: { en: "Checklist", az: "Yoxlama siyahısı", ru: "Контрольный список" }, fields: ["checklist"] },
    {
      title: { en: "Non-conformities", az: "Uyğunsuzluqlar", ru: "Несоответствия" },
      fields: ["nonConformities", "operationsSuspended", "specialMonitoring", "warning"],
    },
    { title: { en: "Result", az: "Nəticə", ru: "Результат" }, fields: ["result", "debriefed", "remarks"] },
  ],
  shapes: [],
  checks: monitoringVisitChecks,
  concerns: ({ body: { organisation } }) => [organisation],
  verb: ({ body: { hazardCode: code, ...said } }): readonly Effect[] => [
    {
      kind: "fact",
      fact: { kind: "monitoring-visit", key: said.number, hazardCode: code ?? null, location: null, body: said },
    },
  ],
};
