import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../src/platform/repository-root.ts";

/**
 * The pictures of the documentation, from those that tests/browser/looks.test.ts takes of the sample programme and
 * screens.test.ts of people and rights, and tests/documents/certificate.test.ts of a printed certificate: its first page in each language, and its map.
 */
const screens = ["map-light", "area-light", "as-of-dark", "register-light", "hazard-light", "map-az", "area-phone"];
const people = [
  "screen-map-public-light",
  "screen-report-decide-light",
  "screen-people-light",
  "screen-verify-valid-phone",
  "screen-sign-in-light",
];
const papers = ["certificate-az-1", "certificate-ru-1", "certificate-en-1", "certificate-en-3"];
const chosen = [...screens, ...people, ...papers];

const folder = join(repositoryRoot, "docs", "screenshots");
await mkdir(folder, { recursive: true });
for (const name of chosen)
  await copyFile(join(repositoryRoot, "tests", "output", `${name}.png`), join(folder, `${name}.png`));
console.log(`${chosen.length} pictures copied to docs/screenshots`);
