import { GeometryWriter } from "./geometry-writer.ts";
import type { LayerSnapshot } from "./layer-snapshot.ts";
import type { TilePlacement } from "./place-polygon.ts";
import { closeMessage, writeVarint } from "./protobuf-bytes.ts";
import type { RingBuffer } from "./ring-buffer.ts";
import { SMALLEST_SIDE, smallestStart } from "./smallest-shape.ts";
import { TilePolygons } from "./tile-polygons.ts";

const LAYER_FEATURE = 0x12;
const FEATURE_TAGS = 0x12;
const FEATURE_TYPE = 0x18;
const FEATURE_GEOMETRY = 0x22;
const POLYGON = 3;
/** A feature's heads: its own tag and length, its type, the tag and length of its geometry. */
const HEAD_BYTES = 6;
/** Heads, one square, and at most six bytes for each key with its value. */
const SMALL_FEATURE_BYTES = 64;

/** Writes the features of one layer of one tile, and numbers the values they use. */
export class FeatureEncoder {
  readonly writer = new GeometryWriter();
  /** The values in the order of this layer's list. */
  used: number[] = [];
  private readonly polygons = new TilePolygons();
  /** For each value of the table its place in this layer's list plus 1, 0 while the layer has no use for it. */
  private places = new Uint32Array(0);

  beginLayer(valueCount: number): void {
    for (const value of this.used) this.places[value] = 0;
    this.used = [];
    if (this.places.length <= valueCount) this.places = new Uint32Array(valueCount + 1024);
  }

  encode(snapshot: LayerSnapshot, feature: number, keyCount: number, placement: TilePlacement): void {
    if (this.encodeSmallest(snapshot, feature, keyCount, placement)) return;
    const geometry = snapshot.geometries[feature] ?? 0;
    const lastRing = snapshot.geometryRings[geometry + 1] ?? 0;
    const firstShell = snapshot.geometryRings[geometry] ?? 0;
    let start = -1;
    let boxes: Box[] = [];
    for (let shell = firstShell, end = shell; shell < lastRing; shell = end) {
      end = endOfPolygon(snapshot, shell, lastRing);
      const rings = this.polygons.place(snapshot, shell, end, placement);
      if (rings.ringCount === 0) continue;
      const isOnly = shell === firstShell && end === lastRing;
      const box = isOnly ? NO_BOX : boxOf(rings);
      // Parts that rounding or enlarging may have brought together would not be one valid geometry: a feature each.
      if (start >= 0 && boxes.some((other) => boxesTouch(box, other))) {
        this.end(start, snapshot, feature, keyCount);
        start = -1;
      }
      if (start < 0) {
        start = this.begin(keyCount);
        boxes = [];
      }
      boxes.push(box);
      this.writer.polygon(rings);
    }
    if (start >= 0) this.end(start, snapshot, feature, keyCount);
  }

  /** Most features of a country seen from afar: smaller than half a pixel, told from the bounds alone. */
  private encodeSmallest(
    snapshot: LayerSnapshot,
    feature: number,
    keyCount: number,
    placement: TilePlacement,
  ): boolean {
    const { bounds } = snapshot;
    const { scale, offsetX, offsetY } = placement;
    const west = Math.round((bounds[4 * feature] ?? 0) * scale) - offsetX;
    const east = Math.round((bounds[4 * feature + 2] ?? 0) * scale) - offsetX;
    if (east - west > SMALLEST_SIDE) return false;
    const north = Math.round((bounds[4 * feature + 1] ?? 0) * scale) - offsetY;
    const south = Math.round((bounds[4 * feature + 3] ?? 0) * scale) - offsetY;
    if (south - north > SMALLEST_SIDE) return false;
    const start = this.begin(keyCount);
    this.writer.square(smallestStart(west, east), smallestStart(north, south));
    this.end(start, snapshot, feature, keyCount);
    return true;
  }

  /** Type before geometry, as GDAL's reader asks; the order of the fields is otherwise free. */
  private begin(keyCount: number): number {
    const { writer } = this;
    writer.makeRoom(SMALL_FEATURE_BYTES + 12 * keyCount);
    const { bytes } = writer;
    const start = writer.at;
    bytes[start] = LAYER_FEATURE;
    bytes[start + 2] = FEATURE_TYPE;
    bytes[start + 3] = POLYGON;
    bytes[start + 4] = FEATURE_GEOMETRY;
    writer.at = start + HEAD_BYTES;
    writer.beginFeature();
    return start;
  }

  private end(start: number, snapshot: LayerSnapshot, feature: number, keyCount: number): void {
    const { writer } = this;
    writer.makeRoom(SMALL_FEATURE_BYTES + 12 * keyCount);
    writer.at = closeMessage(writer.bytes, start + HEAD_BYTES - 1, writer.at);
    this.writeTags(snapshot.values, feature, keyCount);
    writer.at = closeMessage(writer.bytes, start + 1, writer.at);
  }

  private writeTags(values: Uint32Array, feature: number, keyCount: number): void {
    const { places, used, writer } = this;
    const { bytes } = writer;
    const lengthAt = writer.at + 1;
    bytes[lengthAt - 1] = FEATURE_TAGS;
    let at = lengthAt + 1;
    for (let key = 0; key < keyCount; key++) {
      const value = values[feature * keyCount + key] ?? 0;
      if (value === 0) continue;
      let place = places[value] ?? 0;
      if (place === 0) {
        used.push(value);
        place = used.length;
        places[value] = place;
      }
      bytes[at++] = key;
      at = writeVarint(bytes, at, place - 1);
    }
    writer.at = closeMessage(bytes, lengthAt, at);
  }
}

function endOfPolygon(snapshot: LayerSnapshot, shell: number, lastRing: number): number {
  let end = shell + 1;
  while (end < lastRing && snapshot.ringIsHole[end] === 1) end++;
  return end;
}

type Box = readonly [west: number, north: number, east: number, south: number];

const NO_BOX: Box = [Infinity, Infinity, -Infinity, -Infinity];

function boxOf(rings: RingBuffer): Box {
  const { xy } = rings;
  let west = Infinity;
  let north = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  const end = 2 * rings.start(rings.ringCount);
  for (let i = 0; i < end; i += 2) {
    const x = xy[i] ?? 0;
    const y = xy[i + 1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return [west, north, east, south];
}

function boxesTouch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
