import type { Position } from "../../../../src/geometry/shape.ts";

/** A point of the screen, in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface Snap {
  readonly position: Position;
  readonly kind: "vertex" | "edge";
}

/** A line or ring to snap to. What is being moved must not be among its positions. */
export type SnapLine = readonly Position[];

/** A corner this near is meant; an edge this near, where no corner is: pixels. */
const reach = 12;

/**
 * The corner or the point of an edge that a hand means. Corners go before edges, also when an edge is nearer: two areas
 * that share a corner must share its very numbers. A point of an edge lies on the straight line of longitude and latitude
 * between its ends, on which the overlay works too, so that no sliver opens between neighbours.
 */
export function snapped(
  pointer: Pixel,
  lines: readonly SnapLine[],
  project: (position: Position) => Pixel,
): Snap | undefined {
  let corner: { position: Position; away: number } | undefined;
  let edge: { position: Position; away: number } | undefined;
  for (const line of lines) {
    let before: { position: Position; pixel: Pixel } | undefined;
    for (const position of line) {
      const pixel = project(position);
      const away = Math.hypot(pixel.x - pointer.x, pixel.y - pointer.y);
      if (away <= reach && away < (corner?.away ?? Number.POSITIVE_INFINITY)) corner = { position, away };
      if (before !== undefined) {
        const share = shareAlong(pointer, before.pixel, pixel);
        const x = before.pixel.x + share * (pixel.x - before.pixel.x);
        const y = before.pixel.y + share * (pixel.y - before.pixel.y);
        const beside = Math.hypot(x - pointer.x, y - pointer.y);
        if (beside <= reach && beside < (edge?.away ?? Number.POSITIVE_INFINITY)) {
          edge = { position: between(before.position, position, share), away: beside };
        }
      }
      before = { position, pixel };
    }
  }
  if (corner !== undefined) return { position: corner.position, kind: "vertex" };
  return edge === undefined ? undefined : { position: edge.position, kind: "edge" };
}

/** How far along an edge its point nearest to the pointer lies: 0 at its beginning, 1 at its end. */
function shareAlong(pointer: Pixel, from: Pixel, to: Pixel): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((pointer.x - from.x) * x + (pointer.y - from.y) * y) / square));
}

function between(from: Position, to: Position, share: number): Position {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
