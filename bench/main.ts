import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessCost } from "./access/access-cost.ts";
import type { BenchContext, Claim } from "./claim.ts";
import { NotMeasured } from "./claim.ts";
import { machineWords } from "./machine.ts";
import { type PostgisServer, startPostgis } from "./postgis-server.ts";
import { importBihClaim } from "./product/import-bih.ts";
import { memory } from "./product/memory.ts";
import { start } from "./product/start.ts";
import { submitLoad } from "./product/submit-load.ts";
import { surviveKills } from "./product/survive-kills.ts";
import { tiles } from "./tiles/tiles.ts";
import { type Measurement, writeResults } from "./write-results.ts";

/** Every claim of speed and memory, in the order of the table. */
const claims: readonly Claim[] = [tiles, importBihClaim, start, memory, accessCost, submitLoad, surviveKills];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !claims.some((claim) => claim.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no claim ${unknown.join(", ")}. Known: ${claims.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "homeground-bench-"));
// Both databases run as users of their own when the bench runs as root.
chmodSync(folder, 0o755);
let peer: Promise<PostgisServer> | undefined;
const say = (message: string) => process.stderr.write(`  ${message}\n`);
const context: BenchContext = {
  folder,
  say,
  postgis: () => {
    peer ??= startPostgis(folder);
    return peer;
  },
};

try {
  const fresh: Measurement[] = [];
  for (const claim of claims) {
    if (wanted.length > 0 && !wanted.includes(claim.name)) continue;
    process.stderr.write(`${claim.name}\n`);
    fresh.push(await measurementOf(claim));
    writeResults(
      claims.map(({ name }) => name),
      fresh,
    );
  }
  for (const { results } of fresh) for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await (await peer)?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measurementOf(claim: Claim): Promise<Measurement> {
  const frame = { name: claim.name, date: new Date().toISOString().slice(0, 10), machine: machineWords() };
  const ours = `Node ${process.versions.node}`;
  try {
    const results = await claim.measure(context);
    const versions = peer === undefined ? ours : `${ours} against ${(await peer).version}`;
    return { ...frame, versions, results };
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error;
    say(`not measured: ${error.message}`);
    return { ...frame, versions: ours, results: [], notMeasured: error.message };
  }
}
