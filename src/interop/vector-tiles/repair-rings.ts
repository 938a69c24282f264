import type { RingBuffer } from "./ring-buffer.ts";

/** Rounding a crossing to the grid can make new ones, each time fewer; four rounds have always been enough in the tests. */
const MOST_ROUNDS = 12;

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

type Node = readonly [x: number, y: number];

/**
 * Makes the rings of one polygon valid again after rounding: edges are cut where they meet, those with ground on their right
 * and none on their left are the outline, and the outline is traced ring by ring. Ground covered twice counts once. Reads
 * `from` and answers in `to`; nothing is left of ground without area. Rare (see `simple-rings.ts`), so written for
 * clearness, not speed.
 */
export function repairRings(from: RingBuffer, to: RingBuffer): void {
  let edges = edgesOf(from);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cut = cutWhereTheyMeet(edges);
    if (cut.length === edges.length) break;
    edges = cut;
  }
  to.clear();
  for (const nodes of traceLoops(outlineOf(edges))) pushRing(to, nodes);
}

function pushRing(to: RingBuffer, nodes: readonly Node[]): void {
  for (const [x, y] of nodes) to.push(x, y);
  to.close();
}

function edgesOf(rings: RingBuffer): Edge[] {
  const { xy } = rings;
  const edges: Edge[] = [];
  for (let ring = 0; ring < rings.ringCount; ring++) {
    const end = rings.ends[ring] ?? 0;
    let previous = end - 1;
    for (let i = rings.start(ring); i < end; i++) {
      const [ax = 0, ay = 0] = xy.subarray(2 * previous, 2 * previous + 2);
      const [bx = 0, by = 0] = xy.subarray(2 * i, 2 * i + 2);
      edges.push({ ax, ay, bx, by });
      previous = i;
    }
  }
  return edges;
}

function cutWhereTheyMeet(edges: readonly Edge[]): Edge[] {
  const cuts: Node[][] = edges.map(() => []);
  for (const [i, a] of edges.entries()) {
    for (let j = i + 1; j < edges.length; j++) {
      const b = edges[j];
      if (b === undefined || !boxesTouch(a, b)) continue;
      for (const node of meetings(a, b)) {
        cuts[i]?.push(node);
        cuts[j]?.push(node);
      }
    }
  }
  return edges.flatMap((edge, index) => cutEdge(edge, cuts[index] ?? []));
}

function boxesTouch(a: Edge, b: Edge): boolean {
  return (
    Math.min(a.ax, a.bx) <= Math.max(b.ax, b.bx) &&
    Math.min(b.ax, b.bx) <= Math.max(a.ax, a.bx) &&
    Math.min(a.ay, a.by) <= Math.max(b.ay, b.by) &&
    Math.min(b.ay, b.by) <= Math.max(a.ay, a.by)
  );
}

/** Grid nodes where two edges meet: ends that lie on the other edge, or the node nearest to where they cross. */
function meetings(a: Edge, b: Edge): Node[] {
  const ends: Node[] = [];
  if (liesOn(a.ax, a.ay, b)) ends.push([a.ax, a.ay]);
  if (liesOn(a.bx, a.by, b)) ends.push([a.bx, a.by]);
  if (liesOn(b.ax, b.ay, a)) ends.push([b.ax, b.ay]);
  if (liesOn(b.bx, b.by, a)) ends.push([b.bx, b.by]);
  if (ends.length > 0) return ends;
  const aStart = turn(b, a.ax, a.ay);
  const aEnd = turn(b, a.bx, a.by);
  if (aStart > 0 === aEnd > 0 || turn(a, b.ax, b.ay) > 0 === turn(a, b.bx, b.by) > 0) return [];
  const share = aStart / (aStart - aEnd);
  return [[Math.round(a.ax + (a.bx - a.ax) * share), Math.round(a.ay + (a.by - a.ay) * share)]];
}

function turn(edge: Edge, x: number, y: number): number {
  return (edge.bx - edge.ax) * (y - edge.ay) - (edge.by - edge.ay) * (x - edge.ax);
}

function liesOn(x: number, y: number, edge: Edge): boolean {
  return (
    turn(edge, x, y) === 0 &&
    Math.min(edge.ax, edge.bx) <= x &&
    x <= Math.max(edge.ax, edge.bx) &&
    Math.min(edge.ay, edge.by) <= y &&
    y <= Math.max(edge.ay, edge.by)
  );
}

function cutEdge(edge: Edge, cuts: readonly Node[]): Edge[] {
  const dx = edge.bx - edge.ax;
  const dy = edge.by - edge.ay;
  const along = (node: Node) => (node[0] - edge.ax) * dx + (node[1] - edge.ay) * dy;
  const nodes: Node[] = [[edge.ax, edge.ay], ...[...cuts].sort((p, q) => along(p) - along(q)), [edge.bx, edge.by]];
  const pieces: Edge[] = [];
  for (const [index, [bx, by]] of nodes.entries()) {
    const [ax, ay] = nodes[index - 1] ?? [bx, by];
    if (ax !== bx || ay !== by) pieces.push({ ax, ay, bx, by });
  }
  return pieces;
}

/** How far beside the middle of an edge one looks for ground: closer than any other edge on an integer grid can be. */
const BESIDE = 1e-6;

/** The edges between no ground and ground, each once. */
function outlineOf(edges: readonly Edge[]): Edge[] {
  const once = new Map<string, Edge>();
  for (const edge of edges) once.set(`${edge.ax} ${edge.ay} ${edge.bx} ${edge.by}`, edge);
  return [...once.values()].filter((edge) => {
    const x = (edge.ax + edge.bx) / 2;
    const y = (edge.ay + edge.by) / 2;
    const length = Math.hypot(edge.bx - edge.ax, edge.by - edge.ay);
    const rightX = (-(edge.by - edge.ay) / length) * BESIDE;
    const rightY = ((edge.bx - edge.ax) / length) * BESIDE;
    return timesCovered(edges, x + rightX, y + rightY) > 0 && timesCovered(edges, x - rightX, y - rightY) <= 0;
  });
}

/** The winding number: how many times the edges run clockwise round a point. */
function timesCovered(edges: readonly Edge[], x: number, y: number): number {
  let times = 0;
  for (const edge of edges) {
    if (edge.ay <= y === edge.by <= y) continue;
    const side = turn(edge, x, y);
    if (edge.by > edge.ay && side > 0) times++;
    else if (edge.by <= edge.ay && side < 0) times--;
  }
  return times;
}

/** At every node the sharpest turn to the right, so that each loop goes round one stretch of ground. */
function traceLoops(edges: readonly Edge[]): Node[][] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.ax} ${edge.ay}`;
    const list = leaving.get(key);
    if (list === undefined) leaving.set(key, [edge]);
    else list.push(edge);
  }
  const loops: Node[][] = [];
  for (const first of edges) {
    const walk: Node[] = [];
    for (let edge = take(leaving, first, first.ax, first.ay); edge !== undefined; ) {
      walk.push([edge.ax, edge.ay]);
      edge = take(leaving, edge, edge.bx, edge.by);
    }
    loops.push(...splitAtRepeats(walk));
  }
  return loops;
}

/** Takes the edge to follow after `arriving`; the edge itself when the walk begins with it. */
function take(leaving: Map<string, Edge[]>, arriving: Edge, x: number, y: number): Edge | undefined {
  const list = leaving.get(`${x} ${y}`) ?? [];
  const begins = list.indexOf(arriving);
  let best = begins;
  if (begins < 0) {
    for (const [index, edge] of list.entries()) {
      const chosen = list[best];
      if (chosen === undefined || rightTurn(arriving, edge) > rightTurn(arriving, chosen)) best = index;
    }
  }
  return best < 0 ? undefined : list.splice(best, 1)[0];
}

/** From −π (back to the left) over 0 (straight on) to π (back to the right), y southward. */
function rightTurn(arriving: Edge, leaving: Edge): number {
  const ux = arriving.bx - arriving.ax;
  const uy = arriving.by - arriving.ay;
  const vx = leaving.bx - leaving.ax;
  const vy = leaving.by - leaving.ay;
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

/** A walk that comes to a node again has gone round a loop: a hole that touches its shell, or two shells that touch. */
function splitAtRepeats(walk: readonly Node[]): Node[][] {
  const loops: Node[][] = [];
  const path: Node[] = [];
  for (const node of walk) {
    const before = path.findIndex(([x, y]) => x === node[0] && y === node[1]);
    if (before >= 0) loops.push(path.splice(before));
    path.push(node);
  }
  loops.push(path);
  return loops.filter((loop) => loop.length >= 3);
}
