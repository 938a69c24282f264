import type Flatbush from "flatbush";
import type { WorldBounds } from "./tile-grid.ts";

/**
 * The features of one layer as flat arrays of numbers: 100,000 polygons in some tens of megabytes, no object per feature.
 * Features lie in the order of a Hilbert curve, so that a tile reads memory that lies together.
 */
export interface LayerSnapshot {
  readonly featureCount: number;
  /** Undefined when there is no feature (Flatbush holds at least one). */
  readonly tree: Flatbush | undefined;
  /** West, north, east, south of each feature in world units. */
  readonly bounds: Uint32Array;
  /** Owner of each feature as a number of the value table. */
  readonly owners: Uint32Array;
  /** For each feature the number of its value for each key of the layer, 0 where it has none. */
  readonly values: Uint32Array;
  /** 1 for each feature that is drawn over the others. */
  readonly onTop: Uint8Array;
  /** The geometry of each feature; the intervals of one hazard share one. */
  readonly geometries: Uint32Array;
  /** First ring of each geometry, and one past the last ring. */
  readonly geometryRings: Uint32Array;
  /** First point of each ring, and one past the last point. The closing point is not kept. */
  readonly ringPoints: Uint32Array;
  /** 1 for a hole of the shell before it. Shells run clockwise on the screen, holes the other way. */
  readonly ringIsHole: Uint8Array;
  /** x, y of each point in world units. */
  readonly points: Uint32Array;
  /** The first zoom at which each point is drawn (`point-zooms.ts`). */
  readonly pointZooms: Uint8Array;
}

export function featureBounds(snapshot: LayerSnapshot, feature: number): WorldBounds {
  const { bounds } = snapshot;
  const at = 4 * feature;
  return [bounds[at] ?? 0, bounds[at + 1] ?? 0, bounds[at + 2] ?? 0, bounds[at + 3] ?? 0];
}
