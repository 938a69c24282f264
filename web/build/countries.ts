/// <reference types="node" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from "topojson-specification";
import type { City } from "./cities.ts";
import { boundsOf, polygonHolds } from "./polygon.ts";

/** What the browser knows of a country: its ISO 3166 alpha-2 code (where one is known), English name and bounds. */
interface CountryProperties {
  readonly code: string | null;
  readonly name: string;
  readonly bounds: readonly [number, number, number, number];
}

type World = Topology<{ countries: { type: "GeometryCollection"; geometries: AtlasCountry[] } }>;
type AtlasCountry = (TopoPolygon<{ name: string }> | TopoMultiPolygon<{ name: string }>) & {
  properties: { name: string };
};

const votesPerCountry = 150;

/**
 * Natural Earth's countries (public domain, through the package world-atlas) with alpha-2 codes and bounds written into
 * their properties.
 */
export function countriesTopology(scale: Scale, codes: ReadonlyMap<string, string>): Topology {
  const world = packagedWorld(scale);
  const bounds = new Map(countryShapes(world).map(({ key, bounds }) => [key, bounds]));
  const geometries = world.objects.countries.geometries.map((geometry) => {
    const key = keyOf(geometry);
    const properties = {
      name: geometry.properties.name,
      code: codes.get(key) ?? null,
      bounds: bounds.get(key) ?? [-180, -90, 180, 90],
    } satisfies CountryProperties;
    return { ...geometry, properties };
  });
  return { ...world, objects: { countries: { ...world.objects.countries, geometries } } } as Topology;
}

/**
 * Country → alpha-2 code. The package has only numeric codes; the places of each country vote for the polygon they lie
 * in, and each code is given once. On the coarse outlines: 1 s, where the fine ones take 5 s for the same answer.
 */
export function countryCodes(cities: ReadonlyMap<string, readonly City[]>): Map<string, string> {
  const shapes = countryShapes(packagedWorld("50m"));
  const ballots: { key: string; code: string; votes: number }[] = [];
  for (const [code, places] of cities) {
    const step = Math.max(1, Math.floor(places.length / votesPerCountry));
    const votes = new Map<string, number>();
    for (let index = 0; index < places.length; index += step) {
      const place = places[index];
      const key = place && shapeAt(shapes, [place[1], place[2]])?.key;
      if (key !== undefined) votes.set(key, (votes.get(key) ?? 0) + 1);
    }
    for (const [key, count] of votes) ballots.push({ key, code, votes: count });
  }
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, code } of ballots.sort((a, b) => b.votes - a.votes)) {
    if (codes.has(key) || taken.has(code)) continue;
    codes.set(key, code);
    taken.add(code);
  }
  return codes;
}

type Scale = "50m" | "10m";

function packagedWorld(scale: Scale): World {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as World;
}

/** Numeric ISO 3166 code, or the name where Natural Earth has none (Kosovo). */
function keyOf({ id, properties }: { id?: string | number | undefined; properties: { name: string } }): string {
  return id === undefined ? properties.name : String(id);
}

function countryShapes(world: World): CountryShape[] {
  return world.objects.countries.geometries.map((country) => {
    const { geometry } = feature(world, country) as Feature<Polygon | MultiPolygon>;
    return { key: keyOf(country), geometry, bounds: boundsOf(geometry) };
  });
}

interface CountryShape {
  readonly key: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly bounds: readonly [number, number, number, number];
}

function shapeAt(shapes: readonly CountryShape[], point: readonly [number, number]): CountryShape | undefined {
  const [x, y] = point;
  return shapes.find(
    ({ bounds: [west, south, east, north], geometry }) =>
      x >= west && x <= east && y >= south && y <= north && polygonHolds(geometry, point),
  );
}
