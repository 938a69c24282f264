import { reportTypeNamed } from "../../src/modules/reports/report-types.ts";
import type { Language } from "./i18n/language.ts";

/** The word of a field or of a choice as its report type defines it: `kind.manual` of a team. The value itself where there is none. */
export function typeWord(type: string, path: string, language: Language): string {
  return reportTypeNamed(type)?.fieldLabels[path]?.[language] ?? (path.split(".").at(-1) || path);
}
