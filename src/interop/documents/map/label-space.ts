import type { Paper } from "./map-frame.ts";

/** A box on paper: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Hands out room for labels: what comes first keeps its place, and what finds none is left to the table. */
export class LabelSpace {
  readonly #taken: Box[] = [];
  readonly #width: number;
  readonly #height: number;

  constructor(widthMillimetres: number, heightMillimetres: number) {
    this.#width = widthMillimetres;
    this.#height = heightMillimetres;
  }

  block(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes the first of the places that is free and inside the frame; null where none is. */
  take(places: readonly Box[]): Box | null {
    const free = places.find((box) => this.#isInside(box) && !this.#taken.some((other) => overlap(box, other)));
    if (free === undefined) return null;
    this.#taken.push(free);
    return free;
  }

  #isInside([left, top, right, bottom]: Box): boolean {
    return left >= 0.5 && top >= 0.5 && right <= this.#width - 0.5 && bottom <= this.#height - 0.5;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The box of a text around its middle. The mean letter of Noto Sans is 0.58 of its size wide. */
export function boxAround([x, y]: Paper, text: string, sizeMillimetres: number): Box {
  const half = (text.length * sizeMillimetres * 0.6) / 2;
  return [x - half, y - sizeMillimetres * 0.55, x + half, y + sizeMillimetres * 0.55];
}

export function middleOf([left, top, right, bottom]: Box): Paper {
  return [(left + right) / 2, (top + bottom) / 2];
}
