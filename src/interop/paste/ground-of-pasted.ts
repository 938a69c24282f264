import { distanceMetres } from "../../geometry/geodesy.ts";
import { positionOnGrid } from "../../geometry/grid-cell.ts";
import type { Remark } from "../../geometry/remark.ts";
import type { Ground, Position, Ring } from "../../geometry/shape.ts";
import type { PastedShapes } from "./pasted-shapes.ts";

export interface PastedGround {
  /** Empty where nothing makes an area. */
  readonly ground: Ground;
  readonly remarks: readonly Remark[];
}

/**
 * The area that pasted shapes mean: their polygons; else each line closed to a ring, with the gap said; else their points joined in
 * order. What is left out of it is said as well, for a waypoint beside a track may be the mine.
 */
export function groundOfPasted({ polygons, lines, points, remarks }: PastedShapes): PastedGround {
  if (remarks.some(({ severity }) => severity === "error")) return { ground: [], remarks };
  const [areas, rings] = [polygons.length > 0, lines.filter((line) => distinct(line) >= 3)];
  const left: Remark[] = [];
  if (areas || rings.length > 0) {
    if (areas && lines.length > 0)
      left.push(leftOut(`${lines.length} lines were left out: the polygons make the area.`));
    if (points.length > 0)
      left.push(leftOut(`${points.length} waypoints were left out of the area; look what they mark.`));
  }
  if (areas) {
    const closed = polygons.map((polygon) => polygon.map((ring) => closedRing(ring, left)));
    return { ground: closed, remarks: [...remarks, ...left] };
  }
  if (rings.length > 0)
    return { ground: rings.map((line) => [closedRing(line, left)]), remarks: [...remarks, ...left] };
  const corners = points.map(({ position }) => position);
  if (distinct(corners) < 3) {
    const message = `An area needs at least 3 corners; ${distinct(corners)} different points were found.`;
    return { ground: [], remarks: [...remarks, { code: "point-count", severity: "error", message, place: "" }] };
  }
  const joined: Remark = {
    code: "points-joined",
    severity: "warning",
    message: `${corners.length} points were joined in their order to an area. Check that the order is that of the boundary.`,
    place: "",
  };
  return { ground: [[closedRing(corners, [])]], remarks: [...remarks, joined] };
}

function closedRing(line: readonly Position[], said: Remark[]): Ring {
  const ring = line.map(positionOnGrid);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  const gap = distanceMetres(first, last);
  const message = `The line ended ${gap.toFixed(1)} m from where it began; it was closed straight across.`;
  said.push({ code: "ring-closed", severity: gap > 20 ? "warning" : "note", message, place: "" });
  return [...ring, first];
}

function distinct(line: readonly Position[]): number {
  return new Set(line.map(([lon, lat]) => `${lon} ${lat}`)).size;
}

function leftOut(message: string): Remark {
  return { code: "paste-partly-read", severity: "warning", message, place: "" };
}
