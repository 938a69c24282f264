import { boundsOf } from "../../../src/geometry/bounds.ts";
import type { Ground } from "../../../src/geometry/shape.ts";
import { pathOf, projectionOf } from "../drawing/projection.ts";
import styles from "./shape-summary.module.css";
import { geometryOfGround } from "./shape-value.ts";

/** An area by itself, small, in ink: it is nothing more than what somebody enters. */
export function SmallDrawing({ ground, label }: { readonly ground: Ground; readonly label: string }) {
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
