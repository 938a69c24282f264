import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from "topojson-specification";
import type { Bounds } from "../../../../src/geometry/shape.ts";
import { languages } from "../../../shared/i18n/language.ts";
import { labelPlace } from "./ring-centre.ts";

/** As web/build/countries.ts writes it into /basemap/countries*.json. */
interface CountryProperties {
  readonly code: string | null;
  readonly name: string;
  readonly bounds: Bounds;
}

type CountryShape = (TopoPolygon | TopoMultiPolygon) & { properties: CountryProperties };
type World = Topology<{ countries: { type: "GeometryCollection"; geometries: CountryShape[] } }>;
type Area = Polygon | MultiPolygon;

export interface CountryFeatureProperties {
  readonly code: string | null;
  readonly name: string;
  readonly isHome: boolean;
}

export type Countries = FeatureCollection<Area, CountryFeatureProperties>;

/** Fine outlines are unfolded only this near the programme's country: degrees. */
const nearby = 4;

/** These are drawn with the first hazards, the rest of the world after them: degrees. */
const soon = 12;

export async function fetchWorld(scale: "coarse" | "fine"): Promise<World> {
  const response = await fetch(scale === "coarse" ? "/basemap/countries.json" : "/basemap/countries-fine.json");
  if (!response.ok) throw new Error(`The base map answered ${response.status}.`);
  return (await response.json()) as World;
}

interface Wanted {
  /** Alpha-2 code of the programme's country, or null. */
  readonly home: string | null;
  /** The programme's bounds, where no country is named. */
  readonly around: Bounds | null;
  readonly coarse: World;
  readonly fine?: World | undefined;
  /** Also the countries far away. They wait until the first hazards are drawn. */
  readonly isWhole: boolean;
}

/** Countries from the coarse world; the programme's own and its neighbours from the fine one, once that is there. */
export function countryFeatures({ home, around, coarse, fine, isWhole }: Wanted): Countries {
  const near = boundsOfCountry(coarse, home) ?? around ?? undefined;
  const isNear = ({ properties: { bounds } }: CountryShape, margin: number) =>
    near !== undefined && overlaps(bounds, near, margin);
  const coarseShapes = shapes(coarse).filter(
    (shape) => (isWhole || isNear(shape, soon)) && !(fine !== undefined && isNear(shape, nearby)),
  );
  const fineShapes = fine === undefined ? [] : shapes(fine).filter((shape) => isNear(shape, nearby));
  return {
    type: "FeatureCollection",
    features: [
      ...coarseShapes.map((shape) => unfold(coarse, shape, home)),
      ...fineShapes.map((shape) => unfold(fine ?? coarse, shape, home)),
    ],
  };
}

function boundsOfCountry(world: World, code: string | null): Bounds | undefined {
  return shapes(world).find(({ properties }) => code !== null && properties.code === code)?.properties.bounds;
}

/** Names of the countries around, in the browser's own words for each language; the header names the programme's own. */
export function countryLabels(countries: Countries): FeatureCollection<Point> {
  const namers = languages.map((language) => [language, regionNamer(language)] as const);
  return {
    type: "FeatureCollection",
    features: countries.features
      .filter(({ properties }) => !properties.isHome)
      .map(({ geometry, properties }) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: labelPlace(geometry) },
        properties: Object.fromEntries(namers.map(([language, namer]) => [language, nameOf(namer, properties)])),
      })),
  };
}

/** Chromium carries no Azerbaijani names; it would answer in the machine's language, so English is asked for instead. */
function regionNamer(language: string): Intl.DisplayNames {
  const [spoken = "en"] = Intl.DisplayNames.supportedLocalesOf(language);
  return new Intl.DisplayNames(spoken, { type: "region" });
}

function nameOf(namer: Intl.DisplayNames, { code, name }: CountryFeatureProperties): string {
  return (code === null ? undefined : namer.of(code)) ?? name;
}

function shapes(world: World): CountryShape[] {
  return world.objects.countries.geometries;
}

function unfold(world: World, shape: CountryShape, home: string | null): Feature<Area, CountryFeatureProperties> {
  const { geometry, properties } = feature(world, shape) as Feature<Area, CountryProperties>;
  const { code, name } = properties;
  return { type: "Feature", geometry, properties: { code, name, isHome: code !== null && code === home } };
}

function overlaps(one: Bounds, other: Bounds, margin: number): boolean {
  return (
    one[0] <= other[2] + margin &&
    one[2] >= other[0] - margin &&
    one[1] <= other[3] + margin &&
    one[3] >= other[1] - margin
  );
}
