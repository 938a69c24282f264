import type { LayerSpecification } from "maplibre-gl";
import type { MapState } from "./map-state.ts";

/** Accidents and lifted minefields: always on top, never dropped to make room. */
export function markLayers({ day, hidden }: MapState): LayerSpecification[] {
  const mark = (id: string, kind: string, isHidden: boolean): LayerSpecification => ({
    id,
    type: "symbol",
    source: "points",
    filter: ["all", ["==", ["get", "kind"], kind], ["<=", ["get", "day"], isHidden ? -1e6 : day]],
    layout: {
      "icon-image": `mark-${kind}`,
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 6, 0.25, 8, 0.35, 10, 0.45, 12, 0.7, 14, 1],
    },
  });
  return [
    mark("lifted-minefields", "lifted-minefield", hidden.has("lifted-minefields")),
    mark("accidents", "accident", hidden.has("accidents")),
  ];
}
