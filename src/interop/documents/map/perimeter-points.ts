/** The name of a turning point on map and table: 1, 2, … on one perimeter; A1, A2, … B1 … where there are several. */
export function pointName(perimeter: number, index: number, perimeters: number): string {
  return `${perimeters === 1 ? "" : letters(perimeter)}${index + 1}`;
}

/** A to Z, then AA, AB, … as columns of a spreadsheet are named. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
