/** What is done to the entries of a list. */
export type RowChange =
  | { readonly act: "add"; readonly at: number }
  | { readonly act: "double"; readonly at: number }
  | { readonly act: "remove"; readonly at: number }
  | { readonly act: "move"; readonly at: number; readonly to: number };

/** The entries after a change; `empty` is what a new one is, `copy` what a doubled one is where it is not the same again. */
export function withRow<Row>(rows: readonly Row[], change: RowChange, empty: Row, copy?: Row): readonly Row[] {
  const { act, at } = change;
  if (act === "add") return [...rows.slice(0, at), empty, ...rows.slice(at)];
  if (act === "remove") return rows.filter((_, i) => i !== at);
  const row = rows[at];
  if (row === undefined) return rows;
  if (act === "double") return [...rows.slice(0, at + 1), copy ?? row, ...rows.slice(at + 1)];
  const others = rows.filter((_, i) => i !== at);
  return [...others.slice(0, change.to), row, ...others.slice(change.to)];
}
