import type { Position } from "../../geometry/shape.ts";

/** Areas and lengths as the findings write them: "12,345.6 m²", always with their unit. */
export function squareMetres(area: number): string {
  return `${decimal(area)} m²`;
}

export function metres(length: number): string {
  return `${decimal(length)} m`;
}

export function percent(share: number): string {
  return `${decimal(share * 100)} %`;
}

/** A position to seven decimals, about 1 cm. */
export function lonLat([lon, lat]: Position): string {
  return `[${Number(lon.toFixed(7))}, ${Number(lat.toFixed(7))}]`;
}

const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat("en", { maximumFractionDigits: digits }));

function decimal(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.01) return value.toPrecision(2);
  return (formats[size >= 1000 ? 0 : size >= 100 ? 1 : 2] ?? formats[0] ?? new Intl.NumberFormat("en")).format(value);
}
