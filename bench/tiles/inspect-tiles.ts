import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import type postgres from "postgres";
import type { TileAddress } from "../../src/interop/vector-tiles/tile-grid.ts";
import { isWithinBuffer } from "./choose-tiles.ts";
import { createTileClient, type Route } from "./tile-client.ts";

export interface Inspection {
  readonly features: number;
  /** Features with a point beyond the tile and its buffer. */
  readonly outside: number;
  readonly invalid: number;
  readonly bytes: number;
}

type Point = readonly [x: number, y: number];

/** Reads every tile back with Mapbox's reader and asks PostGIS whether its geometries are valid. */
export async function inspectTiles(
  sql: postgres.Sql,
  address: string,
  route: Route,
  tiles: readonly TileAddress[],
): Promise<Inspection> {
  const client = createTileClient(address, "identity");
  const total = { features: 0, outside: 0, invalid: 0, bytes: 0 };
  for (const tile of tiles) {
    const { bytes } = await client.get(route, tile);
    const layer = new VectorTile(new PbfReader(bytes)).layers["land"];
    const geometries: string[] = [];
    for (let index = 0; index < (layer?.length ?? 0); index++) {
      const rings = layer?.feature(index).loadGeometry() ?? [];
      const points = rings.map((ring) => ring.map(({ x, y }): Point => [x, y]));
      if (!points.flat().every(([x, y]) => isWithinBuffer(x) && isWithinBuffer(y))) total.outside++;
      geometries.push(JSON.stringify({ type: "MultiPolygon", coordinates: polygonsOf(points) }));
    }
    total.features += geometries.length;
    total.bytes += bytes.length;
    total.invalid += await countInvalid(sql, geometries);
  }
  client.close();
  return total;
}

async function countInvalid(sql: postgres.Sql, geometries: readonly string[]): Promise<number> {
  let invalid = 0;
  for (let start = 0; start < geometries.length; start += 5000) {
    const [row] = await sql<{ invalid: number }[]>`
      select count(*)::integer as invalid
      from jsonb_array_elements_text(${sql.json(geometries.slice(start, start + 5000))}) as text
      where not st_isvalid(st_geomfromgeojson(text))`;
    invalid += row?.invalid ?? 0;
  }
  return invalid;
}

/** Clockwise on the screen begins a polygon, the other way is a hole of it (MVT 2.1, 4.3.4.4). */
function polygonsOf(rings: readonly (readonly Point[])[]): Point[][][] {
  const polygons: Point[][][] = [];
  for (const ring of rings) {
    let area = 0;
    for (const [index, [x, y]] of ring.entries()) {
      const [px, py] = ring.at(index - 1) ?? [x, y];
      area += px * y - x * py;
    }
    if (area > 0) polygons.push([[...ring]]);
    else polygons.at(-1)?.push([...ring]);
  }
  return polygons;
}
