import type { Ground, Position } from "../geometry/shape.ts";
import { type CellMesh, gridMesh } from "./cell-mesh.ts";
import { FRONT_LINE } from "./front-line.ts";
import { lonLatOf, type Metres } from "./local-plane.ts";
import { ISLAND_NAME, type PlaceName, SETTLEMENT_NAMES, UNITS } from "./place-names.ts";
import type { Random } from "./random.ts";
import { unionOfCells } from "./union-of-cells.ts";

export interface SampleUnit {
  readonly code: string;
  /** 0 for the whole island, 2 for its parts. */
  readonly level: 0 | 2;
  readonly name: PlaceName;
  readonly boundary: Ground;
}

export interface SampleSettlement {
  readonly name: PlaceName;
  readonly location: Position;
  readonly drawn: Metres;
}

export interface Island {
  readonly units: readonly SampleUnit[];
  readonly settlements: readonly SampleSettlement[];
}

const COLUMNS = 26;
const ROWS = 18;
const HALF_WIDTH_METRES = 23_000;
const HALF_HEIGHT_METRES = 17_000;

/** Draws the island: one coast, eight units that share exact borders, forty settlements. */
export function drawIsland(random: Random): Island {
  const waves = Array.from({ length: 8 }, (_, index) => ({
    count: index + 2,
    size: random.between(-0.16, 0.16) / Math.sqrt(index + 1),
    phase: random.between(0, 2 * Math.PI),
  }));
  const shifts = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, () => [
    random.between(-0.24, 0.24),
    random.between(-0.24, 0.24),
  ]);
  const place = (i: number, j: number): Metres => {
    const inner = i > 0 && i < COLUMNS && j > 0 && j < ROWS;
    const [shiftI = 0, shiftJ = 0] = (inner ? shifts[j * (COLUMNS + 1) + i] : undefined) ?? [];
    const [u, v] = [(2 * (i + shiftI)) / COLUMNS - 1, (2 * (j + shiftJ)) / ROWS - 1];
    const [x, y] = [u * Math.sqrt(1 - 0.36 * v * v), v * Math.sqrt(1 - 0.36 * u * u)];
    const angle = Math.atan2(y, x);
    const bulge = waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.count * angle + wave.phase), 0);
    const scale = 1 + bulge * (x * x + y * y);
    return [x * scale * HALF_WIDTH_METRES, y * scale * HALF_HEIGHT_METRES];
  };
  const mesh = gridMesh({ columns: COLUMNS, rows: ROWS, place, halvings: 2, roughness: 0.14 }, random);
  const cellsByUnit = shareOut(mesh, place);
  const island: SampleUnit = {
    code: "XS",
    level: 0,
    name: ISLAND_NAME,
    boundary: unionOfCells(mesh, mesh.cells.keys()),
  };
  const units = UNITS.map(({ code, name }, index): SampleUnit => {
    return { code, level: 2, name, boundary: unionOfCells(mesh, cellsByUnit[index] ?? []) };
  });
  return { units: [island, ...units], settlements: settle(random) };
}

/** Every cell goes to the unit whose middle is nearest. */
function shareOut(mesh: CellMesh, place: (i: number, j: number) => Metres): number[][] {
  const shares = UNITS.map((): number[] => []);
  for (const cell of mesh.cells.keys()) {
    const column = cell % mesh.columns;
    const middle = place(column + 0.5, (cell - column) / mesh.columns + 0.5);
    const distances = UNITS.map((unit) => distance(unit.middle, middle));
    shares[distances.indexOf(Math.min(...distances))]?.push(cell);
  }
  return shares;
}

/** The first eight are the units' towns; the others lie where there is room, 2.3 km apart and 1 km off the front. */
function settle(random: Random): SampleSettlement[] {
  const spots: Metres[] = UNITS.map(({ middle }) =>
    frontDistance(middle) < 1_000 ? [middle[0], middle[1] + 1_900] : middle,
  );
  while (spots.length < SETTLEMENT_NAMES.length) {
    const [angle, radius] = [random.between(0, 2 * Math.PI), Math.sqrt(random.next()) * 0.8];
    const spot: Metres = [radius * Math.cos(angle) * HALF_WIDTH_METRES, radius * Math.sin(angle) * HALF_HEIGHT_METRES];
    if (frontDistance(spot) > 1_000 && spots.every((other) => distance(spot, other) > 2_300)) spots.push(spot);
  }
  return SETTLEMENT_NAMES.map((name, index) => {
    const drawn = spots[index] ?? [0, 0];
    return { name, drawn, location: lonLatOf(drawn) };
  });
}

function frontDistance(spot: Metres): number {
  return Math.min(...FRONT_LINE.map(({ at }) => distance(at, spot)));
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
