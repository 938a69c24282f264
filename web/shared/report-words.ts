import type { IntlShape } from "react-intl";
import type { MessageKey } from "./i18n/catalogue.ts";

const labels: Readonly<Record<string, MessageKey>> = {
  "hazard-report": "report.type.hazard-report",
  "non-technical-survey": "report.type.non-technical-survey",
  "technical-survey": "report.type.technical-survey",
  "clearance-completion": "report.type.clearance-completion",
  "accident-report": "report.type.accident-report",
  "lifted-minefield": "report.type.lifted-minefield",
  "administrative-unit": "report.type.administrative-unit",
  settlement: "report.type.settlement",
  "task-progress": "report.type.task-progress",
  "task-order": "report.type.task-order",
  availability: "report.type.availability",
  equipment: "report.type.equipment",
  "detection-dog": "report.type.detection-dog",
  "training-course": "report.type.training-course",
  "staff-member": "report.type.staff-member",
  team: "report.type.team",
  "operator-profile": "report.type.operator-profile",
  "sampling-inspection": "report.type.sampling-inspection",
  "corrective-action": "report.type.corrective-action",
  "monitoring-visit": "report.type.monitoring-visit",
  accreditation: "report.type.accreditation",
};

export const reportTypes: readonly string[] = Object.keys(labels);

/** A report type in words; a type this page does not know yet keeps its own name. */
export function reportTypeInWords(intl: IntlShape, type: string): string {
  const id = labels[type];
  return id === undefined ? type : intl.formatMessage({ id });
}
