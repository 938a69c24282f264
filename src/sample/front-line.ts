import type { Metres } from "./local-plane.ts";

/** Where the former front line runs and which way it heads there, in radians anticlockwise from east. */
interface FrontPoint {
  readonly at: Metres;
  readonly heading: number;
}

const stepMetres = 50;

/** The former front line from the north-west coast to the south-east coast, one point every 50 m. */
export const frontLine: readonly FrontPoint[] = drawFrontLine();

/** A point of the drawing board given by how far along the front and how far to its left it lies, in metres. */
export function besideFront(along: number, left: number): Metres {
  const index = Math.min(frontLine.length - 1, Math.max(0, Math.round(along / stepMetres)));
  const point = frontLine[index];
  if (point === undefined) throw new RangeError(`the front line has no point at ${along} m`);
  return besideLine(point, along - index * stepMetres, left);
}

/** Straight lines of old positions behind the front, one north of it and one west of it. */
export const rearLines: readonly FrontPoint[] = [
  { at: [-3_500, 7_600], heading: 0.35 },
  { at: [-19_000, 400], heading: -1 },
];

/** A point given by how far along the straight line from a point, in its heading, and how far to its left it lies. */
export function besideLine({ at, heading }: FrontPoint, along: number, left: number): Metres {
  return [
    at[0] + along * Math.cos(heading) - left * Math.sin(heading),
    at[1] + along * Math.sin(heading) + left * Math.cos(heading),
  ];
}

export const frontLengthMetres = (frontLine.length - 1) * stepMetres;

function drawFrontLine(): FrontPoint[] {
  const points: FrontPoint[] = [];
  let share = 0;
  while (share < 1) {
    const [[x1, y1], [x2, y2]] = [courseAt(share), courseAt(share + 1e-4)];
    const heading = Math.atan2(y2 - y1, x2 - x1);
    points.push({ at: [x1, y1], heading });
    share += (stepMetres * 1e-4) / Math.hypot(x2 - x1, y2 - y1);
  }
  return points;
}

/** A diagonal with two bends; share 0 is near the north-west coast, share 1 near the south-east coast. */
function courseAt(share: number): Metres {
  const sway = 2_900 * Math.sin(2 * Math.PI * share * 1.3) + 500 * Math.sin(2 * Math.PI * share * 5 + 1);
  return [-18_400 + 36_600 * share + 0.5 * sway, 6_600 - 13_200 * share + sway];
}
