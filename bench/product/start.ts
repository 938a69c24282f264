import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { type BenchContext, type Claim, type ClaimResult, limitClaim } from "../claim.ts";
import { median } from "../quantile.ts";
import { repository } from "./homeground.ts";
import { startHomeground } from "./running-homeground.ts";

const WARM_ROUNDS = 5;
const FIRST_ROUNDS = 3;

export const start: Claim = { name: "start", measure };

/**
 * `npm start` in a fresh clone of what is committed, with its libraries in place. The first start builds the web app, makes
 * the database and loads the sample; a warm one finds all of that.
 */
async function measure({ folder, say }: BenchContext): Promise<readonly ClaimResult[]> {
  const clone = join(folder, "clone");
  execFileSync("git", ["clone", "--quiet", repository, clone]);
  const modules = join(repository, "node_modules");
  if (spawnSync("cp", ["-al", modules, clone], { stdio: "ignore" }).status !== 0)
    execFileSync("cp", ["-a", modules, clone]);
  const first: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < FIRST_ROUNDS; round++) {
    say(`first start ${round + 1} of ${FIRST_ROUNDS}`);
    execFileSync("git", ["clean", "-fdxq", "-e", "node_modules"], { cwd: clone });
    const running = await startHomeground(clone, join(clone, "data"));
    first.push(running.readyMilliseconds);
    await running.stop();
  }
  for (let round = 0; round < WARM_ROUNDS; round++) {
    say(`warm start ${round + 1} of ${WARM_ROUNDS}`);
    const running = await startHomeground(clone, join(clone, "data"));
    warm.push(running.readyMilliseconds);
    await running.stop();
  }
  const how =
    "From `npm start` to the first page and the first answer of the interface, in a clone of what is committed.";
  return [
    limitClaim("Start, warm: `npm start` to ready (median of 5)", "ms", median(warm), 3000, [how, all("Warm", warm)]),
    limitClaim(
      "Start, first ever: web build, database and sample, install excluded (median of 3)",
      "ms",
      median(first),
      15_000,
      [all("First", first)],
    ),
  ];
}

function all(words: string, times: readonly number[]): string {
  return `${words}: ${times.map((time) => `${(time / 1000).toFixed(2)} s`).join(", ")}.`;
}
