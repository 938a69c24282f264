import type { Position } from "../../geometry/shape.ts";
import { nothingIn, type PastedShapes } from "./pasted-shapes.ts";

const point = /^[+-]?\d{1,3}(?:\.\d+)?\s+[+-]?\d{1,3}(?:\.\d+)?(?:\s+[+-]?\d+(?:\.\d+)?){0,2}$/;

/** Whether a text is a trace or shape of ODK: "lat lon alt acc; lat lon alt acc; …". */
export function isOdkTrace(text: string): boolean {
  const places = placesOf(text);
  return places.length > 1 && !/[\r\n]/.test(text.trim()) && places.slice(0, 3).every((place) => point.test(place));
}

/**
 * Latitude first, height and accuracy after it. ODK has written the separator as ";" and as "; " and broken its own shapes by
 * it (getodk/collect 4179): both are read, and a last one too.
 */
export function readOdkTrace(text: string): PastedShapes {
  const line: Position[] = [];
  for (const [index, place] of placesOf(text).entries()) {
    const [lat = Number.NaN, lon = Number.NaN] = place.split(/\s+/).map(Number);
    if (!point.test(place)) {
      const message = `Point ${index + 1} of the trace reads "${place.slice(0, 40)}"; it must be latitude, longitude, and maybe height and accuracy. The text may have been cut off.`;
      return nothingIn("paste-unreadable", message);
    }
    line.push([lon, lat]);
  }
  return { polygons: [], lines: [line], points: [], remarks: [] };
}

function placesOf(text: string): string[] {
  return text.split(";").flatMap((place) => (place.trim() === "" ? [] : [place.trim()]));
}
