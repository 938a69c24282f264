import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { fates } from "../layer-names.ts";
import { holdsOn, piecesOn } from "./land-filter.ts";
import type { MapState } from "./map-state.ts";

const land = { source: "land", "source-layer": "land" } as const;
const hazards = { source: "land", "source-layer": "hazards" } as const;
/** Never thinner than this: an area smaller than a pixel comes as a tiny square, and its outline keeps it visible. */
const outlineWidth: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 0.9, 9, 1.1, 12, 1.5, 16, 2.2];

/** Released pieces get their thin edges only from here on; a whole nation is drawn without 17,000 of them. */
const closeBy = 9;

/** Fill says fate: what each square metre is today, or was on the day asked for. */
export function landLayers({ palette, day, hidden }: MapState): LayerSpecification[] {
  const shown = fates.filter((fate) => !hidden.has(fate));
  const plain = shown.filter((fate) => fate !== "cancelled");
  const outside = hidden.has("outside") ? [] : shown;
  const fateColour: ExpressionSpecification = [
    "match",
    ["get", "fate"],
    "suspected",
    palette.suspected,
    "confirmed",
    palette.confirmed,
    "reduced",
    palette.reduced,
    "cleared",
    palette.cleared,
    palette.cancelled,
  ];
  return [
    {
      id: "land-fill",
      type: "fill",
      ...land,
      filter: piecesOn(day, plain, false),
      paint: {
        "fill-color": fateColour,
        "fill-opacity": [
          "match",
          ["get", "fate"],
          ["suspected", "confirmed"],
          Number(palette["fate-opacity"]),
          Number(palette["released-opacity"]),
        ],
        "fill-antialias": false,
      },
    },
    {
      id: "land-cancelled",
      type: "fill",
      ...land,
      filter: piecesOn(day, shown.includes("cancelled") ? ["cancelled"] : [], false),
      paint: { "fill-pattern": "hatch-cancelled" },
    },
    {
      id: "land-outside",
      type: "fill",
      ...land,
      filter: piecesOn(day, outside, true),
      paint: { "fill-pattern": ["concat", "hatch-outside-", ["get", "fate"]] },
    },
    {
      id: "land-edges",
      type: "line",
      ...land,
      minzoom: closeBy,
      filter: piecesOn(
        day,
        shown.filter((fate) => fate !== "suspected" && fate !== "confirmed"),
        false,
      ),
      paint: { "line-color": fateColour, "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.6, 13, 1.2] },
    },
    {
      id: "land-outside-edges",
      type: "line",
      ...land,
      minzoom: closeBy,
      filter: piecesOn(day, outside, true),
      paint: { "line-color": palette["status-covered"], "line-width": 0.8 },
    },
    {
      id: "land-reopened",
      type: "line",
      ...land,
      filter: ["all", piecesOn(day, shown, false) as ExpressionSpecification, ["to-boolean", ["get", "reopened"]]],
      paint: { "line-color": palette.reopened, "line-width": 2, "line-dasharray": [2, 1.5] },
    },
  ];
}

/** Outline says status. All of them are drawn whatever is filtered: a hidden hazard would look like safe ground. */
export function statusLayers({ palette, day }: MapState): LayerSpecification[] {
  const withStatus = (status: string): ExpressionSpecification => [
    "all",
    holdsOn(day),
    ["==", ["get", "status"], status],
  ];
  return [
    {
      id: "status-covered",
      type: "line",
      ...hazards,
      filter: withStatus("covered"),
      layout: { "line-cap": "round" },
      paint: { "line-color": palette["status-covered"], "line-width": 1, "line-dasharray": [0.1, 2.5] },
    },
    {
      id: "status-closed",
      type: "line",
      ...hazards,
      filter: withStatus("closed"),
      paint: { "line-color": palette["status-closed"], "line-width": outlineWidth },
    },
    {
      id: "status-worked-on",
      type: "line",
      ...hazards,
      filter: withStatus("worked-on"),
      paint: {
        "line-color": palette["status-worked-on"],
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 1.1, 9, 1.4, 12, 2, 16, 2.6],
        "line-dasharray": [3, 1.6],
      },
    },
    {
      id: "status-open",
      type: "line",
      ...hazards,
      filter: withStatus("open"),
      paint: { "line-color": palette["status-open"], "line-width": outlineWidth },
    },
  ];
}

/** The chosen area: ink with a halo, over everything. */
export function selectionLayers({ palette, selectedHazard, day }: MapState): LayerSpecification[] {
  const filter: ExpressionSpecification = ["all", holdsOn(day), ["==", ["get", "code"], selectedHazard ?? ""]];
  return [
    {
      id: "selected-halo",
      type: "line",
      ...hazards,
      filter,
      layout: { "line-join": "round" },
      paint: { "line-color": palette["map-select-halo"], "line-width": 6 },
    },
    {
      id: "selected",
      type: "line",
      ...hazards,
      filter,
      layout: { "line-join": "round" },
      paint: { "line-color": palette["map-select"], "line-width": 2.4 },
    },
  ];
}
