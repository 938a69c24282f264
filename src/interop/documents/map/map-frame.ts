import { boundsOf } from "../../../geometry/bounds.ts";
import { fromUtm, toUtm, type UtmZone, utmZoneOf } from "../../../geometry/coordinates/utm.ts";
import type { Bounds, Ground, Position } from "../../../geometry/shape.ts";

/** The piece of the UTM grid that a map shows, and how large it is on paper: all that fixes where a place is drawn. */
export interface MapFrame {
  readonly zone: UtmZone;
  /** 5000 for 1:5 000. */
  readonly scaleDenominator: number;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** The lower left corner on the grid. */
  readonly westMetres: number;
  readonly southMetres: number;
}

/** A place on paper inside the frame: millimetres from its left and upper edge. */
export type Paper = readonly [x: number, y: number];

/** Round scales; the last ones are for areas that fit no sheet of a task. */
const scales = [500, 1000, 2000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000] as const;

/** Paper kept free on every side of the ground, so that what lies beside it is seen. */
const besideMillimetres = 12;

/** The largest round scale at which the ground and some of what lies around it fit into the frame. */
export function mapFrameFor(ground: Ground, widthMillimetres: number, heightMillimetres: number): MapFrame {
  const bounds = boundsOf(ground);
  if (bounds === null) throw new RangeError("A map needs some ground");
  const zone = utmZoneOf([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
  const grid = ground.flat(2).map((position) => toUtm(position, zone));
  const eastings = extent(grid.map(({ eastingMetres }) => eastingMetres));
  const northings = extent(grid.map(({ northingMetres }) => northingMetres));
  const fits = (scale: number) =>
    (eastings.size * 1000) / scale <= widthMillimetres - 2 * besideMillimetres &&
    (northings.size * 1000) / scale <= heightMillimetres - 2 * besideMillimetres;
  const scaleDenominator = scales.find(fits);
  if (scaleDenominator === undefined) throw new RangeError("This ground is wider than any map of a task");
  const metresPerMillimetre = scaleDenominator / 1000;
  return {
    zone,
    scaleDenominator,
    widthMillimetres,
    heightMillimetres,
    westMetres: Math.round(eastings.middle - (widthMillimetres / 2) * metresPerMillimetre),
    southMetres: Math.round(northings.middle - (heightMillimetres / 2) * metresPerMillimetre),
  };
}

/** One pass over all: a nation's outline has more corners than a call takes arguments. */
function extent(values: readonly number[]): { readonly middle: number; readonly size: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { middle: (least + most) / 2, size: most - least };
}

/** Where a place lies on the paper; the same function draws land, grid, points and settlements. */
export function toPaper(frame: MapFrame, position: Position): Paper {
  const { eastingMetres, northingMetres } = toUtm(position, frame.zone);
  const millimetresPerMetre = 1000 / frame.scaleDenominator;
  return [
    (eastingMetres - frame.westMetres) * millimetresPerMetre,
    frame.heightMillimetres - (northingMetres - frame.southMetres) * millimetresPerMetre,
  ];
}

/** The box in longitude and latitude around everything the frame shows. */
export function boundsOfFrame(frame: MapFrame): Bounds {
  const [width, height] = [frame.widthMillimetres, frame.heightMillimetres].map(
    (size) => (size * frame.scaleDenominator) / 1000,
  ) as [number, number];
  // The grid is turned against the meridians by the convergence: its edges, not only its corners, reach furthest.
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const edge = steps.flatMap((x) => steps.map((y) => [x, y] as const));
  const positions = edge.map(([x, y]) =>
    fromUtm({
      zone: frame.zone,
      eastingMetres: frame.westMetres + x * width,
      northingMetres: frame.southMetres + y * height,
    }),
  );
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Whether a place lies inside the frame, some millimetres from its edge. */
export function isInFrame(frame: MapFrame, [x, y]: Paper, fromEdgeMillimetres = 0): boolean {
  return (
    x >= fromEdgeMillimetres &&
    y >= fromEdgeMillimetres &&
    x <= frame.widthMillimetres - fromEdgeMillimetres &&
    y <= frame.heightMillimetres - fromEdgeMillimetres
  );
}
