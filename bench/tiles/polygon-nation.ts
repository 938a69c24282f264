import type { Ground, Position, Ring } from "../../src/geometry/shape.ts";
import type { TileFeature } from "../../src/interop/vector-tiles/tile-feature.ts";
import { seededRandom } from "./seeded-random.ts";

const FATES = ["suspected", "confirmed", "cancelled", "reduced", "cleared"] as const;
const METRES_PER_DEGREE = 111_320;

/**
 * A nation of land pieces that exists nowhere: strewn along old front lines over 3.5° × 2.7°, sizes spread as in published
 * minefield maps (half below 0.04 km², one in a hundred above 1 km²), 5 to 60 corners, some with a hole, some in two parts.
 */
export function* polygonNation(count: number, seed = 20_201_110): Generator<TileFeature> {
  const random = seededRandom(seed);
  const fronts = Array.from({ length: 40 }, () => frontLine(random));
  for (let n = 0; n < count; n++) {
    const code = `HZ-${String(n).padStart(6, "0")}`;
    yield {
      layer: "land",
      owner: code,
      ground: piece(random, placeOnFront(random, fronts)),
      properties: {
        code,
        fate: FATES[Math.floor(random() * FATES.length)] ?? "suspected",
        outside: random() < 0.05,
        from: 18_600 + Math.floor(random() * 1_800),
        to: random() < 0.7 ? 2_147_483_647 : 20_400 + Math.floor(random() * 400),
        report: reportId(random),
      },
    };
  }
}

type FrontLine = readonly Position[];

function frontLine(random: () => number): FrontLine {
  const line: Position[] = [[15.7 + 3.5 * random(), 42.5 + 2.7 * random()]];
  let heading = random() * 2 * Math.PI;
  for (let step = 0; step < 60; step++) {
    const [lon, lat] = line[step] ?? [0, 0];
    heading += random() - 0.5;
    line.push([hold(lon + 0.02 * Math.cos(heading), 15.7, 19.2), hold(lat + 0.015 * Math.sin(heading), 42.5, 45.2)]);
  }
  return line;
}

function hold(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function placeOnFront(random: () => number, fronts: readonly FrontLine[]): Position {
  const front = fronts[Math.floor(random() * fronts.length)] ?? [];
  const [lon, lat] = front[Math.floor(random() * front.length)] ?? [0, 0];
  return [lon + 0.06 * (random() - 0.5), lat + 0.045 * (random() - 0.5)];
}

function piece(random: () => number, centre: Position): Ground {
  const radiusMetres = 110 * Math.exp(1.05 * normal(random));
  const corners = 5 + Math.floor(55 * random() ** 3);
  const shell = star(random, centre, radiusMetres, corners);
  const kind = random();
  if (kind < 0.08) return [[shell, [...star(random, centre, radiusMetres * 0.25, 6)].reverse()]];
  if (kind > 0.97) {
    const beside: Position = [centre[0] + (4 * radiusMetres) / METRES_PER_DEGREE, centre[1]];
    return [[shell], [star(random, beside, radiusMetres, corners)]];
  }
  return [[shell]];
}

/** Corners at even angles, each 0.6 to 1.4 of the radius away: never crosses itself. */
function star(random: () => number, [lon, lat]: Position, radiusMetres: number, corners: number): Ring {
  const ring: Position[] = [];
  const perLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  for (let corner = 0; corner < corners; corner++) {
    const angle = (2 * Math.PI * corner) / corners;
    const away = radiusMetres * (0.6 + 0.8 * random());
    ring.push([lon + (away * Math.cos(angle)) / perLon, lat + (away * Math.sin(angle)) / METRES_PER_DEGREE]);
  }
  const [first] = ring;
  return first === undefined ? ring : [...ring, first];
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function reportId(random: () => number): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return `0192${hex(4)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}
