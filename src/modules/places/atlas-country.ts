import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { iso31661 } from "iso-3166";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { groundFromGeoJson } from "../../geometry/geojson.ts";
import type { Ground } from "../../geometry/shape.ts";

/** A country as the gate knows it: its ground, and how far from the drawn border a shape may lie. */
export interface Country {
  readonly name: string;
  readonly ground: Ground;
  readonly toleranceMetres: number;
}

/**
 * Natural Earth's 1:10 million borders are generalised: along rivers and ridges they stray by a kilometre or two. A
 * hazard that close to a border is no slip of the pen.
 */
const atlasToleranceMetres = 5000;

/**
 * The outline of a country from `world-atlas` (Natural Earth 1:10 million, public domain), by ISO 3166-1 alpha-2.
 * Null where the atlas has none. A drawing for plausibility checks, no statement on any border.
 */
export function atlasCountry(alpha2: string): Country | null {
  const known = iso31661.find((country) => country.alpha2 === alpha2);
  if (!known) return null;
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const shape = atlas.objects.countries.geometries.find((geometry) => geometry.id === known.numeric);
  if (!shape) return null;
  const { geometry } = feature(atlas, shape) as Feature<Polygon | MultiPolygon>;
  return { name: known.name, ground: groundFromGeoJson(geometry), toleranceMetres: atlasToleranceMetres };
}
