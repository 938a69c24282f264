import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../src/platform/repository-root.ts";

/** The pictures of the documentation, from those that tests/browser/looks.test.ts takes of the sample programme. */
const chosen = ["map-light", "area-light", "as-of-dark", "register-light", "hazard-light", "map-az", "area-phone"];

const folder = join(repositoryRoot, "docs", "screenshots");
await mkdir(folder, { recursive: true });
for (const name of chosen)
  await copyFile(join(repositoryRoot, "tests", "output", `${name}.png`), join(folder, `${name}.png`));
console.log(`${chosen.length} pictures copied to docs/screenshots`);
