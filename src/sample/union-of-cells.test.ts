import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ground } from "../geometry/shape.ts";
import { validity } from "../geometry/validity.ts";
import { gridMesh } from "./cell-mesh.ts";
import { seededRandom } from "./random.ts";
import { unionOfCells } from "./union-of-cells.ts";

const random = seededRandom(7);
const mesh = gridMesh(
  { columns: 6, rows: 5, place: (i, j) => [i * 80 + random.between(-20, 20), j * 70], halvings: 1, roughness: 0.1 },
  random,
);
const someCells = fc.uniqueArray(fc.nat({ max: mesh.cells.length - 1 }), { minLength: 1 });

describe("the union of cells", () => {
  it("is valid ground of the cells' own area, whatever cells are chosen", () => {
    const areas = mesh.cells.map((_, cell) => planarArea(unionOfCells(mesh, [cell])));
    fc.assert(
      fc.property(someCells, (cells) => {
        const union = unionOfCells(mesh, cells);
        const sum = cells.reduce((total, cell) => total + (areas[cell] ?? 0), 0);
        expect(validity(union)).toEqual({ valid: true });
        expect(planarArea(union)).toBeCloseTo(sum, 14);
      }),
    );
  });

  it("shares every vertex with the rest of the mesh, so nothing lies between them", () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const rest = [...mesh.cells.keys()].filter((cell) => !cells.includes(cell));
        const whole = planarArea(unionOfCells(mesh, mesh.cells.keys()));
        expect(planarArea(unionOfCells(mesh, cells)) + planarArea(unionOfCells(mesh, rest))).toBeCloseTo(whole, 14);
      }),
    );
  });

  it("keeps a hole where the cell in the middle is left out", () => {
    const ring = [7, 8, 9, 13, 15, 19, 20, 21];
    expect(unionOfCells(mesh, ring).map((rings) => rings.length)).toEqual([2]);
  });
});

function planarArea(ground: Ground): number {
  return ground.flat().reduce((total, ring) => {
    return ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? [x, y];
      return sum + ((x + 40) * (nextY - 40) - (nextX + 40) * (y - 40)) / 2;
    }, total);
  }, 0);
}
