import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The Node 24 that came with the packages, else the running one where it is new enough. */
export function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const path = join(root, "node_modules", name, "bin", file);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  console.error(
    `There is no packaged Node 24 for ${process.platform} ${process.arch}. Install Node 24 or newer and start again.`,
  );
  process.exit(1);
}
