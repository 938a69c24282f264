import type { ProgrammeDefinition } from "../modules/journal/journal-entry.ts";

/** The sample's name; it has no country code, because the island brings its own boundary and is no country's. */
export const sampleProgramme = {
  name: { en: "Sample programme", az: "Nümunə proqramı", ru: "Образцовая программа" },
  countryCode: null,
  isSample: true,
} as const satisfies ProgrammeDefinition;
