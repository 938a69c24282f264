import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../bootstrap/run-program.mjs";

/** Programs that some tests need, and the Debian packages that bring them. */
const needed = [
  { program: "chromium", debian: "chromium", without: "browser tests" },
  { program: "ogr2ogr", debian: "gdal-bin", without: "tests against GDAL" },
  { program: "cs2cs", debian: "proj-bin", without: "tests against PROJ" },
  { program: "pdftoppm", debian: "poppler-utils", without: "tests of printed pages" },
  { program: "zbarimg", debian: "zbar-tools", without: "the reading of QR codes" },
];

/** Runs every test and ends with one line that a machine can read. */
export async function run(/** @type {string[]} */ args) {
  installPrograms();
  const folder = mkdtempSync(join(tmpdir(), "homeground-test-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runTool("vitest/vitest.mjs", ["run", ...reporters, ...args]);
    const { line, failed } = summary(report);
    console.log(line);
    return code === 0 && failed > 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that does not even load has no tests to fail: it counts as one. */
function summary(/** @type {string} */ path) {
  try {
    const report = JSON.parse(readFileSync(path, "utf8"));
    const unloaded = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
    ).length;
    const failed = report.numFailedTests + unloaded;
    const skipped = report.numPendingTests + report.numTodoTests;
    const line = `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    return { line, failed };
  } catch (error) {
    console.error(`The test run left no report: ${error instanceof Error ? error.message : error}`);
    return { line: "0 passed, 1 failed", failed: 1 };
  }
}

function installPrograms() {
  const missing = needed.filter(({ program }) => !isThere(program));
  if (missing.length === 0) return;
  const packages = missing.map(({ debian }) => debian);
  if (process.getuid?.() === 0 && isThere("apt-get")) {
    console.error(`Installing ${packages.join(" and ")} with apt-get …`);
    const install = ["install", "-y", "--no-install-recommends", ...packages];
    if (aptGet(install) !== 0) {
      aptGet(["update"]);
      aptGet(install);
    }
  }
  for (const { program, without } of missing) {
    if (!isThere(program)) console.error(`${program} is not installed and cannot be here: ${without} are skipped.`);
  }
}

function aptGet(/** @type {string[]} */ args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status;
}

function isThere(/** @type {string} */ program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}
