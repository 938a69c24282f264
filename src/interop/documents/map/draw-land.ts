import type { Ground } from "../../../geometry/shape.ts";
import type { Fate } from "../../../modules/land-release/land-claim.ts";
import { hatchLines } from "./hatch.ts";
import { drawingOrder, type LandStyle, landStyles } from "./land-styles.ts";
import { type MapFrame, type Paper, toPaper } from "./map-frame.ts";
import { lineOf, mm, pathOf } from "./svg.ts";

/** A piece of ground on a map. */
export interface MapLand {
  readonly fate: Fate;
  readonly ground: Ground;
}

export function ringsOnPaper(frame: MapFrame, polygon: Ground[number]): Paper[][] {
  return polygon.map((ring) => ring.slice(0, -1).map((position) => toPaper(frame, position)));
}

/** Pieces with fill, hatch and edge, what is released below what is not. */
export function drawLand(frame: MapFrame, pieces: readonly MapLand[]): string {
  const sorted = pieces.toSorted((a, b) => drawingOrder.indexOf(a.fate) - drawingOrder.indexOf(b.fate));
  return sorted
    .flatMap(({ fate, ground }) => ground.map((polygon) => area(ringsOnPaper(frame, polygon), landStyles[fate])))
    .join("");
}

/** An area in a style: on the map, and as a swatch of its legend. */
export function area(rings: readonly (readonly Paper[])[], style: LandStyle): string {
  const path = pathOf(rings);
  const lines = style.hatches.flatMap((hatch) => hatchLines(rings, hatch)).map(lineOf);
  const dashes = style.dashes.length > 0 ? ` stroke-dasharray="${style.dashes.map(mm).join(" ")}"` : "";
  return [
    `<path d="${path}" fill="${style.fill}" fill-rule="evenodd"/>`,
    ...(lines.length > 0
      ? [
          `<path d="${lines.join("")}" fill="none" stroke="${style.line}" stroke-width="${mm(style.hatchWidthMillimetres)}"/>`,
        ]
      : []),
    `<path d="${path}" fill="none" stroke="${style.line}" stroke-width="${mm(style.lineWidthMillimetres)}"${dashes}/>`,
  ].join("");
}
