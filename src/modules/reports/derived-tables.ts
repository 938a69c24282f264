/** Every table that is derived from the journal, in an order in which they can be emptied. `rebuild` fills them again. */
export const derivedTables = [
  "programme",
  "report_state",
  "report_finding",
  "hazard",
  "land_piece",
  "land_taking",
  "accident",
  "lifted_minefield",
  "administrative_unit",
  "settlement",
] as const;
