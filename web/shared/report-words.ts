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
};

export const reportTypes: readonly string[] = Object.keys(labels);

/** A report type in words; a type this page does not know yet keeps its own name. */
export function reportTypeInWords(intl: IntlShape, type: string): string {
  const id = labels[type];
  return id === undefined ? type : intl.formatMessage({ id });
}
