import { geos, withGeometries } from "./geos.ts";
import { fromGeos, toGeos } from "./geos-transfer.ts";
import { gridDegrees, positionOnGrid } from "./grid-cell.ts";
import type { Ground } from "./shape.ts";

/**
 * A valid ground moved onto the grid, still valid: what collapses to less than a cell disappears. Returns the same object
 * when there is nothing to move. Throws `GeometryEngineError` for an invalid one.
 */
export function quantise(ground: Ground): Ground {
  if (isOnGrid(ground)) return ground;
  return withGeometries((keep) =>
    fromGeos(keep("quantise", geos.GEOSGeom_setPrecision(toGeos(keep, ground), gridDegrees, 0))),
  );
}

function isOnGrid(ground: Ground): boolean {
  return ground.every((polygon) =>
    polygon.every((ring) => ring.every((position) => positionOnGrid(position) === position)),
  );
}
