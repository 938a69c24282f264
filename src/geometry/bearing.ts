/** From which north a bearing counts: the true one, that of the map's grid, or that of the compass. */
export const bearingKinds = ["true", "grid", "magnetic"] as const;
export type BearingKind = (typeof bearingKinds)[number];

/**
 * How a circle is divided: in 360 degrees, 6400 mils (NATO's compasses), 6000 mils (Soviet compasses and the PAB-2), or 400 gon
 * (theodolites).
 */
export const angleUnits = ["degrees", "mils-6400", "mils-6000", "gon"] as const;
export type AngleUnit = (typeof angleUnits)[number];

const fullCircle: Readonly<Record<AngleUnit, number>> = {
  degrees: 360,
  "mils-6400": 6400,
  "mils-6000": 6000,
  gon: 400,
};

/** Null where the number is beyond a full circle of its unit. */
export function toDegrees(bearing: number, unit: AngleUnit): number | null {
  const circle = fullCircle[unit];
  return bearing >= 0 && bearing <= circle ? (bearing / circle) * 360 : null;
}

export function circleOf(unit: AngleUnit): number {
  return fullCircle[unit];
}

/** Within 0 up to 360. */
export function inCircle(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
