import type { Scene } from "./year-step.ts";

/** The areas of the year. */
export const codes = { field: "AGD-001", road: "AGD-002" } as const;

export const authority = "Mine Action Authority";
export const team = "Survey Team 1";
export const at = (east: number, north = 0.5) => ({
  geometry: { type: "Point", coordinates: [46 + east / 1000, 40 + north / 1000] },
});
export const remaining = async ({ hazard }: Scene, code: string) =>
  (await hazard(code))["ledger"]?.["remainingSquareMetres"] ?? Number.NaN;
/** Plots of the field side by side, each 21 m × 111 m. */
export function plot(from: number, plots = 1) {
  const edge = Array.from({ length: plots + 1 }, (_, i) => 46 + (from + i) / 4000);
  // A corner at each plot: a long edge is a geodesic, and bends by a square metre against short ones.
  const south = edge.map((lon) => [lon, 40]);
  const north = edge.toReversed().map((lon) => [lon, 40.001]);
  return { geometry: { type: "Polygon", coordinates: [[...south, ...north, south[0]]] } };
}
export const oneSquare = 9_470 / 4;
export const statement = { source: "Letter of the embassy", date: "2025-02-01", scope: "one-contribution" };
export const period = { from: "2025-01-01", to: "2025-12-31" };
export const money = (key: string, amount: number) => ({ key, amount, currency: "USD", period, statement });
export const days = { validFrom: "2025-01-10", validUntil: "2027-01-10" };
