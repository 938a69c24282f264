import { accidentReport } from "../accidents/accident-report.ts";
import { assistanceGrant } from "../assistance/assistance-grant.ts";
import { assistancePledge } from "../assistance/assistance-pledge.ts";
import { assistanceRequest } from "../assistance/assistance-request.ts";
import { donor } from "../assistance/donor.ts";
import { inKindItem } from "../assistance/in-kind-item.ts";
import { spending } from "../assistance/spending.ts";
import { hazardReport } from "../hazards/hazard-report.ts";
import { clearanceCompletion } from "../land-release/clearance-completion.ts";
import { nonTechnicalSurvey } from "../land-release/non-technical-survey.ts";
import { technicalSurvey } from "../land-release/technical-survey.ts";
import { liftedMinefieldReport } from "../minefield-records/lifted-minefield-report.ts";
import { administrativeUnitReport } from "../places/administrative-unit-report.ts";
import { settlementReport } from "../places/settlement-report.ts";
import { returnReport } from "../returns/return-report.ts";
import { riskEducation } from "../risk-education/risk-education.ts";
import { publicSighting } from "../sightings/public-sighting.ts";
import type { ReportType } from "./report-type.ts";

/** Every type of report. Adding one is one file and one line here, and one in the table of rights. */
const everyType = [
  hazardReport,
  nonTechnicalSurvey,
  technicalSurvey,
  clearanceCompletion,
  accidentReport,
  liftedMinefieldReport,
  administrativeUnitReport,
  settlementReport,
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
