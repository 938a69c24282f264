import { bearingTrueDegrees, destination, distanceMetres } from "./geodesy.ts";
import { positionOnGrid } from "./grid.ts";
import { unionAll } from "./overlay.ts";
import type { Ground, Position, Ring } from "./shape.ts";

/** Sides of the disc that rounds a bend; it stays inside the true one by half a percent of the half width. */
const sidesOfBend = 32;

/**
 * The strip of a road: everything nearer to its middle line than half the width, with flat ends, so that no ground is claimed beyond
 * the line (a buffer would add half a disc at both ends). Bends are round on the outside.
 */
export function stripAlong(line: readonly Position[], widthMetres: number): Ground {
  const half = widthMetres / 2;
  const way = line.filter((position, index) => {
    const before = line[index - 1];
    return before === undefined || distanceMetres(before, position) > 0.001;
  });
  const strips = way.slice(1).map((to, index): Ring => side(way[index] ?? to, to, half));
  const bends = way.slice(1, -1).map((position): Ring => disc(position, half));
  return unionAll([...strips, ...bends].map((ring) => [[ring]]));
}

function side(from: Position, to: Position, half: number): Ring {
  const there = bearingTrueDegrees(from, to);
  const back = bearingTrueDegrees(to, from);
  return closed([
    destination(from, there - 90, half),
    destination(to, back + 90, half),
    destination(to, back - 90, half),
    destination(from, there + 90, half),
  ]);
}

function disc(middle: Position, radius: number): Ring {
  return closed(Array.from({ length: sidesOfBend }, (_, i) => destination(middle, (i * 360) / sidesOfBend, radius)));
}

function closed(corners: readonly Position[]): Ring {
  const onGrid = corners.map(positionOnGrid);
  return [...onGrid, ...onGrid.slice(0, 1)];
}
