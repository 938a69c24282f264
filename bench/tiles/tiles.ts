import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type postgres from "postgres";
import type { TileAddress } from "../../src/interop/vector-tiles/tile-grid.ts";
import { type BenchContext, type Claim, type ClaimResult, limitClaim, ratioClaim } from "../claim.ts";
import { median, quantile, sum } from "../quantile.ts";
import { chooseTiles } from "./choose-tiles.ts";
import { type Inspection, inspectTiles } from "./inspect-tiles.ts";
import { loadPeer } from "./load-peer.ts";
import { polygonNation } from "./polygon-nation.ts";
import { createTileClient, type Route } from "./tile-client.ts";

const POLYGONS = 100_000;
const TILES = 200;
const ROUNDS = 5;
const BROWSER = "gzip, deflate, br, zstd";

export const tiles: Claim = { name: "tiles", measure };

/** The same 200 tiles asked of both, one after the other and in turn, each time the median of five rounds. */
async function measure(context: BenchContext): Promise<readonly ClaimResult[]> {
  const server = await context.postgis();
  const sql = await server.database("tiles");
  try {
    context.say(`loading ${POLYGONS} polygons into the peer`);
    await loadPeer(sql, POLYGONS);
    const chosen = chooseTiles(grounds(), TILES, 2);
    const started = await startServer({ ...server.options, database: "tiles" });
    try {
      return await compare(context, sql, started.address, chosen);
    } finally {
      started.stop();
    }
  } finally {
    await sql.end();
  }
}

function* grounds() {
  for (const { ground } of polygonNation(POLYGONS)) yield ground;
}

async function startServer(connection: object) {
  const script = fileURLToPath(new URL("./tile-server.ts", import.meta.url));
  const child = fork(script, [JSON.stringify(connection), String(POLYGONS)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
  return { address: String(line).trim(), stop: () => child.disconnect() };
}

async function compare(
  { say }: BenchContext,
  sql: postgres.Sql,
  address: string,
  chosen: readonly TileAddress[],
): Promise<readonly ClaimResult[]> {
  say("warming both: every tile once, as the peer's memory and our compiled code need it");
  await timeRoutes(address, chosen, ["/cold", "/peer", "/warm"], "identity", 1);
  say("timing cold tiles as a browser asks for them");
  const browser = await timeRoutes(address, chosen, ["/cold", "/peer"], BROWSER, ROUNDS);
  say("timing cold tiles without compression");
  const plain = await timeRoutes(address, chosen, ["/cold", "/peer"], "identity", ROUNDS);
  await timeRoutes(address, chosen, ["/warm"], BROWSER, 1);
  const warm = await timeRoutes(address, chosen, ["/warm"], BROWSER, ROUNDS);
  say("looking into the tiles: clipped, valid, complete");
  const ours = await inspectTiles(sql, address, "/cold", chosen);
  const peer = await inspectTiles(sql, address, "/peer", chosen);
  const coldTimes = timesOf(browser, "/cold");
  const peerTimes = timesOf(browser, "/peer");
  const plainOurs = timesOf(plain, "/cold");
  const plainPeer = timesOf(plain, "/peer");
  return [
    ratioClaim(
      "Tiles, cold: p95 of 200 tiles (z6–z14) of 100,000 polygons against ST_AsMVT through the same HTTP stack",
      quantile(coldTimes, 0.95),
      quantile(peerTimes, 0.95),
      0.2,
      [
        `Compressed as a browser asks (zstd, the same for both). Median tile ${both(coldTimes, peerTimes, median)}, sum ${both(coldTimes, peerTimes, sum)}, slowest ${both(coldTimes, peerTimes, (times) => Math.max(...times))}.`,
        `Without compression: p95 ${both(plainOurs, plainPeer, (times) => quantile(times, 0.95))}, sum ${both(plainOurs, plainPeer, sum)}.`,
        inspected("Ours", ours),
        inspected("Peer", peer),
        "The peer leaves out what is too small for its grid; we draw it as a square of half a pixel, because a hazard that cannot be seen must never look like safe ground.",
      ],
    ),
    limitClaim("Tiles, warm cache: p95 of the same 200 tiles", "ms", quantile(timesOf(warm, "/warm"), 0.95), 5, []),
  ];
}

/** A route that was not timed must stop the bench, not become a figure. */
function timesOf(times: Readonly<Record<string, readonly number[]>>, route: Route): readonly number[] {
  const found = times[route];
  if (found === undefined || found.length === 0) throw new Error(`No times of ${route}`);
  return found;
}

function both(ours: readonly number[], peer: readonly number[], of: (times: readonly number[]) => number): string {
  return `${of(ours).toFixed(1)} ms against ${of(peer).toFixed(1)} ms`;
}

function inspected(who: string, { features, outside, invalid, bytes }: Inspection): string {
  return `${who}: ${features} features in the 200 tiles, ${outside} with a point beyond tile and buffer, ${invalid} invalid geometries (ST_IsValid), ${(bytes / 1e6).toFixed(1)} MB uncompressed.`;
}

/** For each route the median of each tile over the rounds. Routes take turns at every tile. */
async function timeRoutes(
  address: string,
  chosen: readonly TileAddress[],
  routes: readonly Route[],
  acceptEncoding: string,
  rounds: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const client = createTileClient(address, acceptEncoding);
  const times = routes.map(() => chosen.map((): number[] => []));
  for (let round = 0; round < rounds; round++) {
    for (const [index, tile] of chosen.entries()) {
      for (const [which, route] of routes.entries()) {
        const answer = await client.get(route, tile);
        if (answer.status !== 200) throw new Error(`${route} answered ${answer.status} for ${JSON.stringify(tile)}`);
        times[which]?.[index]?.push(answer.milliseconds);
      }
    }
  }
  client.close();
  return Object.fromEntries(routes.map((route, which) => [route, (times[which] ?? []).map(median)]));
}
