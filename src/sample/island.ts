import type { Ground, Position } from "../geometry/shape.ts";
import { type CellMesh, gridMesh } from "./cell-mesh.ts";
import { frontLine } from "./front-line.ts";
import { lonLatOf, type Metres } from "./local-plane.ts";
import { islandName, type PlaceName, plannedUnits, settlementNames } from "./place-names.ts";
import type { Random } from "./random.ts";
import { unionOfCells } from "./union-of-cells.ts";

interface SampleUnit {
  readonly code: string;
  /** 0 for the whole island, 2 for its parts. */
  readonly level: 0 | 2;
  readonly name: PlaceName;
  readonly boundary: Ground;
}

interface SampleSettlement {
  readonly name: PlaceName;
  readonly location: Position;
  readonly drawn: Metres;
}

export interface Island {
  readonly units: readonly SampleUnit[];
  readonly settlements: readonly SampleSettlement[];
}

const gridColumns = 26;
const gridRows = 18;
const halfWidthMetres = 23_000;
const halfHeightMetres = 17_000;

/** Draws the island: one coast, eight units that share exact borders, forty settlements. */
export function drawIsland(random: Random): Island {
  const waves = Array.from({ length: 8 }, (_, index) => ({
    count: index + 2,
    size: random.between(-0.16, 0.16) / Math.sqrt(index + 1),
    phase: random.between(0, 2 * Math.PI),
  }));
  const shifts = Array.from({ length: (gridColumns + 1) * (gridRows + 1) }, () => [
    random.between(-0.24, 0.24),
    random.between(-0.24, 0.24),
  ]);
  const place = (i: number, j: number): Metres => {
    const inner = i > 0 && i < gridColumns && j > 0 && j < gridRows;
    const [shiftI = 0, shiftJ = 0] = (inner ? shifts[j * (gridColumns + 1) + i] : undefined) ?? [];
    const [u, v] = [(2 * (i + shiftI)) / gridColumns - 1, (2 * (j + shiftJ)) / gridRows - 1];
    const [x, y] = [u * Math.sqrt(1 - 0.36 * v * v), v * Math.sqrt(1 - 0.36 * u * u)];
    const angle = Math.atan2(y, x);
    const bulge = waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.count * angle + wave.phase), 0);
    const scale = 1 + bulge * (x * x + y * y);
    return [x * scale * halfWidthMetres, y * scale * halfHeightMetres];
  };
  const mesh = gridMesh({ columns: gridColumns, rows: gridRows, place, halvings: 2, roughness: 0.14 }, random);
  const cellsByUnit = shareOut(mesh, place);
  const island: SampleUnit = {
    code: "XS",
    level: 0,
    name: islandName,
    boundary: unionOfCells(mesh, mesh.cells.keys()),
  };
  const units = plannedUnits.map(({ code, name }, index): SampleUnit => {
    return { code, level: 2, name, boundary: unionOfCells(mesh, cellsByUnit[index] ?? []) };
  });
  return { units: [island, ...units], settlements: settle(random) };
}

/** Every cell goes to the unit whose middle is nearest. */
function shareOut(mesh: CellMesh, place: (i: number, j: number) => Metres): number[][] {
  const shares = plannedUnits.map((): number[] => []);
  for (const cell of mesh.cells.keys()) {
    const column = cell % mesh.columns;
    const middle = place(column + 0.5, (cell - column) / mesh.columns + 0.5);
    const distances = plannedUnits.map((unit) => distance(unit.middle, middle));
    shares[distances.indexOf(Math.min(...distances))]?.push(cell);
  }
  return shares;
}

/** The first eight are the units' towns; the others lie where there is room, 2.3 km apart and 1 km off the front. */
function settle(random: Random): SampleSettlement[] {
  const spots: Metres[] = plannedUnits.map(({ middle }) =>
    frontDistance(middle) < 1_000 ? [middle[0], middle[1] + 1_900] : middle,
  );
  while (spots.length < settlementNames.length) {
    const [angle, radius] = [random.between(0, 2 * Math.PI), Math.sqrt(random.next()) * 0.8];
    const spot: Metres = [radius * Math.cos(angle) * halfWidthMetres, radius * Math.sin(angle) * halfHeightMetres];
    if (frontDistance(spot) > 1_000 && spots.every((other) => distance(spot, other) > 2_300)) spots.push(spot);
  }
  return settlementNames.map((name, index) => {
    const drawn = spots[index] ?? [0, 0];
    return { name, drawn, location: lonLatOf(drawn) };
  });
}

function frontDistance(spot: Metres): number {
  return Math.min(...frontLine.map(({ at }) => distance(at, spot)));
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
