import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibre, VectorTileSource } from "maplibre-gl";
import { createMap, dataSources } from "./create-map.ts";
import { mapLayers } from "./layers/map-layers.ts";
import type { MapState } from "./layers/map-state.ts";
import { syncLayers } from "./layers/sync-layers.ts";
import { paintImages } from "./patterns.ts";
import { copyForPrint } from "./print-copy.ts";
import { tileAddress } from "./tile-protocol.ts";
import { watchTiles } from "./tile-watch.ts";
import type { MapData } from "./use-map-data.ts";
import { type Beginning, readView, writeView } from "./view.ts";

declare global {
  interface Window {
    /** The map on the page, for tests, bookmarklets and curious people. */
    homegroundMap?: MapLibre | undefined;
  }
}

/** What a running map is told: what to draw, and where to look. */
export interface RunningMap {
  show(state: MapState): void;
  give(data: MapData): void;
  /** Tiles as of this journal position; every approval moves it. */
  follow(journalPosition: number): void;
  goTo(view: string | undefined): void;
  end(): void;
}

interface Start {
  readonly container: HTMLElement;
  readonly printedClass: string;
  readonly beginning: Beginning;
  readonly view: string | undefined;
  readonly state: MapState;
  readonly data: MapData;
  readonly journalPosition: number;
  readonly moved: (view: string) => void;
  readonly ready: (map: MapLibre | undefined) => void;
}

/** Starts a map in a container. What it is told before its style stands is kept until then. */
export function startMap({ container, printedClass, beginning, state, journalPosition, ...start }: Start): RunningMap {
  let isStanding = false;
  let latest = { state, data: start.data, journalPosition };
  let drawn = { layers: mapLayers(state), palette: state.palette };
  let lastView = start.view;
  const map = createMap({ container, beginning, layers: drawn.layers, palette: state.palette, journalPosition });
  watchTiles(map);
  window.homegroundMap = map;
  const stopCopying = copyForPrint(map, printedClass);

  const redraw = () => {
    const { palette } = latest.state;
    const layers = mapLayers(latest.state);
    if (drawn.palette !== palette) paintImages(map, palette);
    syncLayers(map, drawn.layers, layers);
    drawn = { layers, palette };
  };
  // Remembered here: the source itself knows its tiles only some time after the style stands.
  let followed = journalPosition;
  const follow = () => {
    if (followed === latest.journalPosition) return;
    followed = latest.journalPosition;
    map.getSource<VectorTileSource>("land")?.setTiles([tileAddress(followed)]);
  };
  const tell = () => {
    const { lng, lat } = map.getCenter();
    lastView = writeView({ zoom: map.getZoom(), latitude: lat, longitude: lng });
    start.moved(lastView);
  };
  map.on("moveend", tell);
  map.once("style.load", () => {
    isStanding = true;
    redraw();
    fill(map, latest.data);
    follow();
    start.ready(map);
    if (lastView === undefined) tell();
  });

  return {
    show(next) {
      latest = { ...latest, state: next };
      if (isStanding) redraw();
    },
    give(data) {
      latest = { ...latest, data };
      if (isStanding) fill(map, data);
    },
    follow(position) {
      latest = { ...latest, journalPosition: position };
      if (isStanding) follow();
    },
    goTo(view) {
      const asked = readView(view);
      if (asked === undefined || view === lastView) return;
      lastView = view;
      map.easeTo({ center: [asked.longitude, asked.latitude], zoom: asked.zoom, duration: 500 });
    },
    end() {
      start.ready(undefined);
      stopCopying();
      map.remove();
      window.homegroundMap = undefined;
    },
  };
}

const filled = new WeakMap<GeoJSONSource, FeatureCollection>();

/** Gives each source its data, once per new object. */
function fill(map: MapLibre, data: MapData): void {
  for (const name of dataSources) {
    const source = map.getSource<GeoJSONSource>(name);
    const collection = data[name];
    if (source === undefined || collection === undefined || filled.get(source) === collection) continue;
    filled.set(source, collection);
    void source.setData(collection);
  }
}
