import { type LayerIndex, type LayerPart, liveFeatures } from "./layer-index.ts";
import { featureBounds, type LayerSnapshot } from "./layer-snapshot.ts";
import { SnapshotBuilder } from "./snapshot-builder.ts";
import type { TileFeature } from "./tile-feature.ts";
import type { WorldBounds } from "./tile-grid.ts";

/** The side snapshot is merged into the main one when it holds more than this, or more than a tenth of it. */
const SMALL_SIDE = 1000;

export interface Replacement {
  readonly index: LayerIndex;
  /** Where something is drawn differently now: one box for each feature that went or came. */
  readonly changed: readonly WorldBounds[];
}

/**
 * The layer after everything of the named owners (or of all) was replaced by `features`. A feature that is the same as
 * before counts as unchanged, so a caller may hand over more than what really changed. The old index stays as it was.
 */
export function replaceFeatures(
  index: LayerIndex,
  owners: readonly string[] | "all",
  features: Iterable<TileFeature>,
): Replacement {
  const staging = new SnapshotBuilder(index.layer.keys, index.table);
  for (const feature of features) staging.add(feature);
  const arrived = staging.finish();
  const { removed, kept } = compare(index, owners, arrived);
  const changed: WorldBounds[] = [];
  const parts = index.parts.map((part) => {
    const numbers = removed.filter((old) => old.part === part).map((old) => old.feature);
    for (const feature of numbers) changed.push(featureBounds(part.snapshot, feature));
    return withRemoved(part, numbers);
  });
  const fresh: number[] = [];
  for (let feature = 0; feature < arrived.featureCount; feature++) {
    if (kept.has(feature)) continue;
    fresh.push(feature);
    changed.push(featureBounds(arrived, feature));
  }
  const after = { ...index, parts };
  return { index: fresh.length === 0 ? after : withArrived(after, arrived, fresh), changed };
}

function compare(index: LayerIndex, owners: readonly string[] | "all", arrived: LayerSnapshot) {
  const numbers = owners === "all" ? undefined : new Set(owners.map((owner) => index.table.find(owner)));
  const byOwner = new Map<number, number[]>();
  for (let feature = 0; feature < arrived.featureCount; feature++) {
    const owner = arrived.owners[feature] ?? 0;
    const list = byOwner.get(owner);
    if (list === undefined) byOwner.set(owner, [feature]);
    else list.push(feature);
  }
  const removed: { readonly part: LayerPart; readonly feature: number }[] = [];
  const kept = new Set<number>();
  for (const old of liveFeatures(index)) {
    const owner = old.part.snapshot.owners[old.feature] ?? 0;
    if (numbers !== undefined && !numbers.has(owner)) continue;
    const same = byOwner
      .get(owner)
      ?.find((feature) => !kept.has(feature) && isSame(index, old.part.snapshot, old.feature, arrived, feature));
    if (same === undefined) removed.push(old);
    else kept.add(same);
  }
  return { removed, kept };
}

/** Same attributes and same points in the same order: what a tile can tell apart. */
function isSame(index: LayerIndex, a: LayerSnapshot, featureA: number, b: LayerSnapshot, featureB: number): boolean {
  const keyCount = index.layer.keys.length;
  for (let key = 0; key < keyCount; key++) {
    if (a.values[featureA * keyCount + key] !== b.values[featureB * keyCount + key]) return false;
  }
  if (a.onTop[featureA] !== b.onTop[featureB]) return false;
  const ringsA = ringsOf(a, featureA);
  const ringsB = ringsOf(b, featureB);
  if (ringsA.end - ringsA.start !== ringsB.end - ringsB.start) return false;
  const shift = ringsB.start - ringsA.start;
  for (let ring = ringsA.start; ring < ringsA.end; ring++) {
    if (a.ringIsHole[ring] !== b.ringIsHole[ring + shift] || !sameRing(a, ring, b, ring + shift)) return false;
  }
  return true;
}

function ringsOf(snapshot: LayerSnapshot, feature: number) {
  const geometry = snapshot.geometries[feature] ?? 0;
  return { start: snapshot.geometryRings[geometry] ?? 0, end: snapshot.geometryRings[geometry + 1] ?? 0 };
}

function sameRing(a: LayerSnapshot, ringA: number, b: LayerSnapshot, ringB: number): boolean {
  const startA = 2 * (a.ringPoints[ringA] ?? 0);
  const startB = 2 * (b.ringPoints[ringB] ?? 0);
  const length = 2 * (a.ringPoints[ringA + 1] ?? 0) - startA;
  if (length !== 2 * (b.ringPoints[ringB + 1] ?? 0) - startB) return false;
  for (let i = 0; i < length; i++) if (a.points[startA + i] !== b.points[startB + i]) return false;
  return true;
}

function withRemoved(part: LayerPart, features: readonly number[]): LayerPart {
  if (features.length === 0) return part;
  const removed = part.removed?.slice() ?? new Uint8Array(part.snapshot.featureCount);
  for (const feature of features) removed[feature] = 1;
  return { ...part, removed };
}

/** The new features join the side snapshot, or, when that has grown, everything becomes one snapshot again. */
function withArrived(index: LayerIndex, arrived: LayerSnapshot, fresh: readonly number[]): LayerIndex {
  const [main, ...side] = index.parts;
  const sideCount = side.reduce((sum, part) => sum + part.snapshot.featureCount, fresh.length);
  const merge = main === undefined || sideCount > Math.max(SMALL_SIDE, main.snapshot.featureCount / 10);
  const builder = new SnapshotBuilder(index.layer.keys, index.table);
  for (const { part, feature } of liveFeatures({ ...index, parts: merge ? index.parts : side })) {
    builder.copy(part.snapshot, feature);
  }
  for (const feature of fresh) builder.copy(arrived, feature);
  const built = { snapshot: builder.finish(), removed: undefined };
  return { ...index, parts: merge ? [built] : [main, built] };
}
