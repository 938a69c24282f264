/** Which folder owns which table: it alone writes it. A new table is a line here. */
export const tableOwners: Readonly<Record<string, string>> = {
  accident: "src/modules/accidents",
  administrative_unit: "src/modules/places",
  attachment: "src/modules/reports",
  hazard: "src/modules/hazards",
  import_row: "src/interop/import",
  import_run: "src/interop/import",
  journal: "src/modules/journal",
  land_piece: "src/modules/land-release",
  land_taking: "src/modules/land-release",
  lifted_minefield: "src/modules/minefield-records",
  migration: "src/platform/database",
  programme: "src/modules/programme",
  report: "src/modules/reports",
  report_finding: "src/modules/reports",
  report_state: "src/modules/reports",
  settlement: "src/modules/places",
};
