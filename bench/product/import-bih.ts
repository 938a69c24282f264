import { join } from "node:path";
import { type BenchContext, type Claim, type ClaimResult, ratioClaim } from "../claim.ts";
import type { PostgisServer } from "../postgis-server.ts";
import { median } from "../quantile.ts";
import { type BihFile, bihFiles } from "./bih-files.ts";
import { homeground, importBih } from "./homeground.ts";
import { timedProcess } from "./timed-process.ts";

const ROUNDS = 5;

export const importBihClaim: Claim = { name: "import", measure };

/** Square metres: suspected, of it released, released outside, remaining. */
interface Areas {
  readonly suspected: number;
  readonly released: number;
  readonly outside: number;
  readonly remaining: number;
}

/** Both sides in turn, each time from nothing; the peer's empty database is made before its clock starts. */
async function measure(context: BenchContext): Promise<readonly ClaimResult[]> {
  const files = bihFiles();
  const server = await context.postgis();
  const ours: number[] = [];
  const peer: { readonly copied: number; readonly overlaid: number; readonly areas: Areas }[] = [];
  let rows = "";
  for (let round = 0; round < ROUNDS; round++) {
    context.say(`round ${round + 1} of ${ROUNDS}`);
    peer.push(await peerRound(server, files));
    const imported = await importBih(
      join(context.folder, `bih-${round}`),
      files.map(({ path }) => path),
    );
    ours.push(imported.milliseconds);
    rows = rowWords(imported.output);
  }
  const areas = await ourAreas(join(context.folder, `bih-${ROUNDS - 1}`));
  const peerTimes = peer.map(({ copied, overlaid }) => copied + overlaid);
  return [
    ratioClaim(
      "Import of the BiH set with checks, journal and ledger, from an empty data folder, against ogr2ogr into PostGIS and the country-wide difference in SQL (best of 5)",
      Math.min(...ours),
      Math.min(...peerTimes),
      1,
      [
        `Median ${seconds(median(ours))} against ${seconds(median(peerTimes))}. Ours is the whole process with the making of its database; the peer is ogr2ogr (median ${seconds(median(peer.map(({ copied }) => copied)))}) and one query (median ${seconds(median(peer.map(({ overlaid }) => overlaid)))}) on a server that runs.`,
        rows,
        ...areaNotes(areas, peer.at(-1)?.areas ?? areas),
      ],
    ),
  ];
}

async function peerRound(server: PostgisServer, files: readonly BihFile[]) {
  const sql = await server.database("bih");
  try {
    const start = performance.now();
    for (const { name, path } of files) {
      await timedProcess(
        "ogr2ogr",
        ["-f", "PostgreSQL", `PG:${server.connection} dbname=bih`, path, "-nln", name, "-lco", "GEOMETRY_NAME=geom"],
        {},
      );
    }
    const copied = performance.now() - start;
    const [row] = await sql<[{ suspected: number; cleared: number; remaining: number; outside: number }]>`
      with s as materialized (select st_union(st_makevalid(geom)) as g from suspect_areas_simplified),
           c as materialized (select st_union(st_makevalid(geom)) as g from cleared_areas_simplified)
      select st_area(geography(s.g)) as suspected,
             st_area(geography(c.g)) as cleared,
             st_area(geography(st_difference(s.g, c.g))) as remaining,
             st_area(geography(st_difference(c.g, s.g))) as outside
      from s, c`;
    const { suspected, remaining, outside } = row;
    const areas = { suspected, remaining, outside, released: suspected - remaining };
    return { copied, overlaid: performance.now() - start - copied, areas };
  } finally {
    await sql.end();
  }
}

interface ImportOutput {
  readonly totals: {
    readonly rows: number;
    readonly accepted: number;
    readonly repaired: number;
    readonly refused: number;
    readonly refusedFor: Readonly<Record<string, number>>;
  };
}

function rowWords(output: string): string {
  const { totals } = JSON.parse(output) as Partial<ImportOutput>;
  if (!totals) throw new Error(`The import answered with a problem: ${output.slice(0, 500)}`);
  const { rows, accepted, repaired, refused, refusedFor } = totals;
  const reasons = Object.entries(refusedFor).map(([code, count]) => `${code} ${count}`);
  return `${rows} rows: ${accepted} accepted, ${repaired} accepted after a named repair, ${refused} refused (${reasons.join(", ")}).`;
}

interface LedgerOutput {
  readonly openedSquareMetres: number;
  readonly clearedSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly differenceSquareMetres: number;
  readonly outside: { readonly clearedSquareMetres: number };
}

async function ourAreas(data: string): Promise<Areas> {
  const { output } = await homeground(data, ["ledger"]);
  const ledger = JSON.parse(output) as LedgerOutput;
  return {
    suspected: ledger.openedSquareMetres,
    released: ledger.clearedSquareMetres,
    outside: ledger.outside.clearedSquareMetres,
    remaining: ledger.remainingSquareMetres,
  };
}

function areaNotes(ours: Areas, peer: Areas): string[] {
  const line = (words: string, key: keyof Areas) =>
    `${words}: ${squareKilometres(ours[key])} against ${squareKilometres(peer[key])}, ${Math.round(ours[key] - peer[key]).toLocaleString("en")} m² between them.`;
  return [
    line("Suspected, each square metre once", "suspected"),
    line("Cleared of it", "released"),
    line("Cleared outside any suspected area", "outside"),
    line("Remaining", "remaining"),
    "The peer takes every row that has a geometry; we refuse those the gate finds impossible, by name.",
  ];
}

function squareKilometres(squareMetres: number): string {
  return `${(squareMetres / 1e6).toFixed(4)} km²`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
