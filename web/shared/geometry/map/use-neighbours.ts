import { useQueries } from "@tanstack/react-query";
import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useState } from "react";
import { hazardLandQuery } from "../../api/queries.ts";
import type { SnapLine } from "../editing/snap.ts";
import { groundOfGeometry } from "../shape-value.ts";

/** From afar a corner cannot be meant, and no more areas than this are asked for. */
const closeEnough = 11;
const most = 16;

/** Whatever of these is drawn in view is a neighbour; the codes of the areas stand on their outlines. */
const outlines = ["status-open", "status-worked-on", "status-closed", "status-covered"];

/**
 * The exact boundaries of the areas in view, to snap to. The tiles themselves are no use for it: they round to a
 * 4,096th of a tile, 0.6 m, and neighbours would overlap or gape by that much.
 */
export function useNeighbours(map: MapLibre): readonly SnapLine[] {
  const codes = useCodesInView(map);
  return useQueries({
    queries: codes.map((code) => ({ ...hazardLandQuery(code, undefined), retry: false })),
    combine: (answers) =>
      answers.flatMap(({ data }) =>
        (data?.features ?? []).flatMap(({ geometry }) => groundOfGeometry(geometry).flat()),
      ),
  });
}

function useCodesInView(map: MapLibre): readonly string[] {
  const [codes, setCodes] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      if (map.getZoom() < closeEnough) return setCodes([]);
      const features = map.queryRenderedFeatures({ layers: outlines.filter((layer) => map.getLayer(layer)) });
      const found = [...new Set(features.map(({ properties }) => String(properties.code)))].sort().slice(0, most);
      setCodes((before) => (before.join() === found.join() ? before : found));
    };
    map.on("idle", look);
    look();
    return () => void map.off("idle", look);
  }, [map]);
  return codes;
}
