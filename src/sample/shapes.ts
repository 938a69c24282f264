import type { Ground, Position } from "../geometry/shape.ts";
import type { GroundShape, PointShape } from "../modules/reports/ground-shape.ts";
import type { Random } from "./random.ts";

const stepsPerDegree = 1e7;
const degreesPerMetre = 1 / 100_000;

/** Ground as a report carries it: a Polygon where one is enough, else a MultiPolygon. */
export function groundShapeOf(ground: Ground): GroundShape {
  const [only] = ground;
  if (ground.length === 1 && only) return { geometry: { type: "Polygon", coordinates: [...only] } };
  return { geometry: { type: "MultiPolygon", coordinates: [...ground] } };
}

export function pointShapeOf(position: Position): PointShape {
  return { geometry: { type: "Point", coordinates: [...position] } };
}

/** The same ground a little (or a lot) elsewhere: a typing error in one coordinate moves a whole polygon. */
export function shifted(ground: Ground, eastMetres: number, northMetres: number): Ground {
  const [east, north] = [eastMetres * degreesPerMetre, northMetres * degreesPerMetre];
  return moved(ground, ([lon, lat]) => [lon + east, lat + north]);
}

/** The same ground measured again by hand: every vertex is off by up to so many metres. */
export function remeasured(ground: Ground, metres: number, random: Random): Ground {
  const most = metres * degreesPerMetre;
  return moved(ground, ([lon, lat]) => [lon + random.between(-most, most), lat + random.between(-most, most)]);
}

function moved(ground: Ground, move: (position: Position) => Position): Ground {
  return ground.map((rings) =>
    rings.map((ring) => {
      const open = ring.slice(0, -1).map((position): Position => {
        const [lon, lat] = move(position);
        return [Math.round(lon * stepsPerDegree) / stepsPerDegree, Math.round(lat * stepsPerDegree) / stepsPerDegree];
      });
      return [...open, ...open.slice(0, 1)];
    }),
  );
}
