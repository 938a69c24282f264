import type { Ground } from "../../geometry/shape.ts";

export type TileValue = string | number | boolean;

export type TileLayerName = "land" | "hazards";

/** One thing on the map: ground with attributes, in one layer. */
export interface TileFeature {
  readonly layer: TileLayerName;
  /** What is replaced as a whole when it changes, for example one hazard with all its land. Many features share an owner. */
  readonly owner: string;
  readonly ground: Ground;
  /** Drawn after (over) the features that are not, within a tile. */
  readonly onTop?: boolean;
  /** Only the keys of the layer are drawn; a missing key is simply absent from the tile. */
  readonly properties: Readonly<Record<string, TileValue>>;
}

/** A layer and the only attribute keys it carries, in tile order. */
export interface TileLayer {
  readonly name: TileLayerName;
  readonly keys: readonly string[];
}

/** Where the features come from: the store, or a list in a test. Read once, when the first tile is asked for. */
export interface LandFeatureSource {
  all(): AsyncIterable<TileFeature> | Promise<Iterable<TileFeature>>;
}
