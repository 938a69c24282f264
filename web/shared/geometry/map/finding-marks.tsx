import type { Map as MapLibre } from "maplibre-gl";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { FindingSign } from "../../finding-list.tsx";
import styles from "./finding-marks.module.css";
import { useMapFrame } from "./use-map-frame.ts";

/** What the checks say, where they say it: octagon, triangle and ring as in the list, beside the corner that is meant. */
export function FindingMarks({ map, findings }: { readonly map: MapLibre; readonly findings: readonly Finding[] }) {
  useMapFrame(map);
  return (
    <div className={styles.marks}>
      {findings.map(({ code, severity, message, position }, index) => {
        if (position === undefined) return null;
        const { x, y } = map.project([position[0], position[1]]);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place
            key={`${code}${index}`}
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
