import type { LayerSnapshot } from "./layer-snapshot.ts";
import { SnapshotBuilder } from "./snapshot-builder.ts";
import type { TileFeature, TileLayer } from "./tile-feature.ts";
import { ValueTable } from "./value-table.ts";

export interface LayerPart {
  readonly snapshot: LayerSnapshot;
  /** 1 for each feature that is no longer so; undefined while all still are. */
  readonly removed: Uint8Array | undefined;
}

/** A layer as it is now: the snapshot it was built with, and what has come since in a small one beside it. */
export interface LayerIndex {
  readonly layer: TileLayer;
  readonly table: ValueTable;
  readonly parts: readonly LayerPart[];
}

export function buildLayerIndex(layer: TileLayer, features: Iterable<TileFeature>): LayerIndex {
  const building = beginLayerIndex(layer);
  for (const feature of features) building.add(feature);
  return building.finish();
}

export interface LayerIndexBuilding {
  add(feature: TileFeature): void;
  finish(): LayerIndex;
}

/** For features that come one by one, from a database. */
export function beginLayerIndex(layer: TileLayer): LayerIndexBuilding {
  const table = new ValueTable();
  const builder = new SnapshotBuilder(layer.keys, table);
  return {
    add: (feature) => builder.add(feature),
    finish() {
      const snapshot = builder.finish();
      const renumbered = table.renumber(snapshot.values);
      const again = (numbers: Uint32Array) => numbers.map((number) => renumbered[number] ?? 0);
      const near = { ...snapshot, values: again(snapshot.values), owners: again(snapshot.owners) };
      return { layer, table, parts: [{ snapshot: near, removed: undefined }] };
    },
  };
}

/** Every feature that is so now, as its part and its number there. */
export function* liveFeatures(index: LayerIndex): Generator<{ readonly part: LayerPart; readonly feature: number }> {
  for (const part of index.parts) {
    for (let feature = 0; feature < part.snapshot.featureCount; feature++) {
      if (part.removed?.[feature] !== 1) yield { part, feature };
    }
  }
}
