import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSourceSpecification, type LayerSpecification, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
// As a worker with an address of its own: any other way draws nothing in production (maplibre-gl-js issue 8188).
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Palette } from "./palette.ts";
import { paintImages } from "./patterns.ts";
import { roomForPanels } from "./room-for-panels.ts";
import { tileAddress } from "./tile-protocol.ts";
import type { Beginning } from "./view.ts";

setWorkerUrl(workerUrl);

export const dataSources = [
  "countries",
  "country-labels",
  "units",
  "unit-labels",
  "settlements",
  "cities",
  "graticule",
  "points",
] as const;

export type DataSource = (typeof dataSources)[number];

const nothing: GeoJSONSourceSpecification = { type: "geojson", data: { type: "FeatureCollection", features: [] } };

interface MapBeginning {
  readonly container: HTMLElement;
  readonly beginning: Beginning;
  readonly layers: LayerSpecification[];
  readonly palette: Palette;
  readonly journalPosition: number;
}

/** A MapLibre map whose style needs no network: no glyphs, no sprite, tiles and base map from this server alone. */
export function createMap({ container, beginning, layers, palette, journalPosition }: MapBeginning): MapLibre {
  const map = new MapLibre({
    container,
    ...("bounds" in beginning
      ? { bounds: [...beginning.bounds], fitBoundsOptions: { padding: { ...roomForPanels() } } }
      : { center: [beginning.longitude, beginning.latitude], zoom: beginning.zoom }),
    minZoom: 2,
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    fadeDuration: 0,
    keyboard: false,
    style: {
      version: 8,
      sources: {
        ...Object.fromEntries(dataSources.map((name) => [name, nothing])),
        land: { type: "vector", tiles: [tileAddress(journalPosition)], minzoom: 0, maxzoom: 14 },
      },
      layers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.on("style.load", () => paintImages(map, palette));
  return map;
}
