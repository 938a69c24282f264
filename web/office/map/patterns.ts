import type { Map as MapLibre } from "maplibre-gl";
import type { Palette } from "./palette.ts";

interface Hatch {
  readonly line: string;
  readonly width: number;
  readonly spacing: number;
  readonly leansLeft?: boolean;
  readonly ground?: string;
  readonly groundOpacity?: number;
}

const pixelRatio = 2;

/** Hatches by the name the style uses. Patterns carry the meaning alone in grey print and for colour-blind readers. */
function hatches(palette: Palette): Readonly<Record<string, Hatch>> {
  const outside = (line: string): Hatch => ({ line, width: 2.4, spacing: 6, ground: line, groundOpacity: 0.12 });
  return {
    "hatch-cancelled": { line: palette.cancelled, width: 2, spacing: 8, ground: palette.cancelled, groundOpacity: 0.3 },
    "hatch-outside-cancelled": { ...outside(palette.cancelled), leansLeft: true },
    "hatch-outside-reduced": { ...outside(palette.reduced), leansLeft: true },
    "hatch-outside-cleared": { ...outside(palette.cleared), leansLeft: true },
    "hatch-unknown": {
      line: palette["map-unknown"],
      width: 1,
      spacing: 8,
      leansLeft: true,
      ground: palette["map-land"],
    },
  };
}

/** Draws every pattern and mark for this palette, new or again after a change of theme. */
export function paintImages(map: MapLibre, palette: Palette): void {
  for (const [name, hatch] of Object.entries(hatches(palette))) put(map, name, drawHatch(hatch));
  put(map, "mark-accident", drawMark(palette, "diamond"));
  put(map, "mark-lifted-minefield", drawMark(palette, "cross"));
  put(map, "mark-place", drawRing(palette));
}

function put(map: MapLibre, name: string, image: ImageData): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio });
}

/** A seamless tile: three parallel diagonals, so that the line goes on in the next tile. */
function drawHatch({ line, width, spacing, leansLeft = false, ground, groundOpacity = 1 }: Hatch): ImageData {
  const size = spacing * pixelRatio;
  const context = canvas(size);
  if (ground !== undefined) {
    context.globalAlpha = groundOpacity;
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
    context.globalAlpha = 1;
  }
  context.strokeStyle = line;
  context.lineWidth = (width * pixelRatio) / Math.SQRT2;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    const [from, to] = leansLeft ? [shift, shift + size] : [shift + size, shift];
    context.moveTo(from + (leansLeft ? -size : size), -size);
    context.lineTo(to + (leansLeft ? size : -size), 2 * size);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}

function drawMark(palette: Palette, shape: "diamond" | "cross"): ImageData {
  const size = 14 * pixelRatio;
  const middle = size / 2;
  const reach = shape === "diamond" ? middle - 5 : middle - 8;
  const context = canvas(size);
  context.beginPath();
  if (shape === "diamond") {
    context.moveTo(middle, middle - reach);
    context.lineTo(middle + reach, middle);
    context.lineTo(middle, middle + reach);
    context.lineTo(middle - reach, middle);
    context.closePath();
  } else {
    context.moveTo(middle - reach, middle - reach);
    context.lineTo(middle + reach, middle + reach);
    context.moveTo(middle + reach, middle - reach);
    context.lineTo(middle - reach, middle + reach);
  }
  context.lineJoin = "round";
  context.strokeStyle = palette["mark-halo"];
  context.lineWidth = shape === "diamond" ? 6 : 7;
  context.stroke();
  context.strokeStyle = palette["map-place"];
  context.lineWidth = 3;
  if (shape === "cross") context.stroke();
  context.fillStyle = palette.mark;
  if (shape === "diamond") context.fill();
  return context.getImageData(0, 0, size, size);
}

function drawRing(palette: Palette): ImageData {
  const size = 8 * pixelRatio;
  const context = canvas(size);
  context.beginPath();
  context.arc(size / 2, size / 2, 2.2 * pixelRatio, 0, 2 * Math.PI);
  context.fillStyle = palette["map-land"];
  context.fill();
  context.strokeStyle = palette["map-place"];
  context.lineWidth = 1.2 * pixelRatio;
  context.stroke();
  return context.getImageData(0, 0, size, size);
}

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = size;
  element.height = size;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser draws no 2D canvas, so hazards could not be hatched.");
  return context;
}
