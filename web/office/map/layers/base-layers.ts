import type { LayerSpecification } from "maplibre-gl";
import type { MapState } from "./map-state.ts";

/**
 * The ground itself: pale, and quieter than any hazard. Hatched wherever no unit says that information exists. The hatch
 * brings its own ground with it, so that no point of the map is painted more often than needed: without a graphics card
 * each layer over the whole window costs a tenth of a second.
 */
export function baseLayers({ palette, day }: MapState): LayerSpecification[] {
  return [
    { id: "water", type: "background", paint: { "background-color": palette["map-water"] } },
    {
      id: "countries",
      type: "fill",
      source: "countries",
      filter: ["!", ["get", "isHome"]],
      paint: { "fill-color": palette["map-outside"], "fill-antialias": false },
    },
    {
      id: "no-information-country",
      type: "fill",
      source: "countries",
      filter: ["get", "isHome"],
      paint: { "fill-pattern": "hatch-unknown", "fill-antialias": false },
    },
    {
      id: "no-information-coarse-units",
      type: "fill",
      source: "units",
      filter: ["!", ["get", "isFinest"]],
      paint: { "fill-pattern": "hatch-unknown", "fill-antialias": false },
    },
    {
      id: "no-information-units",
      type: "fill",
      source: "units",
      filter: ["all", ["get", "isFinest"], [">", ["get", "informedFrom"], day]],
      paint: { "fill-pattern": "hatch-unknown", "fill-antialias": false },
    },
    {
      id: "units-informed",
      type: "fill",
      source: "units",
      filter: ["all", ["get", "isFinest"], ["<=", ["get", "informedFrom"], day]],
      paint: { "fill-color": palette["map-land"], "fill-antialias": false },
    },
    {
      id: "graticule",
      type: "line",
      source: "graticule",
      paint: { "line-color": palette["map-grid"], "line-width": 1 },
    },
    {
      id: "unit-borders",
      type: "line",
      source: "units",
      minzoom: 5,
      paint: {
        "line-color": palette["map-unit"],
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.5, 10, 1.1, 14, 1.6],
      },
    },
    {
      id: "country-borders",
      type: "line",
      source: "countries",
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette["map-border"],
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.5, 8, 1.3, 13, 2],
      },
    },
  ];
}
