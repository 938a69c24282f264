import type { Paper } from "./map-frame.ts";

export interface Hatch {
  /** Clockwise from the horizontal of the paper. */
  readonly angleDegrees: number;
  readonly spacingMillimetres: number;
}

/** A line of a hatch, from one edge of the area to the other. */
export type HatchLine = readonly [Paper, Paper];

/**
 * The lines that hatch an area with holes, as plain lines: a PDF pattern would leave seams between its tiles in some
 * viewers. Lines lie on one raster for the whole sheet, so that two pieces of one fate read as one.
 */
export function hatchLines(
  rings: readonly (readonly Paper[])[],
  { angleDegrees, spacingMillimetres }: Hatch,
): HatchLine[] {
  const angle = (angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = rings.map((ring) => ring.map(([x, y]): Paper => [x * cos + y * sin, y * cos - x * sin]));
  const heights = turned.flat().map(([, y]) => y);
  if (heights.length === 0) return [];
  const lowest = heights.reduce((least, y) => Math.min(least, y));
  const highest = heights.reduce((most, y) => Math.max(most, y));
  const lines: HatchLine[] = [];
  for (let k = Math.ceil(lowest / spacingMillimetres); k * spacingMillimetres <= highest; k += 1) {
    const y = k * spacingMillimetres;
    const crossings = turned.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from = 0, to = 0] = crossings.slice(i, i + 2);
      lines.push([back(from, y, cos, sin), back(to, y, cos, sin)]);
    }
  }
  return lines;
}

/** Where the edges of a ring cross a height; each end of an edge belongs to one edge only, so that crossings pair up. */
function crossingsOf(ring: readonly Paper[], y: number): number[] {
  const crossings: number[] = [];
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    x1 = x2;
    y1 = y2;
  }
  return crossings;
}

function back(x: number, y: number, cos: number, sin: number): Paper {
  return [x * cos - y * sin, x * sin + y * cos];
}
