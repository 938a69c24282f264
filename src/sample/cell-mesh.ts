import type { Position } from "../geometry/shape.ts";
import { lonLatOf, type Metres } from "./local-plane.ts";
import type { Random } from "./random.ts";

/**
 * A grid of cells whose neighbours share their nodes. Ground made as a union of cells therefore shares exact vertices
 * with what lies beside it, and parts of an area add up to the whole without slivers and without an overlay engine.
 */
export interface CellMesh {
  readonly columns: number;
  readonly rows: number;
  readonly nodes: readonly Position[];
  /** Node numbers of each cell, anticlockwise; cell (column, row) has the number row × columns + column. */
  readonly cells: readonly (readonly number[])[];
}

interface GridPlan {
  readonly columns: number;
  readonly rows: number;
  /** Where the grid's corner (i, j) lies, i from 0 to columns and j from 0 to rows, seen anticlockwise. */
  readonly place: (i: number, j: number) => Metres;
  /** How often each edge is halved, and how far the middle is pushed aside, as a share of the edge's length. */
  readonly halvings: number;
  readonly roughness: number;
}

/** Builds the mesh: corners where `place` puts them, edges broken into natural lines that both neighbours share. */
export function gridMesh(plan: GridPlan, random: Random): CellMesh {
  const drawn: Metres[] = [];
  for (let j = 0; j <= plan.rows; j++) for (let i = 0; i <= plan.columns; i++) drawn.push(plan.place(i, j));
  const paths = new Map<string, readonly number[]>();

  const between = (from: number, to: number, halvings: number): number[] => {
    const start = drawn[from];
    const end = drawn[to];
    if (halvings === 0 || start === undefined || end === undefined) return [];
    const aside = random.between(-plan.roughness, plan.roughness);
    const [east, north] = [end[0] - start[0], end[1] - start[1]];
    const middle = drawn.push([start[0] + east / 2 - north * aside, start[1] + north / 2 + east * aside]) - 1;
    return [...between(from, middle, halvings - 1), middle, ...between(middle, to, halvings - 1)];
  };
  const path = (from: number, to: number): readonly number[] => {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const known = paths.get(key) ?? between(Math.min(from, to), Math.max(from, to), plan.halvings);
    paths.set(key, known);
    return from < to ? known : known.toReversed();
  };

  const cells: number[][] = [];
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      const a = row * (plan.columns + 1) + column;
      const [b, c, d] = [a + 1, a + plan.columns + 2, a + plan.columns + 1];
      cells.push([a, ...path(a, b), b, ...path(b, c), c, ...path(c, d), d, ...path(d, a)]);
    }
  }
  return { columns: plan.columns, rows: plan.rows, nodes: drawn.map(lonLatOf), cells };
}

/** The cells that share an edge with a cell. */
export function neighboursOf(mesh: CellMesh, cell: number): readonly number[] {
  const column = cell % mesh.columns;
  const found = [cell - mesh.columns, cell + mesh.columns];
  if (column > 0) found.push(cell - 1);
  if (column < mesh.columns - 1) found.push(cell + 1);
  return found.filter((other) => other >= 0 && other < mesh.cells.length);
}
