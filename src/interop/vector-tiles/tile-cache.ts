import { createHash } from "node:crypto";
import { compressTile, type TileEncoding } from "./compress-tile.ts";
import { boundsTouch, type TileAddress, tileReach, type WorldBounds } from "./tile-grid.ts";

/** A tile as it is sent; `etag` names these very bytes, so each encoding has its own. */
export interface SentTile {
  readonly bytes: Uint8Array;
  readonly encoding: TileEncoding;
  readonly etag: string;
}

/** Below this a compressed tile saves no packet. */
const SMALLEST_COMPRESSED = 860;
/** What an entry costs beside its bytes, so that empty tiles cannot fill the memory unseen. */
const ENTRY_BYTES = 300;

interface Entry {
  readonly key: string;
  readonly reach: WorldBounds;
  readonly plain: SentTile;
  readonly compressed: Map<TileEncoding, Promise<SentTile>>;
  byteCount: number;
}

/**
 * Tiles as they were last encoded, most recently used last, bounded by bytes. An entry goes exactly when something inside its
 * reach (the tile and its buffer) is drawn differently, or when room is needed.
 */
export class TileCache {
  /** Raw and compressed bytes held, with the cost of the entries. */
  byteCount = 0;
  private readonly entries = new Map<string, Entry>();
  private readonly limitBytes: number;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  /** The tile in an encoding, from memory or from `encode`, which is called at most once while the entry lives. */
  get(tile: TileAddress, encoding: TileEncoding, encode: () => Uint8Array): SentTile | Promise<SentTile> {
    const key = `${tile.z}/${tile.x}/${tile.y}`;
    const known = this.entries.get(key);
    if (known === undefined) return this.inEncoding(this.add(key, tile, encode()), encoding);
    this.entries.delete(key);
    this.entries.set(key, known);
    return this.inEncoding(known, encoding);
  }

  has(tile: TileAddress): boolean {
    return this.entries.has(`${tile.z}/${tile.x}/${tile.y}`);
  }

  /** Forgets every tile that shows ground in one of the bounds, and no other. Answers how many went. */
  dropTouching(changed: readonly WorldBounds[]): number {
    let dropped = 0;
    for (const [key, entry] of this.entries) {
      if (!changed.some((bounds) => boundsTouch(bounds, entry.reach))) continue;
      this.remove(key, entry);
      dropped++;
    }
    return dropped;
  }

  clear(): void {
    this.entries.clear();
    this.byteCount = 0;
  }

  private add(key: string, tile: TileAddress, bytes: Uint8Array): Entry {
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
    const plain: SentTile = { bytes, etag, encoding: "identity" };
    const entry: Entry = { key, reach: tileReach(tile), plain, compressed: new Map(), byteCount: 0 };
    this.entries.set(key, entry);
    this.count(entry, bytes.length + ENTRY_BYTES);
    return entry;
  }

  private inEncoding(entry: Entry, encoding: TileEncoding): SentTile | Promise<SentTile> {
    if (encoding === "identity" || entry.plain.bytes.length < SMALLEST_COMPRESSED) return entry.plain;
    const known = entry.compressed.get(encoding);
    if (known !== undefined) return known;
    const sent = this.compress(entry, encoding);
    entry.compressed.set(encoding, sent);
    return sent;
  }

  private async compress(entry: Entry, encoding: TileEncoding): Promise<SentTile> {
    const { bytes, etag } = entry.plain;
    const compressed = await compressTile(bytes, encoding);
    // The entry may have been dropped while its bytes were being compressed.
    if (this.entries.get(entry.key) === entry) this.count(entry, compressed.length);
    return { bytes: compressed, encoding, etag: `${etag.slice(0, -1)}-${encoding}"` };
  }

  private count(entry: Entry, bytes: number): void {
    entry.byteCount += bytes;
    this.byteCount += bytes;
    for (const [key, oldest] of this.entries) {
      if (this.byteCount <= this.limitBytes) return;
      this.remove(key, oldest);
    }
  }

  private remove(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.byteCount -= entry.byteCount;
  }
}
