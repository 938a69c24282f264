import { FormattedMessage } from "react-intl";
import { boundsOf } from "../../../src/geometry/bounds.ts";
import { decimalDegrees } from "../../../src/geometry/coordinates/degrees.ts";
import type { Ground } from "../../../src/geometry/shape.ts";
import { pathOf, projectionOf } from "../drawing/projection.ts";
import { ShapeMeasure } from "./shape-measure.tsx";
import styles from "./shape-summary.module.css";
import { geometryOfGround, groundIn, positionIn, type ShapeValue } from "./shape-value.ts";

interface ShapeSummaryProps {
  readonly shape: "ground" | "point";
  readonly value: ShapeValue | undefined;
  readonly label: string;
}

/** What a field holds while its editor is closed: a small drawing, its measure, and how it was given. */
export function ShapeSummary({ shape, value, label }: ShapeSummaryProps) {
  const ground = groundIn(value);
  const point = positionIn(value);
  const method = value?.asTyped?.method;
  return (
    <div className={styles.summary}>
      {ground.length > 0 && <SmallDrawing ground={ground} label={label} />}
      <div>
        <p className={styles.measure}>
          {ground.length > 0 && <ShapeMeasure ground={ground} />}
          {point !== undefined && decimalDegrees(point)}
          {ground.length === 0 && point === undefined && (
            <FormattedMessage id={method === undefined ? `geometry.empty.${shape}` : "geometry.unfinished"} />
          )}
        </p>
        {method !== undefined && (
          <p className={styles.method}>
            <FormattedMessage id={`geometry.method.${method}`} />
          </p>
        )}
      </div>
    </div>
  );
}

function SmallDrawing({ ground, label }: { readonly ground: Ground; readonly label: string }) {
  const bounds = boundsOf(ground);
  if (bounds === null) return null;
  const projection = projectionOf(bounds, 200, 96, 132, 12);
  const path = pathOf(geometryOfGround(ground) as Parameters<typeof pathOf>[0], projection);
  return (
    <svg className={styles.drawing} viewBox={`0 0 200 ${projection.height}`} role="img" aria-label={label}>
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
