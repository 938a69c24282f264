import { FeatureEncoder } from "./encode-feature.ts";
import type { LayerIndex } from "./layer-index.ts";
import { placementOf } from "./place-polygon.ts";
import { closeMessage, writeVarint } from "./protobuf-bytes.ts";
import { TILE_EXTENT, type TileAddress, tileReach } from "./tile-grid.ts";

const TILE_LAYER = 0x1a;
const LAYER_NAME = 0x0a;
const LAYER_KEY = 0x1a;
const LAYER_EXTENT = 0x28;
const LAYER_VERSION = 0x78;
/** Room for a layer's head or tail without its texts. */
const LAYER_BYTES = 64;

export type TileEncoder = (layers: readonly LayerIndex[], tile: TileAddress) => Uint8Array<ArrayBuffer>;

/**
 * An encoder of vector tiles (MVT 2.1) with working memory of its own that is used again from tile to tile. A layer without
 * anything to show is left out; a tile without layers is empty.
 */
export function createTileEncoder(): TileEncoder {
  const encoder = new FeatureEncoder();
  return (layers, tile) => {
    encoder.writer.at = 0;
    for (const layer of layers) encodeLayer(encoder, layer, tile);
    return encoder.writer.bytes.slice(0, encoder.writer.at);
  };
}

function encodeLayer(encoder: FeatureEncoder, index: LayerIndex, tile: TileAddress): void {
  const { writer } = encoder;
  encoder.beginLayer(index.table.count);
  const start = writer.at;
  writer.makeRoom(LAYER_BYTES);
  writer.bytes[writer.at++] = TILE_LAYER;
  const lengthAt = writer.at++;
  writer.bytes[writer.at++] = LAYER_VERSION;
  writer.bytes[writer.at++] = 2;
  writeText(encoder, LAYER_NAME, index.layer.name);
  const before = writer.at;
  encodeFeatures(encoder, index, tile);
  if (writer.at === before) {
    writer.at = start;
    return;
  }
  for (const key of index.layer.keys) writeText(encoder, LAYER_KEY, key);
  writeValues(encoder, index);
  writer.makeRoom(LAYER_BYTES);
  writer.bytes[writer.at++] = LAYER_EXTENT;
  writer.at = writeVarint(writer.bytes, writer.at, TILE_EXTENT);
  writer.at = closeMessage(writer.bytes, lengthAt, writer.at);
}

/** What lies on top comes last: renderers draw in the order of the tile. */
function encodeFeatures(encoder: FeatureEncoder, index: LayerIndex, tile: TileAddress): void {
  const placement = placementOf(tile);
  const [west, north, east, south] = tileReach(tile);
  const keyCount = index.layer.keys.length;
  const found = index.parts.map((part) => ({ part, hits: part.snapshot.tree?.search(west, north, east, south) ?? [] }));
  for (const level of [0, 1]) {
    for (const { part, hits } of found) {
      const { onTop } = part.snapshot;
      for (const feature of hits) {
        if (onTop[feature] !== level || part.removed?.[feature] === 1) continue;
        encoder.encode(part.snapshot, feature, keyCount, placement);
      }
    }
  }
}

/** Values that are neighbours in the table, as most of a tile are, go in one copy. */
function writeValues({ writer, used }: FeatureEncoder, index: LayerIndex): void {
  const { bytes: source, starts } = index.table;
  for (let first = 0; first < used.length; ) {
    let last = first;
    while (used[last + 1] === (used[last] ?? 0) + 1) last++;
    const run = source.subarray(starts[(used[first] ?? 1) - 1], starts[used[last] ?? 0]);
    writer.makeRoom(run.length);
    writer.bytes.set(run, writer.at);
    writer.at += run.length;
    first = last + 1;
  }
}

function writeText({ writer }: FeatureEncoder, field: number, text: string): void {
  const utf8 = Buffer.from(text);
  writer.makeRoom(utf8.length + LAYER_BYTES);
  writer.bytes[writer.at++] = field;
  writer.at = writeVarint(writer.bytes, writer.at, utf8.length);
  writer.bytes.set(utf8, writer.at);
  writer.at += utf8.length;
}
