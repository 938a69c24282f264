import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchContext, Claim, ClaimResult } from "../claim.ts";
import { median, quantile } from "../quantile.ts";

export const accessCost: Claim = { name: "access", measure };

const rounds = 400;
const mostExtra = 1.05;

/** What a page of the office asks for. Tiles are of the sample's island; codes are taken from its register. */
const endpoints = [
  { name: "map: a tile from the cache", path: "/api/tiles/land/{tile}.mvt" },
  { name: "list: the register of hazardous areas", path: "/api/hazards" },
  { name: "list: reports, read under row-level security each time", path: "/api/reports" },
] as const;

async function measure({ folder, say }: BenchContext): Promise<readonly ClaimResult[]> {
  const data = mkdtempSync(join(folder, "access-"));
  chmodSync(data, 0o755);
  const script = fileURLToPath(new URL("./access-server.ts", import.meta.url));
  const child = fork(script, [data], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  try {
    say("loading the sample programme behind both servers");
    const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
    const { guarded, bare, cookie } = JSON.parse(String(line)) as Record<"guarded" | "bare" | "cookie", string>;
    const tile = await aTile(guarded, cookie);
    const results: ClaimResult[] = [];
    for (const { name, path } of endpoints) {
      say(name);
      results.push(await compare(name, path.replace("{tile}", tile), guarded, bare, cookie));
    }
    return results;
  } finally {
    child.disconnect();
    await once(child, "exit");
  }
}

/** Both are asked the same, in turn, so that whatever else the machine does falls on both. */
async function compare(
  name: string,
  path: string,
  guarded: string,
  bare: string,
  cookie: string,
): Promise<ClaimResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = 0; i < 50; i++) {
    await timed(agent, `${guarded}${path}`, cookie);
    await timed(agent, `${bare}${path}`, cookie);
  }
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    // Who is asked first changes with the round: the second finds warmer caches.
    const first = i % 2 === 0;
    if (first) ours.push(await timed(agent, `${guarded}${path}`, cookie));
    theirs.push(await timed(agent, `${bare}${path}`, cookie));
    if (!first) ours.push(await timed(agent, `${guarded}${path}`, cookie));
  }
  agent.destroy();
  const [p95, peer] = [quantile(ours, 0.95), quantile(theirs, 0.95)];
  const ratio = p95 / peer;
  return {
    claim: `Access checks, ${name}: p95 with against without`,
    unit: "ms",
    ours: p95,
    peer,
    ratio,
    target: `ratio < ${mostExtra}`,
    met: ratio < mostExtra,
    notes: [
      `Median ${median(ours).toFixed(2)} ms against ${median(theirs).toFixed(2)} ms, ${rounds} requests each, in turn.`,
    ],
  };
}

function timed(agent: Agent, url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const asked = request(
      url,
      { agent, headers: { cookie, "accept-encoding": "gzip, deflate, br, zstd" } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
        answer.on("error", reject);
        answer.on("end", () => resolve(performance.now() - start));
        answer.resume();
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** The tile at zoom 11 over the first hazard of the register. */
async function aTile(address: string, cookie: string): Promise<string> {
  const answer = await fetch(`${address}/api/hazards?limit=1`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { bounds: [number, number, number, number] }[] };
  const bounds = items[0]?.bounds;
  if (bounds === undefined) throw new Error("The sample has no hazard");
  const [lon, lat] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const across = 2 ** 11;
  const northing = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return `11/${Math.floor(((lon + 180) / 360) * across)}/${Math.floor(((1 - northing) / 2) * across)}`;
}
