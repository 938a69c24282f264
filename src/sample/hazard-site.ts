import { type CellMesh, gridMesh } from "./cell-mesh.ts";
import { besideFront, besideLine, frontLengthMetres, rearLines } from "./front-line.ts";
import type { Metres } from "./local-plane.ts";
import type { Random } from "./random.ts";

/** A stretch of ground beside the former front with one to three hazards on one mesh, so that borders are shared. */
export interface HazardSite {
  readonly mesh: CellMesh;
  /** Cells of the inner block of the mesh, by hazard. */
  readonly blocks: readonly (readonly number[])[];
  /** Cells just outside each block: ground that surveys add and careless reports claim. */
  readonly margins: readonly (readonly number[])[];
}

const frontSites = 97;
const rearSites = 7;
const cellMetres = 56;
const marginCells = 1;

interface SitePlan {
  readonly along: number;
  readonly left: number;
  readonly length: number;
  readonly depth: number;
  readonly hazards: number;
  /** Where a point given by metres along a line and to its left lies on the drawing board. */
  readonly locate: (along: number, left: number) => Metres;
}

/** Sites on both sides of the front from coast to coast, about every sixth with two or three hazards, and some behind. */
export function drawSites(random: Random): HazardSite[] {
  const front = Array.from({ length: frontSites }, (_, index) => {
    const along = ((index + 0.5) / frontSites) * frontLengthMetres + random.between(-60, 60);
    const hazards = index % 23 === 5 ? 3 : index % 7 === 3 ? 2 : 1;
    const side = index % 2 === 0 ? 1 : -1;
    const length = hazards === 1 ? random.between(160, 640) : random.between(480, 680);
    const depth = random.between(90, 160 + 500 * random.next());
    const left = side * (110 + depth / 2 + random.between(0, 140));
    return drawSite({ along, left, length, depth, hazards, locate: besideFront }, random);
  });
  const rear = rearLines.flatMap((line) =>
    Array.from({ length: rearSites }, (_, index) => {
      const [along, left] = [900 * index + random.between(0, 200), random.between(-700, 700)];
      const [length, depth] = [random.between(200, 600), random.between(150, 420)];
      const locate = (metresAlong: number, metresLeft: number): Metres => besideLine(line, metresAlong, metresLeft);
      return drawSite({ along, left, length, depth, hazards: 1, locate }, random);
    }),
  );
  return [...front, ...rear];
}

function drawSite({ along, left, length, depth, hazards, locate }: SitePlan, random: Random): HazardSite {
  const columns = Math.min(13, Math.max(3, Math.round(length / cellMetres)));
  const rows = Math.min(7, Math.max(2, Math.round(depth / cellMetres)));
  const jitter = 0.2;
  const place = (i: number, j: number): readonly [number, number] => {
    const u = (2 * (i - marginCells + random.between(-jitter, jitter))) / columns - 1;
    const v = (2 * (j - marginCells + random.between(-jitter, jitter))) / rows - 1;
    return locate(along + (u * rounded(v) * length) / 2, left + (v * rounded(u) * depth) / 2);
  };
  const mesh = gridMesh(
    { columns: columns + 2 * marginCells, rows: rows + 2 * marginCells, place, halvings: 0, roughness: 0 },
    random,
  );
  const blocks: number[][] = Array.from({ length: hazards }, () => []);
  const margins: number[][] = Array.from({ length: hazards }, () => []);
  for (const cell of mesh.cells.keys()) {
    const column = cell % mesh.columns;
    const row = (cell - column) / mesh.columns;
    const share = Math.floor(((column - marginCells) / columns) * hazards);
    const corner = isEdge(column, mesh.columns) && isEdge(row, mesh.rows);
    const outer = isEdge(column, mesh.columns) || isEdge(row, mesh.rows);
    if (corner) continue;
    (outer ? margins : blocks)[Math.min(hazards - 1, Math.max(0, share))]?.push(cell);
  }
  return { mesh, blocks, margins };
}

/** Draws the corners of a block in, as the map from a square to a disc does, but only half as far. */
function rounded(across: number): number {
  return Math.sqrt(1 - 0.3 * Math.min(1, across * across));
}

function isEdge(index: number, count: number): boolean {
  return index < marginCells || index >= count - marginCells;
}
