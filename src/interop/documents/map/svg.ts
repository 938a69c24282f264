import type { Paper } from "./map-frame.ts";

/** Text inside SVG: names come from reports, and a map must not break on an ampersand. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A length on paper to the thousandth of a millimetre: a pixel at 300 dpi is 85 of them. */
export function mm(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

export function pathOf(rings: readonly (readonly Paper[])[]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${mm(x)} ${mm(y)}`).join("L")}Z`).join("");
}

export function lineOf([[x1, y1], [x2, y2]]: readonly [Paper, Paper]): string {
  return `M${mm(x1)} ${mm(y1)}L${mm(x2)} ${mm(y2)}`;
}

export interface TextStyle {
  readonly sizeMillimetres: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  /** A white edge around the letters, so that they read on any hatch. */
  readonly halo?: boolean;
}

/** Text whose middle line is at y: viewers differ in `dominant-baseline`, arithmetic does not. */
export function textAt([x, y]: Paper, text: string, style: TextStyle): string {
  const { sizeMillimetres: size, weight = 400, anchor = "start", colour = "#1b2733", halo = false } = style;
  const edge = halo
    ? ` stroke="#ffffff" stroke-width="${mm(size * 0.32)}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  return (
    `<text x="${mm(x)}" y="${mm(y + size * 0.36)}" font-family="Noto Sans" font-size="${mm(size)}" ` +
    `font-weight="${weight}" text-anchor="${anchor}" fill="${colour}"${edge}>${escaped(text)}</text>`
  );
}
