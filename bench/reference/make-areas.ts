/**
 * Writes areas.json: polygons of many sizes and latitudes with the area and boundary length PostGIS gives them, as the
 * yardstick of src/geometry/geodesy.test.ts. The polygons come from a seed, so only PostGIS can change the file.
 *
 *   createdb ref && psql -d ref -c "create extension postgis"
 *   PGHOST=… PGPORT=… PGUSER=postgres PGDATABASE=ref node bench/reference/make-areas.ts
 */
import { writeFileSync } from "node:fs";
import postgres from "postgres";
import type { Position, Ring } from "../../src/geometry/shape.ts";

interface Reference {
  readonly name: string;
  readonly rings: readonly Ring[];
}

const randomNumber = seeded(20200110);

const latitudes = [-54, -33, 0, 12, 39.9, 44.2, 51.5, 64, 71];
/** Half widths in degrees: from a tree (1 m) to a district (60 km). */
const sizes = [0.00001, 0.0003, 0.002, 0.01, 0.08, 0.5];

const references: Reference[] = [];
for (const latitude of latitudes) {
  for (const size of sizes) {
    const name = `latitude ${latitude}, half width ${size}°`;
    const centre: Position = [round(-150 + 300 * randomNumber()), round(latitude + randomNumber())];
    const shell = star(centre, size, 5 + Math.floor(randomNumber() * 20));
    const rings = references.length % 3 === 0 ? [shell, shrunk(shell, centre)] : [shell];
    references.push({ name, rings });
  }
}
references.push(
  { name: "one degree on the equator", rings: [square([30, -0.5], 1)] },
  { name: "one degree at 40° north", rings: [square([46, 40], 1)] },
  { name: "a strip of 1 m by 5 km", rings: [rectangle([46.9, 39.9], 0.0585, 0.000009)] },
  { name: "a circle of 2,000 corners", rings: [circle([47, 40], 0.05, 2000)] },
  { name: "across Greenwich and the equator", rings: [square([-0.02, -0.02], 0.04)] },
  { name: "near the pole", rings: [circle([10, 84], 0.5, 60)] },
);

const sql = postgres({ max: 1 });
const version = await sql<{ version: string }[]>`select postgis_full_version() as version`;
const rows = [];
for (const reference of references) {
  const geometry = JSON.stringify({ type: "Polygon", coordinates: reference.rings });
  const [answer] = await sql<{ area: number; length: number }[]>`
    select st_area(shape, true) as area, st_perimeter(shape, true) as length
    from (select st_geomfromgeojson(${geometry})::geography as shape) as given`;
  if (answer === undefined) throw new Error(`PostGIS gave no answer for ${reference.name}`);
  rows.push({ ...reference, areaSquareMetres: answer.area, perimeterMetres: answer.length });
}
await sql.end();

const file = { madeBy: "bench/reference/make-areas.ts", with: version[0]?.version, polygons: rows };
const text = JSON.stringify(file).replaceAll('{"name"', '\n{"name"').replace(/\]\}$/, "]\n}\n");
writeFileSync(new URL("areas.json", import.meta.url), text);
process.stdout.write(`${rows.length} polygons written\n`);

/** Mulberry32: a small generator whose numbers are the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function star([lon, lat]: Position, size: number, corners: number): Ring {
  const turn = randomNumber();
  return closed(
    Array.from({ length: corners }, (_, i): Position => {
      const [angle, radius] = [turn + (2 * Math.PI * i) / corners, size * (0.4 + 0.6 * randomNumber())];
      return [round(lon + radius * Math.cos(angle)), round(lat + radius * Math.sin(angle))];
    }),
  );
}

/** A hole of the same form, half as wide, turned the other way. */
function shrunk(ring: Ring, [lon, lat]: Position): Ring {
  return ring.map(([x, y]): Position => [round(lon + (x - lon) / 2), round(lat + (y - lat) / 2)]).toReversed();
}

function circle([lon, lat]: Position, radius: number, corners: number): Ring {
  return closed(
    Array.from({ length: corners }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / corners;
      return [round(lon + radius * Math.cos(angle)), round(lat + radius * Math.sin(angle))];
    }),
  );
}

function square(southWest: Position, width: number): Ring {
  return rectangle(southWest, width, width);
}

function rectangle([west, south]: Position, width: number, height: number): Ring {
  const [east, north] = [round(west + width), round(south + height)];
  return closed([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
}

function closed(positions: readonly Position[]): Ring {
  return [...positions, ...positions.slice(0, 1)];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
