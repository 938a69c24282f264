import type { Ground, Position, Ring } from "../../geometry/shape.ts";
import { samePoint } from "./gate-ring-checks.ts";

/** Whether two grounds are the same rings, wherever each ring starts, whichever way it turns and in whatever order. */
export function sameGround(a: Ground, b: Ground): boolean {
  if (a === b) return true;
  if (vertexCount(a) !== vertexCount(b)) return false;
  const [mine, theirs] = [signature(a), signature(b)];
  return mine.length === theirs.length && mine.every((ring, index) => ring === theirs[index]);
}

/** Whether every corner of each has a corner of the other within 0.000001° (0.1 m). */
export function sameCorners(a: Ground, b: Ground): boolean {
  const [mine, theirs] = [a.flat(2), b.flat(2)];
  if (mine.length !== theirs.length) return false;
  return everyCornerMet(mine, theirs) && everyCornerMet(theirs, mine);
}

function everyCornerMet(corners: readonly Position[], others: readonly Position[]): boolean {
  return corners.every((corner) => others.some((other) => samePoint(corner, other)));
}

function vertexCount(ground: Ground): number {
  return ground.reduce((sum, rings) => sum + rings.reduce((count, ring) => count + ring.length, 0), 0);
}

function signature(ground: Ground): string[] {
  return ground.map((rings) => rings.map(ringSignature).sort().join("|")).sort();
}

/** The ring written from its least corner, in the direction whose text comes first. */
function ringSignature(ring: Ring): string {
  const corners = ring.slice(0, -1).map(([lon, lat]) => `${lon} ${lat}`);
  const backwards = corners.toReversed();
  return [fromLeast(corners), fromLeast(backwards)].sort()[0] ?? "";
}

function fromLeast(corners: readonly string[]): string {
  let least = 0;
  for (let i = 1; i < corners.length; i += 1) if ((corners[i] ?? "") < (corners[least] ?? "")) least = i;
  return [...corners.slice(least), ...corners.slice(0, least)].join(",");
}
