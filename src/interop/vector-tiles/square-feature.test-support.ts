import type { Position } from "../../geometry/shape.ts";
import type { TileFeature, TileLayerName, TileValue } from "./tile-feature.ts";

/** A square of land with its north-west corner at a position. */
export function squareFeature(
  owner: string,
  [lon, lat]: Position,
  sideDegrees: number,
  properties: Readonly<Record<string, TileValue>> = { code: owner, fate: "suspected" },
  layer: TileLayerName = "land",
): TileFeature {
  const [east, south] = [lon + sideDegrees, lat - sideDegrees];
  const ring: Position[] = [
    [lon, lat],
    [east, lat],
    [east, south],
    [lon, south],
    [lon, lat],
  ];
  return { layer, owner, ground: [[ring]], properties };
}
