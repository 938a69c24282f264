import { hatchLines } from "./hatch.ts";
import type { MapFrame, Paper } from "./map-frame.ts";

/** The middle of the longest level line across an area, as far as the frame shows it; null where it shows none. */
export function widestMiddle(rings: readonly (readonly Paper[])[], frame: MapFrame): Paper | null {
  let widest: { readonly at: Paper; readonly width: number } | null = null;
  for (const [[from, y], [to]] of hatchLines(rings, { angleDegrees: 0, spacingMillimetres: 1.3 })) {
    if (y < 2 || y > frame.heightMillimetres - 2) continue;
    const [left, right] = [Math.max(from, 0), Math.min(to, frame.widthMillimetres)];
    const width = right - left;
    if (width > (widest?.width ?? 0)) widest = { at: [(left + right) / 2, y], width };
  }
  return widest?.at ?? null;
}
