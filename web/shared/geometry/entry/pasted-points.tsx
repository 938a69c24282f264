import { FormattedMessage } from "react-intl";
import { decimalDegrees } from "../../../../src/geometry/coordinates/degrees.ts";
import type { PastedPoint } from "../../../../src/interop/paste/pasted-shapes.ts";
import buttons from "../../button.module.css";
import { rounded } from "../map/pointer-place.ts";
import styles from "./paste-panel.module.css";

/** A day's waypoints can be many: so many are listed. */
const most = 300;

interface PastedPointsProps {
  readonly points: readonly PastedPoint[];
  readonly take: (geometry: object) => void;
}

/** The points that were found, each to be taken as the place. */
export function PastedPoints({ points, take }: PastedPointsProps) {
  if (points.length === 0) return <FormattedMessage id="geometry.noPoints" />;
  return (
    <ul className={styles.points}>
      {points.slice(0, most).map(({ position, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points have no id
        <li key={index}>
          <span>
            {name ?? index + 1} · {decimalDegrees(position)}
          </span>
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => take({ type: "Point", coordinates: [...rounded(position)] })}
          >
            <FormattedMessage id="geometry.takePoint" />
          </button>
        </li>
      ))}
    </ul>
  );
}
