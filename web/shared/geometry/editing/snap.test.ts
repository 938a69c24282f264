import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../../src/geometry/shape.ts";
import { type Pixel, snapped } from "./snap.ts";

/** A screen on which 0.00001° is a pixel. */
const project = ([lon, lat]: Position): Pixel => ({ x: (lon - 47) * 1e5, y: (40 - lat) * 1e5 });
const unproject = ({ x, y }: Pixel): Position => [47 + x / 1e5, 40 - y / 1e5];
const pixel = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
const line = fc.array(pixel.map(unproject), { minLength: 2, maxLength: 12 });

function away(one: Pixel, other: Pixel): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

describe("snapping", () => {
  test("gives the very numbers of the nearest corner within reach, as looking at all of them does", () => {
    fc.assert(
      fc.property(pixel, fc.array(line, { maxLength: 4 }), (pointer, lines) => {
        const nearest = lines
          .flat()
          .map((position) => ({ position, away: away(project(position), pointer) }))
          .filter((corner) => corner.away <= 12)
          .sort((a, b) => a.away - b.away)[0];
        const found = snapped(pointer, lines, project);
        if (nearest === undefined) expect(found?.kind).not.toBe("vertex");
        else {
          expect(found?.kind).toBe("vertex");
          expect(away(project(found?.position ?? [0, 0]), pointer)).toBeCloseTo(nearest.away, 6);
          expect(lines.flat()).toContain(found?.position);
        }
      }),
    );
  });

  test("a point of an edge lies on the edge and nowhere else is nearer", () => {
    fc.assert(
      fc.property(pixel, line, (pointer, one) => {
        const found = snapped(pointer, [one], project);
        const samples = one.slice(1).flatMap((to, index) =>
          Array.from({ length: 101 }, (_, step) => {
            const [from, share] = [one[index] ?? to, step / 100];
            return project([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
          }),
        );
        const nearest = Math.min(...samples.map((sample) => away(sample, pointer)));
        if (found === undefined) expect(nearest).toBeGreaterThan(11.9);
        else if (found.kind === "edge")
          expect(away(project(found.position), pointer)).toBeLessThanOrEqual(nearest + 1e-6);
      }),
    );
  });

  test("a corner goes before an edge that is nearer", () => {
    const line: Position[] = [unproject({ x: 0, y: 0 }), unproject({ x: 100, y: 0 })];
    expect(snapped({ x: 9, y: 2 }, [line], project)).toEqual({ position: line[0], kind: "vertex" });
    expect(snapped({ x: 50, y: 2 }, [line], project)?.kind).toBe("edge");
    expect(snapped({ x: 50, y: 20 }, [line], project)).toBeUndefined();
  });

  test("an edge of no length does not lead to no number", () => {
    const same: Position[] = [unproject({ x: 40, y: 40 }), unproject({ x: 40, y: 40 })];
    expect(snapped({ x: 41, y: 41 }, [same], project)?.position).toEqual(same[0]);
  });
});
