import type { Map as MapLibre } from "maplibre-gl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { Finding, Severity } from "../../../../src/modules/reports/finding.ts";
import { FindingSign } from "../../finding-list.tsx";
import styles from "./finding-marks.module.css";
import { placeable } from "./pointer-place.ts";
import { useMapFrame } from "./use-map-frame.ts";

/** What the checks say, where they say it: octagon, triangle and ring as in the list, beside the corner that is meant. */
export function FindingMarks({ map, findings }: { readonly map: MapLibre; readonly findings: readonly Finding[] }) {
  useMapFrame(map);
  return (
    <div className={styles.marks}>
      {gathered(findings).map(({ position, severity, message }) => {
        const { x, y } = map.project(placeable(position));
        return (
          <span
            key={position.join()}
            className={styles.mark}
            title={message}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <FindingSign severity={severity} />
          </span>
        );
      })}
    </div>
  );
}

interface Mark {
  readonly position: Position;
  readonly severity: Severity;
  readonly message: string;
}

const gravest: readonly Severity[] = ["error", "warning", "note"];

/** One mark a place, with the gravest sign and every sentence. */
function gathered(findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { position, severity, message } of findings) {
    if (position === undefined) continue;
    const there = marks.get(position.join());
    const isGraver = there === undefined || gravest.indexOf(severity) < gravest.indexOf(there.severity);
    marks.set(position.join(), {
      position,
      severity: isGraver ? severity : there.severity,
      message: there === undefined ? message : `${there.message}\n${message}`,
    });
  }
  return [...marks.values()];
}
