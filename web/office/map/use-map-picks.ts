import { useQueryClient } from "@tanstack/react-query";
import type { MapGeoJSONFeature, Map as MapLibre, MapMouseEvent, Point } from "maplibre-gl";
import { useEffect } from "react";
import { hazardQuery } from "../../shared/api/queries.ts";
import { useChangeAddress } from "../use-address.ts";

/** Layers a click can choose from, uppermost first. */
const pickable = [
  "accidents",
  "lifted-minefields",
  "land-fill",
  "land-cancelled",
  "land-outside",
  "status-open",
  "status-worked-on",
  "status-closed",
  "status-covered",
];

/** A finger or a cursor need not hit the pixel: the uppermost feature within this many pixels is meant. */
const reach = 4;

export function pickAt(map: MapLibre, { x, y }: Point): MapGeoJSONFeature | undefined {
  const layers = pickable.filter((layer) => map.getLayer(layer) !== undefined);
  const exact = map.queryRenderedFeatures([x, y], { layers })[0];
  return (
    exact ??
    map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers },
    )[0]
  );
}

/** Click chooses: an area by its code, a point or outside land by its report; empty ground closes the panel. */
export function useMapPicks(map: MapLibre | undefined): void {
  const change = useChangeAddress();
  const queries = useQueryClient();
  useEffect(() => {
    if (map === undefined) return;
    const click = ({ point }: MapMouseEvent) => {
      const picked = pickAt(map, point)?.properties;
      const code: string | undefined = picked?.code;
      if (code !== undefined) void queries.prefetchQuery(hazardQuery(code, undefined));
      change({ hazard: code, report: code === undefined ? picked?.report : undefined });
    };
    map.on("click", click);
    return () => void map.off("click", click);
  }, [map, change, queries]);
}
