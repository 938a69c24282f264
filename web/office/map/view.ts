import type { Bounds } from "../../../src/geometry/shape.ts";

/** Where the map looks: zoom of MapLibre (512 px world), latitude and longitude of the middle. */
export interface View {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a map begins: the view of its address, or the whole of the programme. */
export type Beginning = View | { readonly bounds: Bounds };

/** "9.25/40.1234/47.5000": as it stands in the address. */
export function writeView({ zoom, latitude, longitude }: View): string {
  return `${zoom.toFixed(2)}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
}

export function readView(text: string | undefined): View | undefined {
  const [zoom, latitude, longitude] = (text ?? "").split("/").map(Number);
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  const isPlace = zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return isPlace ? { zoom, latitude, longitude } : undefined;
}

/** The view in which the bounds fill a screen, less a margin; never closer than `closest`. */
export function viewOfBounds(bounds: Bounds, screen: { width: number; height: number }, closest = 15.5): View {
  const [west, south, east, north] = bounds;
  const across = Math.max((east - west) / 360, 1e-9);
  const up = Math.max(mercator(north) - mercator(south), 1e-9);
  const fit = Math.min(screen.width / 512 / across, screen.height / 512 / up);
  return {
    zoom: Math.max(0, Math.min(closest, Math.log2(fit) - 0.6)),
    latitude: (south + north) / 2,
    longitude: (west + east) / 2,
  };
}

/** Latitude as a share of the square Mercator world, upward. */
function mercator(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
