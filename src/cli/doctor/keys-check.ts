import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Check, fault, ok } from "./check.ts";

export const keysCheck: Check = {
  name: "keys",
  needsStore: false,
  async look({ data }) {
    const folder = await stat(data.keys).catch(() => null);
    if (folder === null) return ok("There is no key ring here");
    const open: string[] = [];
    if ((folder.mode & 0o077) !== 0) open.push(data.keys);
    const entries = await readdir(data.keys, { recursive: true });
    for (const name of entries) {
      const path = join(data.keys, name);
      if (((await stat(path)).mode & 0o077) !== 0) open.push(path);
    }
    if (open.length === 0) return ok(`${entries.length} key files, closed to other accounts`);
    return fault(`Other accounts can read ${open.join(", ")}`, `chmod -R go= ${data.keys}`);
  },
};
