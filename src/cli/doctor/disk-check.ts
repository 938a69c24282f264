import { realpath, statfs } from "node:fs/promises";
import { writeTest } from "../../platform/health/write-test.ts";
import { type Check, fault, ok, warning } from "./check.ts";

const [littleBytes, fewBytes] = [2e9, 200e6];
const [littleInodes, fewInodes] = [20_000, 1_000];

export const diskCheck: Check = {
  name: "disk",
  needsStore: false,
  async look({ data }) {
    const advice = "Make room on that disk, or move the data folder to a larger one.";
    try {
      await writeTest(data.path);
    } catch (error) {
      return fault(`${data.path} takes no file: ${error instanceof Error ? error.message : error}`, advice);
    }
    const rooms = [];
    // The cluster of a store that root started lies elsewhere, behind a link.
    for (const path of [data.path, await realpath(data.cluster).catch(() => data.path)]) {
      const { bavail, bsize, files, ffree } = await statfs(path);
      rooms.push({ path, bytes: bavail * bsize, inodes: files === 0 ? Number.POSITIVE_INFINITY : ffree });
    }
    const least = rooms.reduce((a, b) => (b.bytes < a.bytes || b.inodes < a.inodes ? b : a));
    const found = `${(least.bytes / 1e9).toFixed(1)} GB free at ${least.path}`;
    if (least.bytes < fewBytes) return fault(found, advice);
    if (least.inodes < fewInodes) return fault(`${least.inodes} more files fit at ${least.path}`, advice);
    if (least.bytes < littleBytes) return warning(found, advice);
    if (least.inodes < littleInodes) return warning(`${least.inodes} more files fit at ${least.path}`, advice);
    return ok(`${found}; writing works`);
  },
};
