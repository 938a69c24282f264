import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useReducer } from "react";

/** Draws whoever uses it again with every move of the map, in the same frame. */
export function useMapFrame(map: MapLibre): void {
  const [, turn] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    map.on("move", turn);
    map.on("resize", turn);
    return () => {
      map.off("move", turn);
      map.off("resize", turn);
    };
  }, [map]);
}
