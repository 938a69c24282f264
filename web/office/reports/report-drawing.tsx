import type { Feature, MultiPolygon, Polygon } from "geojson";
import { FormattedMessage, useIntl } from "react-intl";
import type { ReportState } from "../../shared/api/answers.ts";
import { type DrawnPiece, LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import styles from "./report-drawing.module.css";
import { fateOfBody, shapeIn } from "./report-shapes.ts";

interface ReportDrawingProps {
  readonly body: Readonly<Record<string, unknown>>;
  readonly state: ReportState;
}

/** The ground a report speaks of. Until it is approved only its outline: a claim must not look like released land. */
export function ReportDrawing({ body, state }: ReportDrawingProps) {
  const intl = useIntl();
  const pieces = Object.entries(body).flatMap(([field, value]): Feature<Polygon | MultiPolygon, DrawnPiece>[] => {
    const geometry = shapeIn(value);
    const fate = fateOfBody(body, field);
    if (geometry === undefined || geometry.type === "Point" || fate === undefined) return [];
    return [{ type: "Feature", geometry, properties: { fate } }];
  });
  if (pieces.length === 0) return null;
  const isClaim = state !== "approved";
  return (
    <div className={styles.drawing}>
      <LandDrawing
        pieces={pieces}
        label={intl.formatMessage({ id: "report.drawing" })}
        highest={340}
        isClaim={isClaim}
      />
      {isClaim && (
        <p className={styles.claim}>
          <FormattedMessage id="report.claimOnly" />
        </p>
      )}
    </div>
  );
}
