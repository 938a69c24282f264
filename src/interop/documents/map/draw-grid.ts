import type { MapFrame } from "./map-frame.ts";
import { lineOf, mm, textAt } from "./svg.ts";

/** Room around the frame for the numbers of the grid. */
export const collarMillimetres = 7;

const steps = [1, 2, 5];

/** Metres between grid lines: the round number whose lines lie nearest above 25 mm from each other on paper. */
export function gridStepMetres(scaleDenominator: number): number {
  const least = (25 * scaleDenominator) / 1000;
  const power = 10 ** Math.floor(Math.log10(least));
  return [...steps, 10].map((step) => step * power).find((step) => step >= least - 1e-9) ?? 10 * power;
}

interface GridLine {
  readonly metres: number;
  /** From the left edge, or from the upper one. */
  readonly at: number;
}

/** Lines of the UTM grid across the frame. */
export function drawGrid(frame: MapFrame): string {
  const path = [
    ...eastings(frame).map(({ at }) =>
      lineOf([
        [at, 0],
        [at, frame.heightMillimetres],
      ]),
    ),
    ...northings(frame).map(({ at }) =>
      lineOf([
        [0, at],
        [frame.widthMillimetres, at],
      ]),
    ),
  ];
  return `<path d="${path.join("")}" fill="none" stroke="#1b2733" stroke-opacity="0.45" stroke-width="0.12"/>`;
}

/** Their full metres, on all four sides of the frame. */
export function drawGridNumbers(frame: MapFrame): string {
  const outside = collarMillimetres / 2;
  const { widthMillimetres: width, heightMillimetres: height } = frame;
  const style = { sizeMillimetres: 2.3, anchor: "middle" } as const;
  const ofEastings = eastings(frame).flatMap(({ metres, at }) => [
    textAt([at, -outside], grouped(metres), style),
    textAt([at, height + outside], grouped(metres), style),
  ]);
  const ofNorthings = northings(frame).flatMap(({ metres, at }) =>
    [-outside, width + outside].map(
      (x) => `<g transform="rotate(-90 ${mm(x)} ${mm(at)})">${textAt([x, at], grouped(metres), style)}</g>`,
    ),
  );
  return [...ofEastings, ...ofNorthings].join("");
}

function eastings(frame: MapFrame): GridLine[] {
  return linesBetween(frame.westMetres, frame.widthMillimetres, frame.scaleDenominator);
}

function northings(frame: MapFrame): GridLine[] {
  return linesBetween(frame.southMetres, frame.heightMillimetres, frame.scaleDenominator).map(({ metres, at }) => ({
    metres,
    at: frame.heightMillimetres - at,
  }));
}

function linesBetween(fromMetres: number, millimetres: number, scaleDenominator: number): GridLine[] {
  const step = gridStepMetres(scaleDenominator);
  const to = fromMetres + (millimetres * scaleDenominator) / 1000;
  const lines: GridLine[] = [];
  for (let metres = Math.ceil(fromMetres / step) * step; metres <= to; metres += step) {
    lines.push({ metres, at: ((metres - fromMetres) * 1000) / scaleDenominator });
  }
  return lines;
}

function grouped(metres: number): string {
  return String(metres).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}
