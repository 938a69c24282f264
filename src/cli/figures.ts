/** Square metres as a ledger shows them: whole, with thin spaces between thousands. */
export function squareMetres(area: number): string {
  const rounded = Math.round(area);
  return `${grouped(rounded === 0 ? 0 : rounded)} m²`;
}

export function grouped(count: number): string {
  return count.toLocaleString("en", { maximumFractionDigits: 0 }).replaceAll(",", "\u2009");
}

/** Columns under each other: text to the left, the columns named to the right edge. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
