import type { Map as MapLibre } from "maplibre-gl";
import { useCallback, useMemo } from "react";
import type { Ground, Position } from "../../../../src/geometry/shape.ts";
import { cornersOf, type VertexPlace } from "../editing/ring-edit.ts";
import { type Pixel, type Snap, type SnapLine, snapped } from "../editing/snap.ts";
import { placeable } from "./pointer-place.ts";
import { useNeighbours } from "./use-neighbours.ts";

/** Where a pointer means: the corner or edge it is near, of a neighbour or of the shape itself, else nothing. */
export type SnapTo = (pointer: Pixel, moving?: VertexPlace) => Snap | undefined;

export function useSnap(map: MapLibre, ground: Ground): SnapTo {
  const neighbours = useNeighbours(map);
  const project = useCallback((position: Position) => map.project(placeable(position)), [map]);
  return useMemo(
    () => (pointer, moving) => snapped(pointer, [...neighbours, ...ownLines(ground, moving)], project),
    [neighbours, ground, project],
  );
}

/** The rings themselves; of the one whose corner moves only the edges that do not move with it. */
function ownLines(ground: Ground, moving: VertexPlace | undefined): readonly SnapLine[] {
  return ground.flatMap((rings, part) =>
    rings.map((ring, index) => {
      if (moving === undefined || moving.part !== part || moving.ring !== index) return ring;
      const corners = cornersOf(ring);
      return [...corners.slice(moving.vertex + 1), ...corners.slice(0, moving.vertex)];
    }),
  );
}
