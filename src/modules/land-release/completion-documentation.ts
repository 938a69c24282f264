import type { ItemFound } from "../ordnance/item-found.ts";
import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { Labels } from "../reports/report-type.ts";
import { minesFound } from "./mines-in-battle-area.ts";
import type { ReleaseBody } from "./survey-claims.ts";

export const inspections = ["passed", "passed-after-correction", "failed", "not-done"] as const;

export interface CompletionBody extends ReleaseBody {
  readonly depthCm?: number;
  readonly itemsFound?: readonly ItemFound[];
  readonly markersPlaced?: boolean;
  readonly communityInformed?: boolean;
  readonly inspection?: (typeof inspections)[number];
  readonly inspectionReference?: string;
}

export const completionLabels: Readonly<Record<string, Labels>> = {
  markersPlaced: {
    en: "Permanent markers placed and recorded",
    az: "Daimi nişanlar qoyulub və qeydə alınıb",
    ru: "Постоянные знаки установлены и записаны",
  },
  communityInformed: { en: "Community informed", az: "İcma məlumatlandırılıb", ru: "Община извещена" },
  inspection: { en: "Post-clearance inspection", az: "Təmizləmədən sonrakı yoxlama", ru: "Проверка после очистки" },
  "inspection.passed": { en: "Passed", az: "Keçib", ru: "Пройдена" },
  "inspection.passed-after-correction": {
    en: "Passed after correction",
    az: "Düzəlişdən sonra keçib",
    ru: "Пройдена после исправления",
  },
  "inspection.failed": { en: "Failed", az: "Keçməyib", ru: "Не пройдена" },
  "inspection.not-done": { en: "Not done", az: "Aparılmayıb", ru: "Не проводилась" },
  inspectionReference: { en: "Inspection report", az: "Yoxlama hesabatı", ru: "Отчёт о проверке" },
};

/**
 * What IMAS 08.30 asks before land counts as cleared. What is said not to be so is a warning; where nothing is said at
 * all, one note says what is missing: old reports never asked.
 */
export function checkDocumentation({ body }: Report<CompletionBody>): readonly Finding[] {
  const { markersPlaced, communityInformed, inspection } = body;
  const clause = "IMAS 08.30: post-clearance documentation";
  const missing: string[] = [];
  const findings: Finding[] = [];
  const look = (said: boolean | undefined, what: string, path: string) => {
    if (said === undefined) missing.push(what);
    if (said !== false) return;
    const message = `The report says: ${what} is not done. Have it done before the land is handed over.`;
    findings.push({ code: "post-clearance-step-open", severity: "warning", message, path, clause });
  };
  const passed = inspection === undefined ? undefined : inspection.startsWith("passed");
  look(markersPlaced, "permanent markers at turning points", "/markersPlaced");
  look(communityInformed, "informing the community", "/communityInformed");
  look(passed, "a post-clearance inspection that passed", "/inspection");
  if (missing.length === 0) return findings;
  const message = `Nothing is said of ${missing.join(", ")}. Say it before the land is handed over.`;
  return [...findings, { code: "post-clearance-not-said", severity: "note", message, path: "/markersPlaced", clause }];
}

/** Cleared means to a depth; without it nobody can say what the ground is good for. */
export function checkDepth({ body: { depthCm } }: Report<CompletionBody>): readonly Finding[] {
  if (depthCm !== undefined) return [];
  const message = "The depth of clearance is missing. Give it in centimetres: cleared means cleared to a depth.";
  const clause = "IMAS 09.10: cleared to a specified depth";
  return [{ code: "depth-missing", severity: "note", message, path: "/depthCm", clause }];
}

export function checkMinesInBattleArea({ body }: Report<CompletionBody>): readonly Finding[] {
  return body.operation === "battle-area-clearance" ? minesFound(body.itemsFound) : [];
}
