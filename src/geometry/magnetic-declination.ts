import geomagnetism from "geomagnetism";
import type { Position } from "./shape.ts";

/** How far magnetic north stands from true north at a place on a day. */
export interface Declination {
  /** East positive: add it to a magnetic bearing to have the true one. */
  readonly degrees: number;
  /** One standard deviation as NOAA states it for the model; iron nearby can do worse. */
  readonly uncertaintyDegrees: number;
  /** Such as "WMM-2025". */
  readonly model: string;
  /** Year for which the model's coefficients stand. */
  readonly epoch: number;
  readonly date: string;
}

/** Days that the models of this program cover, first and last. */
export const declinationSpan = { first: "2014-12-16", last: "2029-11-12" } as const;

/** NOAA's error model of declination: a constant, and a part that grows where the horizontal field is weak. */
const uncertainty: Readonly<Record<number, readonly [constant: number, nanotesla: number]>> = {
  2015: [0.23, 5430],
  2020: [0.26, 5625],
  2025: [0.26, 5417],
};

/**
 * Declination by the World Magnetic Model that stood on that day, at sea level: 3 km of height change it by 0.01°. Null for
 * days that no model here covers; extrapolating one would give a number that nobody vouches for.
 */
export function declinationAt([lon, lat]: Position, date: string): Declination | null {
  if (date < declinationSpan.first || date > declinationSpan.last) return null;
  const model = geomagnetism.model(new Date(`${date}T12:00:00Z`));
  const { decl, h } = model.point([lat, lon]);
  const [constant, nanotesla] = uncertainty[model.epoch] ?? [0.3, 6000];
  const uncertaintyDegrees = Math.hypot(constant, nanotesla / h);
  return { degrees: decl, uncertaintyDegrees, model: model.name, epoch: model.epoch, date };
}
