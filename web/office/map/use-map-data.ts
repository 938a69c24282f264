import { useQuery } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import type { Programme } from "../../shared/api/answers.ts";
import { pointsQuery, settlementsQuery, unitsQuery } from "../../shared/api/queries.ts";
import type { DataSource } from "./create-map.ts";
import { countryFeatures, countryLabels, fetchWorld } from "./data/countries.ts";
import {
  fetchCities,
  pointFeatures,
  settlementFeatures,
  unitFeatures,
  unitLabels,
  withoutInformation,
} from "./data/sources.ts";

/** Data for the sources of the map; what has not come yet is undefined. */
export type MapData = Readonly<Partial<Record<DataSource, FeatureCollection | undefined>>>;

const forever = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

/**
 * The base map and the programme's own places. Nothing may hold up the first hazards: at first only the countries around
 * are unfolded; the rest of the world, and the fine outlines (3.6 MB), follow once the map has settled.
 */
export function useMapData({ countryCode, bounds, isRestricted }: Programme, isSettled: boolean): MapData {
  const coarse = useQuery({ queryKey: ["world", "coarse"], queryFn: () => fetchWorld("coarse"), ...forever }).data;
  const fine = useQuery({
    queryKey: ["world", "fine"],
    queryFn: () => fetchWorld("fine"),
    enabled: isSettled && countryCode !== null,
    ...forever,
  }).data;
  const countries = useFrom(
    coarse,
    (world) => countryFeatures({ home: countryCode, around: bounds, coarse: world, fine, isWhole: isSettled }),
    [countryCode, bounds, fine, isSettled],
  );
  const home = countries?.features.find(({ properties }) => properties.isHome)?.properties.code ?? null;
  const cities = useQuery({
    queryKey: ["cities", home],
    queryFn: () => fetchCities(home ?? ""),
    enabled: home !== null,
    ...forever,
  }).data;
  const answered = useQuery(unitsQuery).data;
  // Whoever sees only a part of the ground must not take the rest of a district for informed and empty.
  const unitsAnswer = useMemo(
    () => (isRestricted && answered !== undefined ? withoutInformation(answered) : answered),
    [isRestricted, answered],
  );
  const countryNames = useFrom(countries, countryLabels);
  const units = useFrom(unitsAnswer, unitFeatures);
  const unitNames = useFrom(unitsAnswer, unitLabels);
  const points = useFrom(useQuery(pointsQuery).data, pointFeatures);
  const settlements = useFrom(useQuery(settlementsQuery).data, settlementFeatures);
  return useMemo(
    () => ({
      countries,
      "country-labels": countryNames,
      units,
      "unit-labels": unitNames,
      points,
      settlements,
      cities,
    }),
    [countries, countryNames, units, unitNames, points, settlements, cities],
  );
}

/** `make(source)` once there is a source, made again only when it or `others` change. */
function useFrom<Source, Made>(
  source: Source | undefined,
  make: (source: Source) => Made,
  others: readonly unknown[] = [],
): Made | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `make` is the same rule at every call
  return useMemo(() => (source === undefined ? undefined : make(source)), [source, ...others]);
}
