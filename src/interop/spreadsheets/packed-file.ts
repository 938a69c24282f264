import { inflateRawSync } from "node:zlib";

/** A spreadsheet larger than this is no daily work, packed or unpacked. */
export const largestSpreadsheetBytes = 10 * 2 ** 20;
const mostUnpackedBytes = 64 * 2 ** 20;
const mostParts = 500;
const mostCells = 400_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const longestComment = 0xffff;
/** Sizes of the older ZIP format end here; what is larger says so and is refused. */
const isZip64 = 0xffffffff;

export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Looks through a packed file before a reader unpacks it: every part is inflated against one budget, whatever size it
 * claims, and no part may declare entities or hold more cells than a person fills. hucre itself caps each part at 2 GiB,
 * knows only the five entities of XML and resolves no external ones. Throws an Error that says what is wrong.
 */
export function mustBeHarmless(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let budget = mostUnpackedBytes;
  let cells = 0;
  for (const part of partsOf(bytes)) {
    const unpacked = unpack(bytes, part, budget);
    budget -= unpacked.byteLength;
    if (!/\.(xml|rels|vml)$/i.test(part.name)) continue;
    if (unpacked.includes("<!DOCTYPE") || unpacked.includes("<!ENTITY")) {
      throw new Error("it declares a document type; no spreadsheet program writes one");
    }
    if (/worksheets\/[^/]*\.xml$/i.test(part.name)) cells += cellsIn(unpacked);
    if (cells > mostCells) throw new Error(`it holds more than ${mostCells} cells; split it`);
  }
}

function cellsIn(xml: Buffer): number {
  let count = 0;
  for (let at = xml.indexOf("<c "); at >= 0; at = xml.indexOf("<c ", at + 3)) count += 1;
  return count;
}

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly localOffset: number;
}

function partsOf(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const isEnd = end >= 0 && end >= bytes.length - endBytes - longestComment && end + endBytes <= bytes.length;
  if (!isEnd || bytes.readUInt32LE(end) !== endMark) throw new Error("it is cut off or no XLSX file");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new Error(`it has more than ${mostParts} parts`);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      throw new Error("its directory is broken");
    const [packedBytes, unpackedBytes] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    if (packedBytes === isZip64 || unpackedBytes === isZip64) throw new Error("one of its parts is larger than 4 GB");
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + entryBytes, at + entryBytes + nameBytes);
    if (parts.some((part) => part.name === name)) throw new Error(`it holds ${JSON.stringify(name)} twice`);
    parts.push({ name, method: bytes.readUInt16LE(at + 10), packedBytes, localOffset: bytes.readUInt32LE(at + 42) });
    at += entryBytes + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(bytes: Buffer, { name, method, packedBytes, localOffset }: Part, budget: number): Buffer {
  const hasHead = localOffset + localBytes <= bytes.length && bytes.readUInt32LE(localOffset) === localMark;
  if (!hasHead) throw new Error(`its part ${JSON.stringify(name)} is not where it says`);
  const start = localOffset + localBytes + bytes.readUInt16LE(localOffset + 26) + bytes.readUInt16LE(localOffset + 28);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) return withinBudget(packed, budget);
  if (method !== 8) throw new Error(`its part ${JSON.stringify(name)} is packed in a way that is not read`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (cause) {
    const isTooLarge = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    const reason = isTooLarge ? tooLarge : `its part ${JSON.stringify(name)} cannot be unpacked`;
    throw new Error(reason, { cause });
  }
}

const tooLarge = `unpacked it is larger than ${mostUnpackedBytes / 2 ** 20} MB`;

function withinBudget(bytes: Buffer, budget: number): Buffer {
  if (bytes.byteLength > budget) throw new Error(tooLarge);
  return bytes;
}
