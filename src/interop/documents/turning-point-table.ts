import type { CertifiedPerimeter } from "../../modules/certificates/certificate-content.ts";
import type { Block, Column } from "./document-model.ts";
import type { Speaker } from "./words/speak.ts";

/** Every perimeter as a table: each point in three systems, and the way to the next. */
export function turningPointBlocks(perimeters: readonly CertifiedPerimeter[], speaker: Speaker): Block[] {
  const { words } = speaker;
  return [
    { kind: "heading", text: words.pointsTitle },
    { kind: "paragraph", text: words.pointsIntro, tone: "quiet" },
    ...perimeters.flatMap((perimeter): Block[] => [
      ...(perimeters.length === 1
        ? []
        : [
            {
              kind: "paragraph",
              text: speaker.say(perimeter.isHole ? "perimeterHole" : "perimeterPart", { part: perimeter.part }),
              tone: "title",
            } as const,
          ]),
      { kind: "table", columns: columnsFor(perimeter, speaker), rows: rowsOf(perimeter, speaker) },
    ]),
  ];
}

function columnsFor({ points }: CertifiedPerimeter, { words, say }: Speaker): Column[] {
  const utm = points[0]?.utm;
  const zone = utm === undefined ? "" : `${utm.zone}${utm.hemisphere === "north" ? "N" : "S"}`;
  return [
    { label: words.point, share: null, align: "left" },
    { label: words.pointDegrees, share: 1.35, align: "left" },
    { label: say("pointUtm", { zone }), share: 1, align: "left" },
    { label: words.pointMgrs, share: 0.9, align: "left" },
    { label: words.pointNext, share: 0.75, align: "right" },
  ];
}

function rowsOf({ points }: CertifiedPerimeter, speaker: Speaker): string[][] {
  const { number, words } = speaker;
  return points.map((point) => [
    point.name,
    `${point.degrees}\n${point.degreesMinutesSeconds}`,
    `${number(point.utm.easting, 1)} E\n${number(point.utm.northing, 1)} N`,
    point.mgrs,
    `${number(point.bearingTrueDegrees, 1)}°\n${number(point.distanceMetres, 1)} ${words.metre}`,
  ]);
}
