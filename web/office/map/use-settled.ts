import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useState } from "react";

/** True from the first time that everything in view was drawn. */
export function useSettled(map: MapLibre | undefined): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const settle = () => setSettled(true);
    map?.once("idle", settle);
    return () => void map?.off("idle", settle);
  }, [map]);
  return isSettled;
}
