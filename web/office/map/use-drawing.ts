import type { ErrorEvent, Map as MapLibre, MapSourceDataEvent, Tile } from "maplibre-gl";
import { useCallback, useEffect, useRef, useState } from "react";

type Drawing = "waiting" | "drawn" | "failed";

/** A failed tile is asked for again after this long, whether or not somebody presses the button. */
const retryAfterMilliseconds = 8000;

/**
 * Whether the hazards of this view are on the screen. A tile that failed is remembered until it has arrived: until then
 * the map is not to be trusted, wherever it was moved to.
 */
export function useDrawing(map: MapLibre | undefined): { drawing: Drawing; retry: () => void } {
  const [drawing, setDrawing] = useState<Drawing>("waiting");
  const failed = useRef(new Map<string, { z: number; x: number; y: number }>());
  const retry = useCallback(() => {
    // With ids: setTiles and refreshTiles without them leave a failed tile as it is (maplibre-gl 6.17, TileManager.reload).
    map?.refreshTiles("land", [...failed.current.values()]);
  }, [map]);
  useEffect(() => {
    if (map === undefined) return;
    const tiles = failed.current;
    const fail = (event: ErrorEvent & { sourceId?: string; tile?: Tile }) => {
      if (event.sourceId !== "land") return;
      const { z, x, y } = event.tile?.tileID.canonical ?? { z: 0, x: 0, y: 0 };
      tiles.set(`${z}/${x}/${y}`, { z, x, y });
      setDrawing("failed");
    };
    const arrive = ({ sourceId, tile }: MapSourceDataEvent & { tile?: Tile }) => {
      if (sourceId !== "land" || tile === undefined || tile.state === "errored") return;
      const { z, x, y } = tile.tileID.canonical;
      if (tiles.delete(`${z}/${x}/${y}`) && tiles.size === 0) settle();
    };
    const settle = () => {
      if (tiles.size === 0) setDrawing(map.isSourceLoaded("land") ? "drawn" : "waiting");
    };
    // A graphics card that lets go of the canvas leaves it blank: the worst picture of all.
    const lose = () => setDrawing("failed");
    const timer = setInterval(() => tiles.size > 0 && retry(), retryAfterMilliseconds);
    map.on("error", fail);
    map.on("sourcedata", arrive);
    map.on("idle", settle);
    map.on("webglcontextlost", lose);
    map.on("webglcontextrestored", settle);
    settle();
    return () => {
      clearInterval(timer);
      map.off("error", fail);
      map.off("sourcedata", arrive);
      map.off("idle", settle);
      map.off("webglcontextlost", lose);
      map.off("webglcontextrestored", settle);
    };
  }, [map, retry]);
  return { drawing, retry };
}
