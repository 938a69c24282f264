import type { Feature, MultiPolygon, Polygon } from "geojson";
import { useIntl } from "react-intl";
import { type DrawnPiece, LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import styles from "./report-drawing.module.css";
import { fateOfBody, shapeIn } from "./report-shapes.ts";

/** The ground a report speaks of, as it claims it: what it took in the end stands beside it. */
export function ReportDrawing({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  const intl = useIntl();
  const pieces = Object.entries(body).flatMap(([field, value]): Feature<Polygon | MultiPolygon, DrawnPiece>[] => {
    const geometry = shapeIn(value);
    const fate = fateOfBody(body, field);
    if (geometry === undefined || geometry.type === "Point" || fate === undefined) return [];
    return [{ type: "Feature", geometry, properties: { fate } }];
  });
  if (pieces.length === 0) return null;
  return (
    <div className={styles.drawing}>
      <LandDrawing pieces={pieces} label={intl.formatMessage({ id: "report.drawing" })} highest={340} />
    </div>
  );
}
