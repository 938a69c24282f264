import type { Effect, ReportType } from "../reports/report-type.ts";
import { residualRisk } from "./residual-risk.ts";
import { type SamplingInspection, samplingBody } from "./sampling-body.ts";
import { samplingChecks } from "./sampling-checks.ts";
import { samplingLabels } from "./sampling-labels.ts";

/** Inspection of cleared land by sampling (IMAS 09.20): a block passes or is searched again. */
export const samplingInspection: ReportType<SamplingInspection, "sampling-inspection"> = {
  name: "sampling-inspection",
  version: 1,
  label: { en: "Inspection by sampling", az: "Seçmə yoxlama", ru: "Выборочный контроль" },
  group: "quality",
  purpose: {
    en: "Inspects a block of cleared land by sampling: the plan, what was found, whether the block passes.",
    az: "Təmizlənmiş sahəni seçmə üsulu ilə yoxlayır: plan, tapıntılar və sahənin qəbul edilib-edilmədiyi.",
    ru: "Проверяет очищенный участок выборкой: план, находки и принят ли участок.",
  },
  body: samplingBody,
  fieldLabels: samplingLabels,
  sections: [
    {
      title: { en: "Inspection", az: "Yoxlama", ru: "Контроль" },
      fields: ["number", "organisation", "inspectorOrganisation", "hazardCode", "taskNumber"],
    },
    { title: { en: "Block", az: "Sahə", ru: "Участок" }, fields: ["block", "blockSquareMetres"] },
    { title: { en: "Plan", az: "Plan", ru: "План" }, fields: ["plan", "expectation"] },
    {
      title: { en: "Result", az: "Nəticə", ru: "Результат" },
      fields: ["sampledSquareMetres", "unitsInspected", "itemsFound", "defectsFound", "result", "remarks"],
    },
  ],
  shapes: [{ field: "block", shape: "ground", required: false, comparedWith: null, insideCountry: true }],
  checks: samplingChecks,
  concerns: ({ body: { organisation } }) => [organisation],
  verb: ({ body }): readonly Effect[] => {
    const { hazardCode: code, block: _block, ...said } = body;
    const fact = { kind: "sampling-inspection", key: said.number, hazardCode: code ?? null, location: null };
    return [{ kind: "fact", fact: { ...fact, body: { ...said, residual: residualRisk(body) } } }];
  },
};
