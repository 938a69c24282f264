import { crc32 } from "node:zlib";

/** Consecutive rows of a table as COPY's text format has them. */
export interface RowBatch {
  readonly bytes: Buffer;
  /** Numbers of the first and the last row, from 1, and what stands in their first column. */
  readonly from: number;
  readonly to: number;
  readonly keys: readonly [string, string];
}

export interface CutSizes {
  readonly least: number;
  readonly most: number;
  /** After the least size one row in so many ends a batch. */
  readonly oneIn: number;
}

const usual: CutSizes = { least: 256 * 1024, most: 8 * 2 ** 20, oneIn: 512 };

/**
 * Cuts rows into batches where the content itself says so (a row whose checksum is a multiple of a number), as rsync
 * does: rows that are added, wherever, change the batch they fall into and leave the others as they were in the backup
 * before. Fixed ranges would do for the journal only; this does for any table that will ever be added.
 */
export async function* cutRows(chunks: AsyncIterable<Buffer>, sizes = usual): AsyncGenerator<RowBatch> {
  let batch: Buffer[] = [];
  let byteCount = 0;
  let [from, row] = [1, 0];
  const cut = (): RowBatch => {
    const keys = [keyOf(batch[0]), keyOf(batch.at(-1))] as const;
    const made = { bytes: Buffer.concat(batch), from, to: row, keys };
    [batch, byteCount, from] = [[], 0, row + 1];
    return made;
  };
  for await (const line of lines(chunks)) {
    if (byteCount > 0 && byteCount + line.length > sizes.most) yield cut();
    batch.push(line);
    byteCount += line.length;
    row += 1;
    if (byteCount >= sizes.least && crc32(line) % sizes.oneIn === 0) yield cut();
  }
  if (batch.length > 0) yield cut();
}

/** Each row with its line end: within a row COPY writes a line feed as two characters. */
async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, begin)) {
      const part = chunk.subarray(begin, end + 1);
      yield rest.length === 0 ? part : Buffer.concat([...rest, part]);
      rest = [];
      begin = end + 1;
    }
    if (begin < chunk.length) rest.push(chunk.subarray(begin));
  }
  if (rest.length > 0) throw new Error("COPY ended within a row");
}

function keyOf(line: Buffer | undefined): string {
  const text = (line ?? Buffer.alloc(0)).subarray(0, 200).toString("utf8");
  return text.split(/[\t\n]/, 1)[0] ?? "";
}
