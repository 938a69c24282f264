import { accidentReport } from "../accidents/accident-report.ts";
import { assistanceGrant } from "../assistance/assistance-grant.ts";
import { assistancePledge } from "../assistance/assistance-pledge.ts";
import { assistanceRequest } from "../assistance/assistance-request.ts";
import { donor } from "../assistance/donor.ts";
import { inKindItem } from "../assistance/in-kind-item.ts";
import { spending } from "../assistance/spending.ts";
import { availability } from "../capacity/availability.ts";
import { detectionDog } from "../capacity/detection-dog.ts";
import { equipment } from "../capacity/equipment.ts";
import { operatorProfile } from "../capacity/operator-profile.ts";
import { staffMember } from "../capacity/staff-member.ts";
import { team } from "../capacity/team.ts";
import { trainingCourse } from "../capacity/training-course.ts";
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
import { accreditation } from "../quality/accreditation.ts";
import { correctiveAction } from "../quality/corrective-action.ts";
import { monitoringVisit } from "../quality/monitoring-visit.ts";
import { samplingInspection } from "../quality/sampling-inspection.ts";
import { returnReport } from "../returns/return-report.ts";
import { riskEducation } from "../risk-education/risk-education.ts";
import { publicSighting } from "../sightings/public-sighting.ts";
import { taskOrder } from "../tasking/task-order.ts";
import { taskProgress } from "../tasking/task-progress.ts";
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
  accreditation,
  monitoringVisit,
  correctiveAction,
  samplingInspection,
  operatorProfile,
  team,
  staffMember,
  trainingCourse,
  detectionDog,
  equipment,
  availability,
  taskOrder,
  taskProgress,
  publicSighting,
  riskEducation,
  donor,
  assistanceRequest,
  assistancePledge,
  assistanceGrant,
  inKindItem,
  spending,
  returnReport,
] as const;

export type ReportTypeName = (typeof everyType)[number]["name"];

export const reportTypes: readonly ReportType<never, ReportTypeName>[] = everyType;

const byName = new Map<string, ReportType<never, ReportTypeName>>(reportTypes.map((type) => [type.name, type]));

/** The type of that name, or undefined: an unknown type is a finding, not a failure. */
export function reportTypeNamed(name: string): ReportType<never, ReportTypeName> | undefined {
  return byName.get(name);
}
