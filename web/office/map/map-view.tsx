import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { MapState } from "./layers/map-state.ts";
import { loadFonts } from "./load-fonts.ts";
import styles from "./map-view.module.css";
import { type RunningMap, startMap } from "./start-map.ts";
import type { MapData } from "./use-map-data.ts";
import type { Beginning } from "./view.ts";

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
  /** What is read aloud; without it, that this is the map of the programme. */
  readonly label?: string;
}

/** The canvas, and nothing but: it draws `state`, and tells where it was moved to. */
export function MapView(props: MapViewProps) {
  const { state, data, journalPosition, view } = props;
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<RunningMap>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    let isGone = false;
    loadFonts()
      .then(() => {
        const container = place.current;
        if (isGone || container === null) return;
        const moved = (to: string) => latest.current.moved(to);
        map.current = startMap({ ...latest.current, container, printedClass: styles.printed ?? "", moved });
      })
      .catch((error: unknown) => {
        console.error(error);
        latest.current.broken();
      });
    return () => {
      isGone = true;
      map.current?.end();
      map.current = undefined;
    };
  }, []);

  useEffect(() => map.current?.show(state), [state]);
  useEffect(() => map.current?.give(data), [data]);
  useEffect(() => map.current?.follow(journalPosition), [journalPosition]);
  useEffect(() => map.current?.goTo(view), [view]);

  const label = props.label ?? intl.formatMessage({ id: "map.label" });
  return <section ref={place} className={styles.map} aria-label={label} />;
}
