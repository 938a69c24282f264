import type { ErrorEvent, Map as MapLibre, MapSourceDataEvent, Tile } from "maplibre-gl";

interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Which tiles of hazards did not come. Watched from the moment a map is made: a failure may be quicker than the page. */
export interface TileWatch {
  /** Tiles that failed and have not arrived since. */
  readonly failed: () => readonly TilePlace[];
  /** Told after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

const watches = new WeakMap<MapLibre, TileWatch>();

export function tileWatchOf(map: MapLibre): TileWatch | undefined {
  return watches.get(map);
}

export function watchTiles(map: MapLibre): void {
  const failed = new Map<string, TilePlace>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  map.on("error", (event: ErrorEvent & { sourceId?: string; tile?: Tile }) => {
    // A listener keeps MapLibre from writing errors to the console itself.
    console.error(event.error);
    if (event.sourceId !== "land") return;
    const { z, x, y } = event.tile?.tileID.canonical ?? { z: 0, x: 0, y: 0 };
    failed.set(`${z}/${x}/${y}`, { z, x, y });
    tell();
  });
  map.on("sourcedata", ({ sourceId, tile }: MapSourceDataEvent & { tile?: Tile }) => {
    if (sourceId !== "land" || tile === undefined || tile.state === "errored") return;
    const { z, x, y } = tile.tileID.canonical;
    if (failed.delete(`${z}/${x}/${y}`)) tell();
  });
  map.on("idle", tell);
  watches.set(map, {
    failed: () => [...failed.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
