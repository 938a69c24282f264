import { useElementSize } from "@mantine/hooks";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { useId } from "react";
import { useIntl } from "react-intl";
import type { Bounds } from "../../../src/geometry/shape.ts";
import type { Fate } from "../api/answers.ts";
import { useReader } from "../i18n/use-reader.ts";
import { formatNumber } from "../numbers.ts";
import styles from "./land-drawing.module.css";
import { boundsOfShapes, pathOf, projectionOf, roundDistance } from "./projection.ts";

export interface DrawnPiece {
  readonly fate: Fate;
  readonly reopened?: boolean;
  /** Of a comparison: false for the surroundings of what changes. */
  readonly isChanged?: boolean;
}

interface LandDrawingProps {
  readonly pieces: readonly Feature<Polygon | MultiPolygon, DrawnPiece>[];
  /** The fate to bring forward; the others step back. */
  readonly pointedAt?: string | undefined;
  readonly label: string;
  readonly highest?: number;
  /** Ground that is only claimed: outlines without a fill. */
  readonly isClaim?: boolean;
  /** What the frame shows, where it is not what the pieces cover: two drawings of one frame lie on each other. */
  readonly bounds?: Bounds;
  /** Ground that the drawing is about, as a line over the land: where a task is. */
  readonly outline?: Polygon | MultiPolygon | null;
}

/** Released below, hazard above: where two meet, the hazard's edge is the one seen. */
const order: readonly Fate[] = ["cancelled", "reduced", "cleared", "suspected", "confirmed"];

/** A piece of ground cut into its fates. A vector drawing with patterns: sharp on paper, and readable in grey. */
export function LandDrawing(props: LandDrawingProps) {
  const { pieces, pointedAt, label, highest = 420, isClaim = false, outline = null } = props;
  const id = useId();
  const intl = useIntl();
  const { language } = useReader();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured === 0 ? 560 : measured;
  const shapes = [...pieces.map(({ geometry }) => geometry), ...(outline === null ? [] : [outline])];
  const bounds = props.bounds ?? boundsOfShapes(shapes);
  if (bounds === undefined) return null;
  const projection = projectionOf(bounds, width, 180, highest);
  const { height, metresPerUnit } = projection;
  const distance = roundDistance((width / 4) * metresPerUnit);
  const sorted = [...pieces].sort((a, b) => order.indexOf(a.properties.fate) - order.indexOf(b.properties.fate));
  return (
    <div ref={ref} className={styles.drawing} data-claim={isClaim}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <defs>
          <pattern
            id={`${id}cancelled`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" className={styles.cancelledGround} />
            <line x1="0" y1="0" x2="0" y2="7" className={styles.cancelledLine} />
          </pattern>
          <pattern id={`${id}confirmed`} width="5" height="5" patternUnits="userSpaceOnUse">
            <circle cx="2.5" cy="2.5" r="0.7" className={styles.greyDot} />
          </pattern>
        </defs>
        {sorted.map(({ geometry, properties }, index) => {
          const path = pathOf(geometry, projection);
          return (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id of their own
              key={index}
              className={styles.piece}
              data-fate={properties.fate}
              data-change={properties.isChanged === undefined ? undefined : properties.isChanged ? "own" : "around"}
              data-reopened={properties.reopened === true}
              data-faint={pointedAt !== undefined && pointedAt !== properties.fate}
            >
              <path
                d={path}
                fillRule="evenodd"
                fill={properties.fate === "cancelled" ? `url(#${id}cancelled)` : undefined}
              />
              {properties.fate === "confirmed" && (
                <path className={styles.forPaper} d={path} fillRule="evenodd" fill={`url(#${id}confirmed)`} />
              )}
            </g>
          );
        })}
        {outline !== null && <path className={styles.outline} d={pathOf(outline, projection)} fillRule="evenodd" />}
        <g className={styles.scale} transform={`translate(16 ${height - 14})`}>
          <path d={`M0 -5V0H${distance / metresPerUnit}V-5`} />
          <text x={distance / metresPerUnit + 8} y="1">
            {formatNumber(distance >= 1000 ? distance / 1000 : distance, language)}{" "}
            {intl.formatMessage({ id: distance >= 1000 ? "unit.km" : "unit.m" })}
          </text>
        </g>
        <g className={styles.north} transform={`translate(${width - 22} 30)`}>
          <path d="M0 -16 5 0H-5z" />
          <text y="13">N</text>
        </g>
      </svg>
    </div>
  );
}
