import type { FeatureCollection, Point } from "geojson";
import type { Points, Settlements, Units } from "../../../shared/api/answers.ts";
import { dayNumber } from "../../../shared/days.ts";
import { labelPlace } from "./ring-centre.ts";

/** A day after every date: a unit of which nothing is known stays "no information" on any day. */
const never = 2147483647;

/**
 * Units as the layers filter them: the day from which there is information. Only the finest level says so; a whole
 * country does not become known because one of its parts is.
 */
export function unitFeatures(units: Units): FeatureCollection {
  const finest = finestLevel(units);
  return {
    type: "FeatureCollection",
    features: units.features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: {
        code: properties.code,
        isFinest: properties.level === finest,
        informedFrom: informedFrom(properties.informationSince),
      },
    })),
  };
}

/** Units of which nothing is said to be known. */
export function withoutInformation(units: Units): Units {
  return {
    ...units,
    features: units.features.map((unit) => ({ ...unit, properties: { ...unit.properties, informationSince: null } })),
  };
}

/** Names of the finest units, one place each. */
export function unitLabels(units: Units): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: units.features
      .filter(({ properties }) => properties.level === finestLevel(units))
      .map(({ geometry, properties }) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: labelPlace(geometry) },
        properties: { ...properties.name, informedFrom: informedFrom(properties.informationSince) },
      })),
  };
}

export function pointFeatures(points: Points): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: points.features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: { kind: properties.kind, report: properties.reportId, day: dayNumber(properties.date) },
    })),
  };
}

export function settlementFeatures(settlements: Settlements): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: settlements.features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: { ...properties.name },
    })),
  };
}

/** /basemap/cities/<CC>.json: [name, longitude, latitude] of GeoNames, CC BY 4.0. */
export async function fetchCities(countryCode: string): Promise<FeatureCollection<Point>> {
  const response = await fetch(`/basemap/cities/${countryCode}.json`);
  // A country without places in the package has no file; the map is as true without them.
  if (!response.ok) return { type: "FeatureCollection", features: [] };
  const cities = (await response.json()) as readonly (readonly [string, number, number])[];
  return {
    type: "FeatureCollection",
    features: cities.map(([en, longitude, latitude]) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: { en },
    })),
  };
}

export function finestLevel(units: Units): number {
  return Math.max(0, ...units.features.map(({ properties }) => properties.level));
}

function informedFrom(date: string | null): number {
  return date === null ? never : dayNumber(date);
}
