import fc from "fast-check";
import { densify } from "./densify.ts";
import { quantise } from "./grid.ts";
import { onGrid } from "./grid-cell.ts";
import { unionAll } from "./overlay.ts";
import type { Ground, Position, Ring } from "./shape.ts";

/** A star-shaped ring around a centre: always simple, often spiky. */
function starRing([lon, lat]: Position, radii: readonly number[], turn: number): Ring {
  const ring = radii.map((radius, i): Position => {
    const angle = turn + (2 * Math.PI * i) / radii.length;
    return [onGrid(lon + radius * Math.cos(angle)), onGrid(lat + radius * Math.sin(angle))];
  });
  return [...ring, ring[0] as Position];
}

const place = fc.tuple(
  fc.double({ min: 46.7, max: 46.71, noNaN: true }),
  fc.double({ min: 39.5, max: 39.51, noNaN: true }),
);

const star = fc
  .record({
    place,
    radii: fc.array(fc.double({ min: 0.0005, max: 0.006, noNaN: true }), { minLength: 3, maxLength: 24 }),
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
    hole: fc.boolean(),
  })
  .map(({ place, radii, turn, hole }): Ground => {
    const shell = starRing(place, radii, turn);
    const inner = starRing(
      place,
      radii.map((radius) => radius / 3),
      turn,
    );
    return quantise([hole ? [shell, inner] : [shell]]);
  });

/** Valid grounds of one to three stars with and without holes, within some 2 km, all edges short enough for the ledger. */
export const someGround: fc.Arbitrary<Ground> = fc
  .array(star, { minLength: 1, maxLength: 3 })
  .map((stars) => densify(unionAll(stars)));

/** A square of cells whose corners are off by up to 1e-8 degrees: shared borders that nearly coincide. */
export const jitteredCells: fc.Arbitrary<readonly Ground[]> = fc
  .array(fc.double({ min: -1e-8, max: 1e-8, noNaN: true }), { minLength: 200, maxLength: 200 })
  .map((jitter) => {
    let next = 0;
    const off = (): number => jitter[next++ % jitter.length] ?? 0;
    return Array.from({ length: 25 }, (_, i): Ground => {
      const [west, south] = [46.7 + 0.001 * (i % 5), 39.5 + 0.001 * Math.floor(i / 5)];
      const corners = (
        [
          [west, south],
          [west + 0.001, south],
          [west + 0.001, south + 0.001],
          [west, south + 0.001],
        ] as const
      ).map(([lon, lat]): Position => [onGrid(lon + off()), onGrid(lat + off())]);
      return [[[...corners, corners[0] as Position]]];
    });
  });

/** The same cases on every machine; other ones with `FAST_CHECK_SEED=… npx vitest run`. */
export function propertyRuns(numRuns: number): { numRuns: number; seed: number } {
  return { numRuns, seed: Number(process.env.FAST_CHECK_SEED ?? 20) };
}
