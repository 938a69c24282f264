import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { useEffect, useState } from "react";
import { graticule, graticuleStep } from "./data/graticule.ts";
import { scaleOf } from "./scale.ts";

/** The scale of the map as it stands, and the step of the grid, which is drawn anew with it; all zero before a map. */
export function useScale(map: MapLibre | undefined): { metres: number; pixels: number; step: number } {
  const [scale, setScale] = useState({ metres: 0, pixels: 0, step: 0 });
  useEffect(() => {
    if (map === undefined) return;
    const measure = () => {
      const step = graticuleStep(map.getZoom());
      const [[west, south], [east, north]] = map.getBounds().toArray();
      void map.getSource<GeoJSONSource>("graticule")?.setData(graticule([west, south, east, north], step));
      setScale({ ...scaleOf(map.getZoom(), map.getCenter().lat), step });
    };
    measure();
    map.on("moveend", measure);
    return () => void map.off("moveend", measure);
  }, [map]);
  return scale;
}
