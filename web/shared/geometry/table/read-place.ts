import type { Position } from "../../../../src/geometry/shape.ts";
import type { ShownSystem } from "./shown-system.ts";

/** stand-in until branch geometry has it */
export function readPlace(text: string, _system: ShownSystem, _near: Position | undefined): Position | string {
  const [lat, lon] = text.split(/[ ,;]+/).map(Number);
  if (lat === undefined || lon === undefined || !Number.isFinite(lat) || !Number.isFinite(lon)) return "Two numbers.";
  return [lon, lat];
}
