import type { Ground, Position, Ring } from "../geometry/shape.ts";
import type { CellMesh } from "./cell-mesh.ts";

/** The ground that a set of cells covers: inner edges fall away, outer edges are chained into shells and holes. */
export function unionOfCells(mesh: CellMesh, cells: Iterable<number>): Ground {
  const outgoing = outerEdges(mesh, cells);
  const rings: number[][] = [];
  for (const start of [...outgoing.keys()].sort((a, b) => a - b)) {
    while ((outgoing.get(start)?.length ?? 0) > 0) rings.push(...simpleLoops(trace(mesh, outgoing, start)));
  }
  const closed = rings.map((ring) => [...ring, ring[0] ?? 0].map((node) => positionOf(mesh, node)));
  const shells = closed.filter((ring) => signedArea(ring) > 0).map((shell) => [shell]);
  for (const hole of closed.filter((ring) => signedArea(ring) < 0)) {
    const shell = shells.find(([outer]) => outer !== undefined && liesInside(hole, outer));
    if (shell === undefined) throw new Error("a hole without a shell: the cells of this mesh overlap");
    shell.push(hole);
  }
  return shells;
}

function outerEdges(mesh: CellMesh, cells: Iterable<number>): Map<number, number[]> {
  const edges = new Set<string>();
  for (const cell of new Set(cells)) {
    const nodes = mesh.cells[cell] ?? [];
    nodes.forEach((from, index) => {
      const to = nodes[(index + 1) % nodes.length];
      if (!edges.delete(`${to} ${from}`)) edges.add(`${from} ${to}`);
    });
  }
  const outgoing = new Map<number, number[]>();
  for (const edge of edges) {
    const [from = 0, to = 0] = edge.split(" ").map(Number);
    outgoing.set(from, [...(outgoing.get(from) ?? []), to]);
  }
  return outgoing;
}

/** Follows outer edges from a node back to itself and takes them out; where two ways part, the sharpest left turn. */
function trace(mesh: CellMesh, outgoing: Map<number, number[]>, start: number): number[] {
  const loop = [start];
  let previous = start;
  let here = start;
  do {
    const ways = outgoing.get(here) ?? [];
    const back = direction(mesh, here, previous);
    const clockwise = (way: number): number => (back - direction(mesh, here, way) + 4 * Math.PI) % (2 * Math.PI);
    const next = ways.length > 1 ? ways.reduce((a, b) => (clockwise(b) < clockwise(a) ? b : a)) : ways[0];
    if (next === undefined) throw new Error("an outer edge of the mesh leads nowhere");
    outgoing.set(
      here,
      ways.filter((way) => way !== next),
    );
    previous = here;
    here = next;
    loop.push(here);
  } while (here !== start);
  return loop.slice(0, -1);
}

/** Cuts a loop that meets itself at a node into loops that do not: a hole may touch its shell, a ring not itself. */
function simpleLoops(loop: readonly number[]): number[][] {
  const loops: number[][] = [];
  const open: number[] = [];
  for (const node of loop) {
    const seen = open.indexOf(node);
    if (seen >= 0) loops.push(open.splice(seen));
    open.push(node);
  }
  return [...loops, open];
}

function positionOf(mesh: CellMesh, node: number): Position {
  const position = mesh.nodes[node];
  if (position === undefined) throw new RangeError(`the mesh has no node ${node}`);
  return position;
}

function direction(mesh: CellMesh, from: number, to: number): number {
  const [a, b] = [positionOf(mesh, from), positionOf(mesh, to)];
  return Math.atan2(b[1] - a[1], b[0] - a[0]);
}

function signedArea(ring: Ring): number {
  const [base = [0, 0]] = ring;
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? base;
    return sum + (x - base[0]) * (nextY - base[1]) - (nextX - base[0]) * (y - base[1]);
  }, 0);
}

/** Whether a hole lies in a shell: the middle of its first edge is never on another ring of the same mesh. */
function liesInside(hole: Ring, shell: Ring): boolean {
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = hole;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  let inside = false;
  shell.forEach(([x1, y1], index) => {
    const [x2, y2] = shell[(index + 1) % shell.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}
