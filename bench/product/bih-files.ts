import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NotMeasured } from "../claim.ts";

const folder = fileURLToPath(new URL("../../../shared/data/bih/", import.meta.url));
const NAMES = [
  "entities",
  "municipalities",
  "suspect_areas_simplified",
  "cleared_areas_simplified",
  "incidents",
  "lifted_minefields",
] as const;

export interface BihFile {
  readonly name: (typeof NAMES)[number];
  readonly path: string;
}

/** Bosnia and Herzegovina's published minefield maps; not in the repository (no licence is stated). */
export function bihFiles(): readonly BihFile[] {
  const files = NAMES.map((name) => ({ name, path: `${folder}${name}.geojson` }));
  const missing = files.find(({ path }) => !existsSync(path));
  if (missing !== undefined) throw new NotMeasured(`${missing.path} is not there; the set may not be committed`);
  return files;
}
