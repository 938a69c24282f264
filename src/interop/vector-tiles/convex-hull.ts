import type { RingBuffer } from "./ring-buffer.ts";

type Point = readonly [x: number, y: number];

/** The convex hull of all points in `from`, clockwise on the screen, as the one ring of `to`. */
export function convexHull(from: RingBuffer, to: RingBuffer): void {
  const points: Point[] = [];
  for (let i = 0; i < from.start(from.ringCount); i++) points.push([from.xy[2 * i] ?? 0, from.xy[2 * i + 1] ?? 0]);
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  to.clear();
  pushChain(points, to);
  pushChain(points.reverse(), to);
  to.close();
}

/** Half of the hull without its last point, which begins the other half. */
function pushChain(points: readonly Point[], to: RingBuffer): void {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length >= 2 && !turnsRight(chain.at(-2) ?? point, chain.at(-1) ?? point, point)) chain.pop();
    chain.push(point);
  }
  for (const [x, y] of chain.slice(0, -1)) to.push(x, y);
}

/** With y southward a clockwise outline turns right at each corner. */
function turnsRight(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0;
}
