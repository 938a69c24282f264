/** The sample's name and country code; XS is one of the codes ISO 3166 leaves to users, so it is no country's. */
export const sampleProgramme = {
  name: { en: "Sample programme", az: "Nümunə proqramı", ru: "Образцовая программа" },
  countryCode: "XS",
  isSample: true,
} as const;
