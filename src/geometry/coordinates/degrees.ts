import type { Position } from "../shape.ts";

/** Latitude and longitude in decimal degrees with six digits: 0.11 m. Latitude first, as it is read out. */
export function decimalDegrees([lon, lat]: Position): string {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}

/**
 * Latitude and longitude in degrees, minutes and seconds with two digits (0.3 m): 40°11′12.34″N 46°02′03.40″E. Rounding
 * happens once, on the whole, so that no 60th second or minute is ever written.
 */
export function degreesMinutesSeconds([lon, lat]: Position): string {
  return `${sexagesimal(lat, 2, "N", "S")} ${sexagesimal(lon, 3, "E", "W")}`;
}

function sexagesimal(degrees: number, digits: number, positive: string, negative: string): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const whole = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, "0");
  const side = degrees < 0 && hundredths > 0 ? negative : positive;
  return `${String(whole).padStart(digits, "0")}°${String(minutes).padStart(2, "0")}′${seconds}″${side}`;
}
