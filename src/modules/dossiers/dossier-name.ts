import type { Language } from "../reports/report-type.ts";
import type { DossierFacts } from "./dossier-facts.ts";

/** Name of the file: a hazard's code may hold any letters, a file's name only those that every system takes. */
export function dossierName({ code, on, programme }: DossierFacts, language: Language): string {
  const plain = code.replace(/[^A-Za-z0-9.-]+/g, "-");
  return `${programme.isSample ? "SAMPLE-" : ""}dossier-${plain}-${on}-${language}.pdf`;
}
