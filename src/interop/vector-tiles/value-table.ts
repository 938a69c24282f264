import { varintLength, withRoom, writeVarint, writeWideVarint } from "./protobuf-bytes.ts";
import type { TileValue } from "./tile-feature.ts";

/** Field 4 of a layer, length-delimited. */
const LAYER_VALUE = 0x22;
const STRING_VALUE = 0x0a;
const DOUBLE_VALUE = 0x19;
const UNSIGNED_VALUE = 0x28;
const SIGNED_VALUE = 0x30;
const BOOLEAN_VALUE = 0x38;

/**
 * Every attribute value of a layer once, already in the bytes it takes in a tile, so that writing a tile's values is a
 * copy. Values are numbered from 1; 0 stands for "absent". It only grows: an approval adds a few words, a restart drops them.
 */
export class ValueTable {
  bytes = new Uint8Array(4096);
  /** Value n lies at bytes[starts[n - 1]] to bytes[starts[n]]. */
  starts = new Uint32Array(1024);
  count = 0;
  private readonly numbers = new Map<TileValue, number>();
  private readonly encoder = new TextEncoder();

  /** The number of a value, given now if it is new. */
  intern(value: TileValue): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const encoded = this.encode(value);
    const start = this.starts[this.count] ?? 0;
    this.bytes = withRoom(this.bytes, start + encoded.length);
    this.bytes.set(encoded, start);
    this.count++;
    if (this.count === this.starts.length) {
      const larger = new Uint32Array(this.starts.length * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.count] = start + encoded.length;
    this.numbers.set(value, this.count);
    return this.count;
  }

  /** The number of a value that was interned before, or undefined. */
  find(value: TileValue): number | undefined {
    return this.numbers.get(value);
  }

  /**
   * Numbers the values anew in the order in which `uses` first names them, so that what a tile needs together lies together;
   * answers the new number for each old one. For a table whose numbers are nowhere else yet.
   */
  renumber(uses: Uint32Array): Uint32Array {
    const renumbered = new Uint32Array(this.count + 1);
    let next = 0;
    for (const value of uses) if (value > 0 && renumbered[value] === 0) renumbered[value] = ++next;
    for (let value = 1; value <= this.count; value++) if (renumbered[value] === 0) renumbered[value] = ++next;
    this.moveBytes(renumbered);
    for (const [value, number] of this.numbers) this.numbers.set(value, renumbered[number] ?? 0);
    return renumbered;
  }

  private moveBytes(renumbered: Uint32Array): void {
    const starts = new Uint32Array(this.starts.length);
    for (let value = 1; value <= this.count; value++) {
      starts[renumbered[value] ?? 0] = (this.starts[value] ?? 0) - (this.starts[value - 1] ?? 0);
    }
    for (let value = 1; value <= this.count; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
    const bytes = new Uint8Array(starts[this.count] ?? 0);
    for (let value = 1; value <= this.count; value++) {
      const encoded = this.bytes.subarray(this.starts[value - 1], this.starts[value]);
      bytes.set(encoded, starts[(renumbered[value] ?? 0) - 1]);
    }
    this.starts = starts;
    this.bytes = bytes;
  }

  private encode(value: TileValue): Uint8Array {
    const message = typeof value === "string" ? this.stringMessage(value) : scalarMessage(value);
    const encoded = new Uint8Array(1 + varintLength(message.length) + message.length);
    encoded[0] = LAYER_VALUE;
    encoded.set(message, writeVarint(encoded, 1, message.length));
    return encoded;
  }

  private stringMessage(text: string): Uint8Array {
    const utf8 = this.encoder.encode(text);
    const message = new Uint8Array(1 + varintLength(utf8.length) + utf8.length);
    message[0] = STRING_VALUE;
    message.set(utf8, writeVarint(message, 1, utf8.length));
    return message;
  }
}

function scalarMessage(value: number | boolean): Uint8Array {
  if (typeof value === "boolean") return Uint8Array.of(BOOLEAN_VALUE, value ? 1 : 0);
  const message = new Uint8Array(11);
  if (!Number.isSafeInteger(value)) {
    message[0] = DOUBLE_VALUE;
    new DataView(message.buffer).setFloat64(1, value, true);
    return message.subarray(0, 9);
  }
  message[0] = value < 0 ? SIGNED_VALUE : UNSIGNED_VALUE;
  const end = writeWideVarint(message, 1, value < 0 ? -2 * value - 1 : value);
  return message.subarray(0, end);
}
