import Flatbush from "flatbush";
import type { Ground, Ring } from "../../geometry/shape.ts";
import { GrowingUint32 } from "./growing-array.ts";
import type { LayerSnapshot } from "./layer-snapshot.ts";
import { findPointZooms } from "./point-zooms.ts";
import type { TileFeature } from "./tile-feature.ts";
import type { ValueTable } from "./value-table.ts";
import { worldX, worldY } from "./web-mercator.ts";

/** Collects features one by one, from documents or from an older snapshot, and ends as a snapshot. */
export class SnapshotBuilder {
  private readonly keys: readonly string[];
  private readonly table: ValueTable;
  private readonly owners = new GrowingUint32();
  private readonly values = new GrowingUint32();
  private readonly onTop = new GrowingUint32();
  private readonly geometries = new GrowingUint32();
  private readonly geometryRings = new GrowingUint32();
  private readonly ringPoints = new GrowingUint32();
  private readonly ringIsHole = new GrowingUint32();
  private readonly points = new GrowingUint32();
  private lastGround: Ground | undefined;
  private lastCopied: { from: LayerSnapshot; geometry: number } | undefined;

  constructor(keys: readonly string[], table: ValueTable) {
    this.keys = keys;
    this.table = table;
    this.geometryRings.push(0);
    this.ringPoints.push(0);
  }

  /** Ground without any polygon has no place on the map and is left out. */
  add(feature: TileFeature): void {
    if (feature.ground.length === 0) return;
    this.owners.push(this.table.intern(feature.owner));
    for (const key of this.keys) {
      const value = feature.properties[key];
      this.values.push(value === undefined ? 0 : this.table.intern(value));
    }
    this.onTop.push(feature.onTop === true ? 1 : 0);
    if (feature.ground !== this.lastGround) this.addGround(feature.ground);
    this.lastGround = feature.ground;
    this.lastCopied = undefined;
    this.geometries.push(this.geometryRings.length - 2);
  }

  /** A feature of a snapshot that was built over the same keys and table. */
  copy(from: LayerSnapshot, feature: number): void {
    const keyCount = this.keys.length;
    this.owners.push(from.owners[feature] ?? 0);
    for (let k = 0; k < keyCount; k++) this.values.push(from.values[feature * keyCount + k] ?? 0);
    const geometry = from.geometries[feature] ?? 0;
    this.onTop.push(from.onTop[feature] ?? 0);
    if (this.lastCopied?.from !== from || this.lastCopied.geometry !== geometry) this.copyGeometry(from, geometry);
    this.lastCopied = { from, geometry };
    this.lastGround = undefined;
    this.geometries.push(this.geometryRings.length - 2);
  }

  finish(): LayerSnapshot {
    const unordered = this.unordered();
    const tree = treeOf(unordered.bounds);
    if (tree === undefined) return { ...unordered, tree };
    const order = tree.search(-Infinity, -Infinity, Infinity, Infinity);
    const ordered = inOrder(unordered, order, this.keys.length);
    return { ...ordered, tree: treeOf(ordered.bounds) };
  }

  private addGround(ground: Ground): void {
    for (const polygon of ground) {
      for (const [index, ring] of polygon.entries()) this.addRing(ring, index > 0);
    }
    this.geometryRings.push(this.ringPoints.length - 1);
  }

  /** Points that fall on the same 9 mm are one; a shell stays even when nothing but a point is left of it. */
  private addRing(ring: Ring, isHole: boolean): void {
    const xy: number[] = [];
    for (const position of ring) {
      const x = worldX(position);
      const y = worldY(position);
      if (xy.length === 0 || x !== xy[xy.length - 2] || y !== xy[xy.length - 1]) xy.push(x, y);
    }
    if (xy.length > 2 && xy[0] === xy[xy.length - 2] && xy[1] === xy[xy.length - 1]) xy.length -= 2;
    if (xy.length === 0 || (isHole && xy.length < 6)) return;
    const reversed = doubledArea(xy) > 0 === isHole;
    for (let i = 0; i < xy.length; i += 2) {
      const at = reversed ? xy.length - 2 - i : i;
      this.points.push(xy[at] ?? 0);
      this.points.push(xy[at + 1] ?? 0);
    }
    this.ringIsHole.push(isHole ? 1 : 0);
    this.ringPoints.push(this.points.length / 2);
  }

  private copyGeometry(from: LayerSnapshot, geometry: number): void {
    const lastRing = from.geometryRings[geometry + 1] ?? 0;
    for (let ring = from.geometryRings[geometry] ?? 0; ring < lastRing; ring++) {
      const end = 2 * (from.ringPoints[ring + 1] ?? 0);
      for (let i = 2 * (from.ringPoints[ring] ?? 0); i < end; i++) this.points.push(from.points[i] ?? 0);
      this.ringIsHole.push(from.ringIsHole[ring] ?? 0);
      this.ringPoints.push(this.points.length / 2);
    }
    this.geometryRings.push(this.ringPoints.length - 1);
  }

  private unordered(): Omit<LayerSnapshot, "tree"> {
    const points = this.points.finish();
    const ringPoints = this.ringPoints.finish();
    const geometryRings = this.geometryRings.finish();
    const geometries = this.geometries.finish();
    const pointZooms = new Uint8Array(points.length / 2);
    for (let ring = 0; ring + 1 < ringPoints.length; ring++) {
      findPointZooms(points, ringPoints[ring] ?? 0, ringPoints[ring + 1] ?? 0, pointZooms);
    }
    return {
      featureCount: this.owners.length,
      bounds: boundsOf(geometries, geometryRings, ringPoints, points),
      owners: this.owners.finish(),
      values: this.values.finish(),
      onTop: Uint8Array.from(this.onTop.view()),
      geometries,
      geometryRings,
      ringPoints,
      ringIsHole: Uint8Array.from(this.ringIsHole.view()),
      points,
      pointZooms,
    };
  }
}

/** Twice the signed area with y southward: positive runs clockwise on the screen. */
function doubledArea(xy: readonly number[]): number {
  let sum = 0;
  const ox = xy[0] ?? 0;
  const oy = xy[1] ?? 0;
  for (let i = 2; i + 3 < xy.length; i += 2) {
    sum += ((xy[i] ?? 0) - ox) * ((xy[i + 3] ?? 0) - oy) - ((xy[i + 2] ?? 0) - ox) * ((xy[i + 1] ?? 0) - oy);
  }
  return sum;
}

function boundsOf(
  geometries: Uint32Array,
  geometryRings: Uint32Array,
  ringPoints: Uint32Array,
  points: Uint32Array,
): Uint32Array {
  const bounds = new Uint32Array(4 * geometries.length);
  geometries.forEach((geometry, feature) => {
    const start = ringPoints[geometryRings[geometry] ?? 0] ?? 0;
    const end = ringPoints[geometryRings[geometry + 1] ?? 0] ?? 0;
    const box = bounds.subarray(4 * feature, 4 * feature + 4);
    box.set([0xffffffff, 0xffffffff, 0, 0]);
    for (let i = start; i < end; i++) {
      const x = points[2 * i] ?? 0;
      const y = points[2 * i + 1] ?? 0;
      if (x < (box[0] ?? 0)) box[0] = x;
      if (y < (box[1] ?? 0)) box[1] = y;
      if (x > (box[2] ?? 0)) box[2] = x;
      if (y > (box[3] ?? 0)) box[3] = y;
    }
  });
  return bounds;
}

function treeOf(bounds: Uint32Array): Flatbush | undefined {
  if (bounds.length === 0) return undefined;
  const tree = new Flatbush(bounds.length / 4, 16, Uint32Array);
  for (let i = 0; i < bounds.length; i += 4) tree.add(bounds[i] ?? 0, bounds[i + 1] ?? 0, bounds[i + 2], bounds[i + 3]);
  tree.finish();
  return tree;
}

/** The same features in another order, their geometries in the order in which the features meet them. */
function inOrder(
  from: Omit<LayerSnapshot, "tree">,
  order: readonly number[],
  keyCount: number,
): Omit<LayerSnapshot, "tree"> {
  const to = {
    featureCount: from.featureCount,
    bounds: new Uint32Array(from.bounds.length),
    owners: new Uint32Array(from.owners.length),
    values: new Uint32Array(from.values.length),
    onTop: new Uint8Array(from.onTop.length),
    geometries: new Uint32Array(from.geometries.length),
    geometryRings: new Uint32Array(from.geometryRings.length),
    ringPoints: new Uint32Array(from.ringPoints.length),
    ringIsHole: new Uint8Array(from.ringIsHole.length),
    points: new Uint32Array(from.points.length),
    pointZooms: new Uint8Array(from.pointZooms.length),
  };
  const placed = new Int32Array(from.geometryRings.length).fill(-1);
  let geometryCount = 0;
  let ringCount = 0;
  let pointCount = 0;
  order.forEach((feature, place) => {
    to.bounds.set(from.bounds.subarray(4 * feature, 4 * feature + 4), 4 * place);
    to.owners[place] = from.owners[feature] ?? 0;
    to.values.set(from.values.subarray(keyCount * feature, keyCount * (feature + 1)), keyCount * place);
    to.onTop[place] = from.onTop[feature] ?? 0;
    const geometry = from.geometries[feature] ?? 0;
    const known = placed[geometry] ?? -1;
    to.geometries[place] = known >= 0 ? known : geometryCount;
    if (known >= 0) return;
    placed[geometry] = geometryCount++;
    const lastRing = from.geometryRings[geometry + 1] ?? 0;
    for (let ring = from.geometryRings[geometry] ?? 0; ring < lastRing; ring++) {
      const start = from.ringPoints[ring] ?? 0;
      const end = from.ringPoints[ring + 1] ?? 0;
      to.points.set(from.points.subarray(2 * start, 2 * end), 2 * pointCount);
      to.pointZooms.set(from.pointZooms.subarray(start, end), pointCount);
      to.ringIsHole[ringCount++] = from.ringIsHole[ring] ?? 0;
      pointCount += end - start;
      to.ringPoints[ringCount] = pointCount;
    }
    to.geometryRings[geometryCount] = ringCount;
  });
  return to;
}
