import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification, Map as MapLibre, VectorTileSource } from "maplibre-gl";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { createMap, dataSources } from "./create-map.ts";
import { mapLayers } from "./layers/map-layers.ts";
import type { MapState } from "./layers/map-state.ts";
import { syncLayers } from "./layers/sync-layers.ts";
import { loadFonts } from "./load-fonts.ts";
import styles from "./map-view.module.css";
import { paintImages } from "./patterns.ts";
import { tileAddress } from "./tile-protocol.ts";
import type { MapData } from "./use-map-data.ts";
import { type Beginning, readView, writeView } from "./view.ts";

declare global {
  interface Window {
    /** The map on the page, for tests, bookmarklets and curious people. */
    homegroundMap?: MapLibre | undefined;
  }
}

interface MapViewProps {
  readonly state: MapState;
  readonly data: MapData;
  readonly journalPosition: number;
  readonly beginning: Beginning;
  /** The view the address asks for; the map answers each move through `moved`. */
  readonly view: string | undefined;
  readonly moved: (view: string) => void;
  readonly ready: (map: MapLibre | undefined) => void;
  /** No map could be made at all: this browser has no WebGL 2, or has run out of it. */
  readonly broken: () => void;
}

/** The canvas, and nothing but: it draws `state`, and tells where it was moved to. */
export function MapView({ state, data, journalPosition, beginning, view, moved, ready, broken }: MapViewProps) {
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre>(undefined);
  const lastView = useRef(view);
  const layers = useMemo(() => mapLayers(state), [state]);
  const drawn = useRef<{ layers: LayerSpecification[]; palette: MapState["palette"] }>({
    layers,
    palette: state.palette,
  });
  const latest = useRef({ layers, state, data, moved, ready, journalPosition });
  useLayoutEffect(() => {
    latest.current = { layers, state, data, moved, ready, journalPosition };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; all that changes comes by the effects below
  useEffect(() => {
    let isGone = false;
    const begin = (container: HTMLElement) => {
      const { layers, state, journalPosition } = latest.current;
      const created = createMap({ container, beginning, layers, palette: state.palette, journalPosition });
      drawn.current = { layers, palette: state.palette };
      map.current = created;
      window.homegroundMap = created;
      const tell = () => {
        const { lng, lat } = created.getCenter();
        lastView.current = writeView({ zoom: created.getZoom(), latitude: lat, longitude: lng });
        latest.current.moved(lastView.current);
      };
      created.on("moveend", tell);
      created.once("style.load", () => {
        redraw(created);
        fill(created, latest.current.data);
        latest.current.ready(created);
        if (lastView.current === undefined) tell();
      });
    };
    void loadFonts()
      .then(() => {
        if (!isGone && place.current !== null) begin(place.current);
      })
      .catch((error: unknown) => {
        console.error(error);
        broken();
      });
    return () => {
      isGone = true;
      latest.current.ready(undefined);
      map.current?.remove();
      map.current = undefined;
      window.homegroundMap = undefined;
    };
  }, []);

  function redraw(target: MapLibre) {
    const { layers, state } = latest.current;
    if (drawn.current.palette !== state.palette) paintImages(target, state.palette);
    syncLayers(target, drawn.current.layers, layers);
    drawn.current = { layers, palette: state.palette };
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: redraw reads the latest layers itself
  useEffect(() => {
    if (map.current?.getLayer("water") !== undefined) redraw(map.current);
  }, [layers]);

  useEffect(() => {
    if (map.current?.getLayer("water") !== undefined) fill(map.current, data);
  }, [data]);

  useEffect(() => {
    const source = map.current?.getSource<VectorTileSource>("land");
    const wanted = tileAddress(journalPosition);
    if (source !== undefined && source.tiles[0] !== wanted) source.setTiles([wanted]);
  }, [journalPosition]);

  useEffect(() => {
    const asked = readView(view);
    if (map.current === undefined || asked === undefined || view === lastView.current) return;
    lastView.current = view;
    map.current.easeTo({ center: [asked.longitude, asked.latitude], zoom: asked.zoom, duration: 500 });
  }, [view]);

  return <section ref={place} className={styles.map} aria-label={intl.formatMessage({ id: "map.label" })} />;
}

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

const filled = new WeakMap<GeoJSONSource, FeatureCollection>();
