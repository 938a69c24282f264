import { accidentReport } from "../accidents/accident-report.ts";
import { handover } from "../certificates/handover.ts";
import { areaStatus } from "../hazards/area-status.ts";
import { hazardReport } from "../hazards/hazard-report.ts";
import { battleAreaClearance } from "../land-release/battle-area-clearance.ts";
import { cancellation } from "../land-release/cancellation.ts";
import { clearanceCompletion } from "../land-release/clearance-completion.ts";
import { clearanceProgress } from "../land-release/clearance-progress.ts";
import { nonTechnicalSurvey } from "../land-release/non-technical-survey.ts";
import { postClearanceFinding } from "../land-release/post-clearance-finding.ts";
import { roadClearance } from "../land-release/road-clearance.ts";
import { technicalSurvey } from "../land-release/technical-survey.ts";
import { liftedMinefieldReport } from "../minefield-records/lifted-minefield-report.ts";
import { eodSpotTask } from "../ordnance/eod-spot-task.ts";
import { ordnanceModel } from "../ordnance/ordnance-model.ts";
import { administrativeUnitReport } from "../places/administrative-unit-report.ts";
import { settlementReport } from "../places/settlement-report.ts";
import type { ReportType } from "./report-type.ts";

/** Every type of report. Adding one is one file and one line here, and one in the table of rights. */
const everyType = [
  hazardReport,
  nonTechnicalSurvey,
  technicalSurvey,
  clearanceProgress,
  clearanceCompletion,
  battleAreaClearance,
  roadClearance,
  cancellation,
  handover,
  areaStatus,
  postClearanceFinding,
  eodSpotTask,
  ordnanceModel,
  accidentReport,
  liftedMinefieldReport,
  administrativeUnitReport,
  settlementReport,
] as const;

export type ReportTypeName = (typeof everyType)[number]["name"];

export const reportTypes: readonly ReportType<never, ReportTypeName>[] = everyType;

const byName = new Map<string, ReportType<never, ReportTypeName>>(reportTypes.map((type) => [type.name, type]));

/** The type of that name, or undefined: an unknown type is a finding, not a failure. */
export function reportTypeNamed(name: string): ReportType<never, ReportTypeName> | undefined {
  return byName.get(name);
}
