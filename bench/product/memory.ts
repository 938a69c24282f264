import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Ground } from "../../src/geometry/shape.ts";
import { type BenchContext, type Claim, type ClaimResult, limitClaim } from "../claim.ts";
import { sum } from "../quantile.ts";
import { chooseTiles } from "../tiles/choose-tiles.ts";
import { createTileClient } from "../tiles/tile-client.ts";
import { comeIn, invitePerson } from "./bench-person.ts";
import { bihFiles } from "./bih-files.ts";
import { importBih, repository } from "./homeground.ts";
import { commandLine, processTree, startHomeground } from "./running-homeground.ts";

const TILES = 200;

export const memory: Claim = { name: "memory", measure };

/** A server that has read the whole land and answered 200 tiles and the screens' first questions. */
async function measure({ folder, say }: BenchContext): Promise<readonly ClaimResult[]> {
  const files = bihFiles();
  const data = [4, 3, 2, 1, 0].map((round) => join(folder, `bih-${round}`)).find(existsSync) ?? join(folder, "bih");
  if (!existsSync(data)) {
    say("importing the BiH set");
    await importBih(
      data,
      files.map(({ path }) => path),
    );
  }
  const link = await invitePerson(data);
  const running = await startHomeground(repository, data, ["--empty"]);
  try {
    const grounds = files.filter(({ name }) => name.endsWith("_simplified")).flatMap(({ path }) => groundsOf(path));
    await askEverything(running.address, await comeIn(running.address, link), grounds);
    await wait(3000);
    const server = processTree(running.child.pid ?? 0).find((pid) => commandLine(pid).includes("src/cli/main.ts"));
    if (server === undefined) throw new Error("No process of npm start runs src/cli/main.ts");
    const node = proportional(server, "Rss");
    const databases = postgresOf(data);
    const postgres = sum(databases.map((pid) => proportional(pid, "Pss")));
    return [
      limitClaim("Memory of the server with the BiH set loaded, after 200 tiles", "MB", node, 400, [
        `Resident set of the Node process that serves (VmHWM, its peak so far: ${peak(server).toFixed(0)} MB).`,
        `PostgreSQL beside it: ${databases.length} processes, ${postgres.toFixed(0)} MB (proportional set), most of it its cache of the data; together ${(node + postgres).toFixed(0)} MB.`,
      ]),
    ];
  } finally {
    await running.stop();
  }
}

async function askEverything(address: string, cookie: string, grounds: readonly Ground[]): Promise<void> {
  for (const path of [
    "ledger",
    "hazards?limit=200",
    "units",
    "points",
    "settlements",
    "activity",
    "reports?limit=100",
  ]) {
    const answer = await fetch(`${address}/api/${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    await answer.arrayBuffer();
  }
  const client = createTileClient(address, "gzip, deflate, br, zstd", cookie);
  for (const { z, x, y } of chooseTiles(grounds, TILES, 3)) await client.get("", { z, x, y });
  client.close();
}

interface FeatureCollection {
  readonly features: readonly { readonly geometry: { readonly type: string; readonly coordinates: unknown } | null }[];
}

function groundsOf(path: string): Ground[] {
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection;
  return features.flatMap(({ geometry }) => (geometry?.type === "Polygon" ? [[geometry.coordinates] as Ground] : []));
}

/** MB of 10^6 bytes: `Rss` counts shared pages in full, `Pss` shares them out among those that use them. */
function proportional(pid: number, kind: "Rss" | "Pss"): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return (Number(new RegExp(`^${kind}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) * 1024) / 1e6;
}

function peak(pid: number): number {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return (Number(/^VmHWM:\s+(\d+) kB/m.exec(text)?.[1]) * 1024) / 1e6;
}

/** The postmaster of a data folder and its children. */
function postgresOf(data: string): number[] {
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const postmaster = pids.find((pid) => commandLine(pid).includes("postgres") && commandLine(pid).includes(data));
  if (postmaster === undefined) throw new Error(`No PostgreSQL runs on ${data}`);
  return processTree(postmaster);
}
