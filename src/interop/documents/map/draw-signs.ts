import type { Fate } from "../../../modules/land-release/land-claim.ts";
import { area } from "./draw-land.ts";
import { type LandStyle, landStyles } from "./land-styles.ts";
import type { Paper } from "./map-frame.ts";
import { mm, textAt } from "./svg.ts";

const ink = "#1b2733";

/** An arrow to grid north on a white ground; its lower left corner at the place given. */
export function northArrow([x, y]: Paper): string {
  return [
    `<rect x="${mm(x)}" y="${mm(y - 17)}" width="11" height="17" fill="#ffffff" fill-opacity="0.9"/>`,
    `<path d="M${mm(x + 5.5)} ${mm(y - 15.5)}l3 9.5l-3 -2.2z" fill="${ink}"/>`,
    `<path d="M${mm(x + 5.5)} ${mm(y - 15.5)}l-3 9.5l3 -2.2z" fill="#ffffff" stroke="${ink}" stroke-width="0.2"/>`,
    textAt([x + 5.5, y - 3], "N", { sizeMillimetres: 4, weight: 600, anchor: "middle" }),
  ].join("");
}

/** A round length of at most 60 mm on paper. */
export function barMetres(scaleDenominator: number): number {
  const most = (60 * scaleDenominator) / 1000;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((digit) => digit * power).find((metres) => metres <= most) ?? power;
}

/** A bar of four parts with its lengths; returned with its width, for whoever puts it below the map. */
export function scaleBar(
  scaleDenominator: number,
  unit: string,
): { readonly svg: string; readonly widthMillimetres: number } {
  const metres = barMetres(scaleDenominator);
  const length = (metres * 1000) / scaleDenominator;
  const quarter = length / 4;
  const [left, top] = [4, 5];
  const parts = [0, 1, 2, 3].map(
    (part) =>
      `<rect x="${mm(left + part * quarter)}" y="${top}" width="${mm(quarter)}" height="2" ` +
      `fill="${part % 2 === 0 ? ink : "#ffffff"}" stroke="${ink}" stroke-width="0.2"/>`,
  );
  const numbers = [0, metres / 2, metres].map((at) =>
    textAt([left + (at * 1000) / scaleDenominator, 2.4], figure(at), { sizeMillimetres: 2.6, anchor: "middle" }),
  );
  const words = textAt([left + length + 5.5, 2.4], unit, { sizeMillimetres: 2.6 });
  const width = left + length + 16;
  return { svg: sheet(width, 8, [...parts, ...numbers, words].join("")), widthMillimetres: width };
}

function figure(metres: number): string {
  return String(metres).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}

/** A swatch of a legend: the very style of the map. */
export function swatch(fate: Fate): string {
  return swatchOf(landStyles[fate]);
}

export function swatchOf(style: LandStyle): string {
  const corners: Paper[] = [
    [0.5, 0.5],
    [12.5, 0.5],
    [12.5, 6.5],
    [0.5, 6.5],
  ];
  return sheet(13, 7, area([corners], style));
}

/** The line around the ground that the document speaks of, with a turning point on it. */
export function perimeterSwatch(): string {
  return sheet(13, 7, `<path d="M0.5 3.5H12.5" stroke="${ink}" stroke-width="${perimeterWidth}"/>${dot([6.5, 3.5])}`);
}

export const perimeterWidth = 0.8;

export function dot([x, y]: Paper): string {
  return `<circle cx="${mm(x)}" cy="${mm(y)}" r="0.95" fill="#ffffff" stroke="${ink}" stroke-width="0.4"/>`;
}

export function settlementSign([x, y]: Paper): string {
  return `<rect x="${mm(x - 1)}" y="${mm(y - 1)}" width="2" height="2" fill="${ink}" stroke="#ffffff" stroke-width="0.3"/>`;
}

export function accidentSign([x, y]: Paper): string {
  const arms = `M${mm(x - 1.5)} ${mm(y - 1.5)}l3 3M${mm(x + 1.5)} ${mm(y - 1.5)}l-3 3`;
  return `<path d="${arms}" stroke="#ffffff" stroke-width="1.2"/><path d="${arms}" stroke="${ink}" stroke-width="0.6"/>`;
}

export function signSheet(sign: (at: Paper) => string): string {
  return sheet(13, 7, sign([6.5, 3.5]));
}

/** A drawing in millimetres: placed at its own size it is true to scale. */
export function sheet(widthMillimetres: number, heightMillimetres: number, content: string): string {
  const [width, height] = [mm(widthMillimetres), mm(heightMillimetres)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" ` +
    `viewBox="0 0 ${width} ${height}">${content}</svg>`
  );
}
