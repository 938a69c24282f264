import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

export type GridPoint = readonly [x: number, y: number];

export interface DecodedFeature {
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Rings as the tile has them, not closed. */
  readonly rings: readonly (readonly GridPoint[])[];
}

/** A tile as Mapbox's reader sees it: the features of each layer in their order. */
export function decodeTile(bytes: Uint8Array): Readonly<Record<string, readonly DecodedFeature[]>> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => {
        const feature = layer.feature(index);
        const rings = feature.loadGeometry().map((ring) => ring.slice(0, -1).map(({ x, y }): GridPoint => [x, y]));
        return { properties: { ...feature.properties }, rings };
      }),
    ]),
  );
}

/** Twice the signed area, y southward: positive is a shell. */
export function doubledArea(ring: readonly GridPoint[]): number {
  let sum = 0;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum;
}

/** Even-odd over all rings: whether a point is on the drawn ground. */
export function isCovered(rings: readonly (readonly GridPoint[])[], [x, y]: GridPoint): boolean {
  let inside = false;
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** Distance from a point to the nearest edge of the rings. */
export function distanceToOutline(rings: readonly (readonly GridPoint[])[], [x, y]: GridPoint): number {
  let nearest = Infinity;
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      const dx = bx - ax;
      const dy = by - ay;
      const share = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
      nearest = Math.min(nearest, Math.hypot(x - ax - dx * share, y - ay - dy * share));
      ax = bx;
      ay = by;
    }
  }
  return nearest;
}
