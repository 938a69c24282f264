/**
 * Protobuf written straight into a byte array: every function takes the place to write at and returns the next one. The
 * caller makes room before; no object is made per field, which is what makes a tile of 100,000 features take milliseconds.
 */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  while (rest > 127) {
    bytes[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[next++] = rest;
  return next;
}

/** A signed integer of at most 31 bits, small magnitudes in few bytes. */
export function writeZigzag(bytes: Uint8Array, at: number, value: number): number {
  return writeVarint(bytes, at, (value << 1) ^ (value >> 31));
}

/** A non-negative integer beyond 32 bits (to 2^53). */
export function writeWideVarint(bytes: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  while (rest > 127) {
    bytes[next++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  bytes[next++] = rest;
  return next;
}

export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
}

/**
 * Ends a message whose length byte was left free at `lengthAt` (its content starts one byte later and ends at `end`).
 * Most features are shorter than 128 bytes, so the content is moved only for the long ones.
 */
export function closeMessage(bytes: Uint8Array, lengthAt: number, end: number): number {
  const length = end - lengthAt - 1;
  if (length < 128) {
    bytes[lengthAt] = length;
    return end;
  }
  const extra = varintLength(length) - 1;
  bytes.copyWithin(lengthAt + 1 + extra, lengthAt + 1, end);
  writeVarint(bytes, lengthAt, length);
  return end + extra;
}

/** The same bytes with room for at least `size`. */
export function withRoom(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(size, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
