import type { Finding } from "../../modules/reports/finding.ts";

/** A place in a spreadsheet as its margins name it; no column: the whole row. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}

/** A finding with the cell where what it speaks of was written. */
export type PlacedFinding = Finding & { readonly place: CellPlace };

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Puts a finding of a check where its value was written: the cell of its path, or of the nearest place above it. */
export function placedAt(finding: Finding, places: ReadonlyMap<string, CellPlace>): PlacedFinding {
  let path = finding.path.replace(/^\/body(?=\/|$)/, "");
  for (;;) {
    const place = places.get(path);
    if (place !== undefined) return { ...finding, place };
    if (path === "") throw new Error("A row of a spreadsheet has no place");
    path = path.slice(0, path.lastIndexOf("/"));
  }
}
