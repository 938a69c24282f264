import type { LayerSpecification } from "maplibre-gl";
import { baseLayers } from "./base-layers.ts";
import { labelLayers } from "./label-layers.ts";
import { landLayers, selectionLayers, statusLayers } from "./land-layers.ts";
import type { MapState } from "./map-state.ts";
import { markLayers } from "./mark-layers.ts";

/** Every layer, bottom to top. Always the same ids in the same order: `syncLayers` compares them one by one. */
export function mapLayers(state: MapState): LayerSpecification[] {
  return [
    ...baseLayers(state),
    ...landLayers(state),
    ...statusLayers(state),
    ...labelLayers(state),
    ...selectionLayers(state),
    ...markLayers(state),
  ];
}
