/**
 * Status of a hazardous area on a day (IMAS 07.11 symbology: open, worked on, closed).
 * `covered`: its report took no ground, all of it belonging to others already; it is never shown as closed.
 */
export type HazardStatus = "open" | "worked-on" | "closed" | "covered";

export interface LandLeft {
  readonly remainingSquareMetres: number;
  readonly releasedSquareMetres: number;
}

export function hazardStatus({ remainingSquareMetres, releasedSquareMetres }: LandLeft): HazardStatus {
  if (remainingSquareMetres > 0) return releasedSquareMetres > 0 ? "worked-on" : "open";
  return releasedSquareMetres > 0 ? "closed" : "covered";
}
