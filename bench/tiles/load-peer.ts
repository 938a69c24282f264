import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import type { Ground } from "../../src/geometry/shape.ts";
import { polygonNation } from "./polygon-nation.ts";

/** The same polygons in the peer: web-mercator geometry with an index, clustered by place, statistics up to date. */
export async function loadPeer(sql: postgres.Sql, count: number): Promise<void> {
  await sql`create table raw (code text, fate text, outside boolean, "from" integer, "to" integer, report text, wkt text)`;
  const copy = await sql`copy raw from stdin`.writable();
  await pipeline(Readable.from(rows(count)), copy);
  await sql`
    create table land as
    select code, fate, outside, "from", "to", report, st_transform(st_geomfromtext(wkt, 4326), 3857) as geom
    from raw`;
  await sql`drop table raw`;
  await sql`create index land_geom on land using gist (geom)`;
  await sql`cluster land using land_geom`;
  await sql`vacuum analyze land`;
}

function* rows(count: number): Generator<string> {
  for (const { ground, properties } of polygonNation(count)) {
    const { code, fate, outside, from, to, report } = properties;
    yield `${code}\t${fate}\t${outside}\t${from}\t${to}\t${report}\t${wkt(ground)}\n`;
  }
}

function wkt(ground: Ground): string {
  const polygons = ground.map(
    (rings) => `(${rings.map((ring) => `(${ring.map((p) => p.join(" ")).join(",")})`).join(",")})`,
  );
  return `MULTIPOLYGON(${polygons.join(",")})`;
}
