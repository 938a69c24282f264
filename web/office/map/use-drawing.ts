import type { Map as MapLibre } from "maplibre-gl";
import { useCallback, useEffect, useState } from "react";
import { tileWatchOf } from "./tile-watch.ts";

type Drawing = "waiting" | "drawn" | "failed";

/** A failed tile is asked for again after this long, whether or not somebody presses the button. */
const retryAfterMilliseconds = 8000;

/** A map lower than this shows nothing, whatever it has drawn: pixels. */
const leastHeight = 100;

/**
 * Whether the hazards of this view are on the screen. A tile that failed is remembered until it has arrived: until then
 * the map is not to be trusted, wherever it was moved to.
 */
export function useDrawing(map: MapLibre | undefined): { drawing: Drawing; retry: () => void } {
  const [drawing, setDrawing] = useState<Drawing>("waiting");
  const retry = useCallback(() => {
    // With ids: setTiles and refreshTiles without them leave a failed tile as it is (maplibre-gl 6.17, TileManager.reload).
    if (map !== undefined) map.refreshTiles("land", [...(tileWatchOf(map)?.failed() ?? [])]);
  }, [map]);
  useEffect(() => {
    const watch = map && tileWatchOf(map);
    if (map === undefined || watch === undefined) return;
    const look = () => {
      const isFailed = watch.failed().length > 0 || map.getContainer().clientHeight < leastHeight;
      setDrawing(isFailed ? "failed" : map.isSourceLoaded("land") ? "drawn" : "waiting");
    };
    // A graphics card that lets go of the canvas leaves it blank: the worst picture of all.
    const lose = () => setDrawing("failed");
    const timer = setInterval(() => watch.failed().length > 0 && retry(), retryAfterMilliseconds);
    const stop = watch.subscribe(look);
    map.on("webglcontextlost", lose);
    map.on("webglcontextrestored", look);
    look();
    return () => {
      clearInterval(timer);
      stop();
      map.off("webglcontextlost", lose);
      map.off("webglcontextrestored", look);
    };
  }, [map, retry]);
  return { drawing, retry };
}
