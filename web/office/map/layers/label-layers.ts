import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { MapState } from "./map-state.ts";

/** Names in the reader's language, in the page's own fonts: the style has no glyphs, so nothing is fetched for them. */
export function labelLayers({ palette, language, day, noInformation }: MapState): LayerSpecification[] {
  const name: ExpressionSpecification = ["coalesce", ["get", language], ["get", "en"]];
  const halo = { "text-halo-color": palette["map-label-halo"], "text-halo-width": 1.4 };
  return [
    {
      id: "city-names",
      type: "symbol",
      source: "cities",
      minzoom: 8.5,
      layout: {
        "icon-image": "mark-place",
        "text-field": ["get", "en"],
        "text-font": ["Inter"],
        "text-size": 11.5,
        "text-anchor": "left",
        "text-offset": [0.5, 0],
        "text-padding": 8,
        "text-optional": false,
      },
      paint: { "text-color": palette["map-place"], ...halo },
    },
    {
      id: "settlement-names",
      type: "symbol",
      source: "settlements",
      minzoom: 8,
      layout: {
        "text-field": name,
        "text-font": ["Inter"],
        "text-size": 12,
        "text-anchor": "left",
        "text-offset": [0.55, 0],
        "text-padding": 4,
      },
      paint: { "text-color": palette["map-place"], ...halo },
    },
    {
      id: "settlement-dots",
      type: "circle",
      source: "settlements",
      minzoom: 8,
      paint: {
        "circle-radius": 2.2,
        "circle-color": palette["map-land"],
        "circle-stroke-color": palette["map-place"],
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "unit-names",
      type: "symbol",
      source: "unit-labels",
      minzoom: 6,
      layout: {
        "text-field": [
          "case",
          [">", ["get", "informedFrom"], day],
          ["format", ["upcase", name], {}, "\n", {}, noInformation, { "font-scale": 0.92 }],
          ["format", ["upcase", name], {}],
        ],
        "text-font": ["Inter Semibold"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 6, 9, 8, 10.5, 10, 12.5],
        "text-letter-spacing": 0.06,
        "text-max-width": 9,
        // A nation has 140 of them: from afar only some are named, so that the hazards stay the loudest.
        "text-padding": ["interpolate", ["linear"], ["zoom"], 7, 22, 9, 6],
      },
      paint: { "text-color": palette["map-label"], ...halo },
    },
    {
      id: "country-names",
      type: "symbol",
      source: "country-labels",
      maxzoom: 8,
      layout: {
        "text-field": ["get", language],
        "text-font": ["Inter Semibold"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10, 7, 15],
        "text-letter-spacing": 0.12,
        "text-max-width": 8,
      },
      paint: { "text-color": palette["map-label"], ...halo },
    },
  ];
}
