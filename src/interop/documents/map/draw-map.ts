import type { Perimeter } from "../../../geometry/coordinates/turning-points.ts";
import type { Position } from "../../../geometry/shape.ts";
import { collarMillimetres, drawGrid, drawGridNumbers } from "./draw-grid.ts";
import { drawLand, type MapLand, ringsOnPaper } from "./draw-land.ts";
import { accidentSign, dot, northArrow, perimeterWidth, settlementSign, sheet } from "./draw-signs.ts";
import { boxAround, LabelSpace, middleOf } from "./label-space.ts";
import { isInFrame, type MapFrame, type Paper, toPaper } from "./map-frame.ts";
import { pointName } from "./perimeter-points.ts";
import { mm, pathOf, textAt } from "./svg.ts";
import { widestMiddle } from "./widest-middle.ts";

/** What a map of a document shows. */
export interface MapSubject {
  readonly frame: MapFrame;
  /** The ground that the document speaks of. */
  readonly land: readonly MapLand[];
  readonly perimeters: readonly Perimeter[];
  /** Hazardous and released ground around it. */
  readonly around: readonly (MapLand & { readonly label: string | null })[];
  readonly settlements: readonly { readonly name: string; readonly position: Position }[];
  readonly accidents: readonly Position[];
}

/** A map as SVG in millimetres, and how many of its turning points found no room for their numbers. */
export interface DrawnMap {
  readonly svg: string;
  readonly unnumberedPoints: number;
}

/** The map, its collar with the numbers of the grid included. */
export function drawMap(subject: MapSubject): DrawnMap {
  const { frame } = subject;
  const { widthMillimetres: width, heightMillimetres: height } = frame;
  const space = new LabelSpace(width, height);
  space.block([width - 12, 0, width, 18]);
  // Labels first: they take their room in the order of what must be read.
  const points = drawPoints(subject, space);
  blockPerimeters(subject, space);
  const settlements = drawSettlements(subject, space);
  const names = drawNames(subject, space);
  const inside = [
    `<rect width="${mm(width)}" height="${mm(height)}" fill="#ffffff"/>`,
    drawLand(frame, subject.around),
    drawLand(frame, subject.land),
    drawGrid(frame),
    drawPerimeters(subject),
    ...subject.accidents.map((position) => accidentSign(toPaper(frame, position))),
    settlements,
    points.svg,
    names,
    northArrow([width - 11.5, 17.5]),
  ].join("");
  const svg = sheet(
    width + 2 * collarMillimetres,
    height + 2 * collarMillimetres,
    `<defs><clipPath id="frame"><rect width="${mm(width)}" height="${mm(height)}"/></clipPath></defs>` +
      `<g transform="translate(${collarMillimetres} ${collarMillimetres})">` +
      `<g clip-path="url(#frame)">${inside}</g>` +
      `<rect width="${mm(width)}" height="${mm(height)}" fill="none" stroke="#1b2733" stroke-width="0.4"/>` +
      `${drawGridNumbers(frame)}</g>`,
  );
  return { svg, unnumberedPoints: points.unnumberedPoints };
}

function drawPerimeters({ frame, perimeters }: MapSubject): string {
  const rings = perimeters.map(({ points }) => points.map(({ position }) => toPaper(frame, position)));
  const path = pathOf(rings);
  const stroke = (colour: string, width: number) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${mm(width)}" stroke-linejoin="round"/>`;
  return stroke("#ffffff", perimeterWidth + 0.6) + stroke("#1b2733", perimeterWidth);
}

/** Names keep off the perimeter: a line through a name is read as neither. */
function blockPerimeters({ frame, perimeters }: MapSubject, space: LabelSpace): void {
  for (const { points } of perimeters) {
    const papers = points.map(({ position }) => toPaper(frame, position));
    for (const [index, [x, y]] of papers.entries()) {
      const [nextX, nextY] = papers[(index + 1) % papers.length] ?? [x, y];
      const steps = Math.min(400, Math.ceil(Math.hypot(nextX - x, nextY - y) / 1.5));
      for (let step = 0; step < steps; step += 1) {
        const [atX, atY] = [x + ((nextX - x) * step) / steps, y + ((nextY - y) * step) / steps];
        space.block([atX - 0.7, atY - 0.7, atX + 0.7, atY + 0.7]);
      }
    }
  }
}

/** Every turning point has its dot; its number stands outside the ground, or is left to the table where it finds no room. */
function drawPoints({ frame, perimeters }: MapSubject, space: LabelSpace): DrawnMap {
  const size = 2.7;
  const dots: string[] = [];
  const labels: string[] = [];
  for (const [order, { points }] of perimeters.entries()) {
    const papers = points.map(({ position }) => toPaper(frame, position));
    for (const [x, y] of papers) space.block([x - 0.8, y - 0.8, x + 0.8, y + 0.8]);
    for (const [index, paper] of papers.entries()) {
      dots.push(dot(paper));
      const name = pointName(order, index, perimeters.length);
      const before = papers.at(index - 1) ?? paper;
      const after = papers[(index + 1) % papers.length] ?? paper;
      const box = space.take(placesFor(paper, before, after).map((place) => boxAround(place, name, size)));
      if (box === null) continue;
      labels.push(textAt(middleOf(box), name, { sizeMillimetres: size, weight: 600, anchor: "middle", halo: true }));
    }
  }
  return { svg: [...dots, ...labels].join(""), unnumberedPoints: dots.length - labels.length };
}

/** Places around a corner: on the side of its outer angle first, then further round, then further away. */
function placesFor([x, y]: Paper, before: Paper, after: Paper): Paper[] {
  const unit = ([px, py]: Paper): Paper => {
    const length = Math.hypot(px - x, py - y) || 1;
    return [(px - x) / length, (py - y) / length];
  };
  const [a, b] = [unit(before), unit(after)];
  // Ground lies on the right hand of the perimeter; paper's y points down, so the outside is to the left of the way.
  const along: Paper = [b[0] - a[0], b[1] - a[1]];
  const outwards = Math.atan2(-along[0], along[1]);
  const turns = [0, 0.5, -0.5, 1, -1, 1.6, -1.6];
  return [3, 4.2].flatMap((away) =>
    turns.map((turn): Paper => [x + away * Math.cos(outwards + turn), y + away * Math.sin(outwards + turn)]),
  );
}

function drawSettlements({ frame, settlements }: MapSubject, space: LabelSpace): string {
  const size = 3;
  return settlements
    .map(({ name, position }) => ({ name, at: toPaper(frame, position) }))
    .filter(({ at }) => isInFrame(frame, at, 1))
    .map(({ name, at: [x, y] }) => {
      space.block([x - 1.2, y - 1.2, x + 1.2, y + 1.2]);
      const half = (name.length * size * 0.6) / 2;
      const places: Paper[] = [
        [x + half + 2, y],
        [x - half - 2, y],
        [x, y - 3.2],
        [x, y + 3.2],
      ];
      const box = space.take(places.map((place) => boxAround(place, name, size)));
      const style = { sizeMillimetres: size, weight: 600, anchor: "middle", halo: true } as const;
      return settlementSign([x, y]) + (box === null ? "" : textAt(middleOf(box), name, style));
    })
    .join("");
}

/** Codes of the hazardous areas around, each once, in the widest place of it that is seen. */
function drawNames({ frame, around }: MapSubject, space: LabelSpace): string {
  const size = 2.7;
  return [...Map.groupBy(around, ({ label }) => label)]
    .flatMap(([label, pieces]) => {
      const rings = pieces.flatMap(({ ground }) => ground.flatMap((polygon) => ringsOnPaper(frame, polygon)));
      const at = label === null ? null : widestMiddle(rings, frame);
      if (label === null || at === null) return [];
      const box = space.take([0, -4, 4].map((down) => boxAround([at[0], at[1] + down], label, size)));
      if (box === null) return [];
      return [textAt(middleOf(box), label, { sizeMillimetres: size, weight: 600, anchor: "middle", halo: true })];
    })
    .join("");
}
