import { epsgOfZone, fromUtm, gridConvergenceDegrees, toUtm } from "../../../geometry/coordinates/utm.ts";
import { distanceMetres } from "../../../geometry/geodesy.ts";
import type { MapBlock } from "../document-model.ts";
import type { Speaker } from "../words/speak.ts";
import { collarMillimetres, gridStepMetres } from "./draw-grid.ts";
import { drawMap, type MapSubject } from "./draw-map.ts";
import { accidentSign, perimeterSwatch, scaleBar, settlementSign, signSheet, swatch } from "./draw-signs.ts";
import { isInFrame, type MapFrame, toPaper } from "./map-frame.ts";

/** The paper a map takes: the width between the margins of A4, and a height that leaves room for what explains it. */
export const mapWidthMillimetres = 174 - 2 * collarMillimetres;
export const mapHeightMillimetres = 164;

const legendWords = {
  confirmed: "legendConfirmed",
  suspected: "legendSuspected",
  cleared: "legendCleared",
  reduced: "legendReduced",
  cancelled: "legendCancelled",
} as const;

/** A map with its scale bar, its legend of what it shows, and the sentences without which a map is only a picture. */
export function mapBlock(
  subject: MapSubject,
  speaker: Speaker,
): { readonly block: MapBlock; readonly drawings: Readonly<Record<string, string>> } {
  const { frame } = subject;
  const drawn = new Set([...subject.land, ...subject.around].map(({ fate }) => fate));
  const swatches = Object.entries(legendWords).flatMap(([fate, key]) =>
    drawn.has(fate as keyof typeof legendWords)
      ? [{ name: `swatch-${fate}.svg`, svg: swatch(fate as keyof typeof legendWords), label: speaker.words[key] }]
      : [],
  );
  const perimeter = { name: "swatch-perimeter.svg", svg: perimeterSwatch(), label: speaker.words.legendPerimeter };
  const inFrame = ({ position }: { readonly position: readonly [number, number] }) =>
    isInFrame(frame, toPaper(frame, position), 1);
  const signs = [
    ...(subject.settlements.some(inFrame)
      ? [{ name: "settlement.svg", svg: signSheet(settlementSign), label: speaker.words.legendSettlement }]
      : []),
    ...(subject.accidents.some((position) => inFrame({ position }))
      ? [{ name: "accident.svg", svg: signSheet(accidentSign), label: speaker.words.legendAccident }]
      : []),
  ];
  const legend = [perimeter, ...swatches, ...signs];
  const map = drawMap(subject);
  const bar = scaleBar(frame.scaleDenominator, speaker.words.metre);
  return {
    block: {
      kind: "map",
      drawing: "map.svg",
      widthMillimetres: frame.widthMillimetres + 2 * collarMillimetres,
      scaleBar: { drawing: "scale-bar.svg", widthMillimetres: bar.widthMillimetres },
      legend: legend.map(({ name, label }) => ({ drawing: name, label })),
      notes: [...mapNotes(frame, speaker), ...(map.unnumberedPoints > 0 ? [speaker.words.mapPoints] : [])],
      warning: speaker.words.mapBlank,
    },
    drawings: {
      "map.svg": map.svg,
      "scale-bar.svg": bar.svg,
      ...Object.fromEntries(legend.map(({ name, svg }) => [name, svg])),
    },
  };
}

function mapNotes(frame: MapFrame, speaker: Speaker): string[] {
  const metresPerCentimetre = frame.scaleDenominator / 100;
  const middle = {
    zone: frame.zone,
    eastingMetres: frame.westMetres + (frame.widthMillimetres * frame.scaleDenominator) / 2000,
    northingMetres: frame.southMetres + (frame.heightMillimetres * frame.scaleDenominator) / 2000,
  };
  const centre = fromUtm(middle);
  // Grid north is this far clockwise from true north, so true north is as far the other way.
  const convergence = gridConvergenceDegrees(centre, frame.zone);
  const beside = fromUtm({ ...middle, eastingMetres: middle.eastingMetres + 1000 });
  const factor = 1000 / distanceMetres(centre, beside);
  return [
    speaker.say("mapScale", {
      scale: speaker.number(frame.scaleDenominator),
      metres: speaker.number(metresPerCentimetre, Number.isInteger(metresPerCentimetre) ? 0 : 1),
    }),
    speaker.say("mapGrid", {
      zone: `${frame.zone.number}${toUtm(centre, frame.zone).zone.hemisphere === "north" ? "N" : "S"}`,
      epsg: epsgOfZone(frame.zone),
      step: speaker.number(gridStepMetres(frame.scaleDenominator)),
    }),
    `${speaker.say("mapNorth", {
      degrees: speaker.number(Math.abs(convergence), 2),
      side: convergence >= 0 ? speaker.words.left : speaker.words.right,
    })} ${speaker.say("mapScaleFactor", { factor: speaker.number(factor, 5) })}`,
  ];
}
