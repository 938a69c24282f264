import { FormattedMessage } from "react-intl";
import type { Closure } from "../../../../src/geometry/traverse.ts";
import { FindingSign } from "../../finding-list.tsx";
import { CheckField } from "../../forms/check-field.tsx";
import { useReader } from "../../i18n/use-reader.ts";
import { formatNumber } from "../../numbers.ts";
import styles from "./traverse.module.css";

interface TraverseClosureProps {
  readonly closure: Closure | undefined;
  readonly isAdjusted: boolean;
  readonly adjust: (isAdjusted: boolean) => void;
}

/** By how much the way back misses the start, and the choice to share that among the legs: never without being asked. */
export function TraverseClosure({ closure, isAdjusted, adjust }: TraverseClosureProps) {
  const { language } = useReader();
  if (closure === undefined) {
    return (
      <p className={styles.open}>
        <FormattedMessage id="geometry.notClosed" />
      </p>
    );
  }
  const { misclosureMetres, lengthMetres, ratio, toleranceRatio, withinTolerance, misclosureTrueDegrees } = closure;
  return (
    <div className={styles.closure} aria-live="polite">
      <p className={styles.closureLine} data-testid="closure">
        {!withinTolerance && <FindingSign severity="warning" />}
        <strong>
          <FormattedMessage
            id="geometry.closure"
            values={{
              metres: formatNumber(misclosureMetres, language, 2),
              ratio: ratio === null ? "∞" : formatNumber(Math.floor(ratio), language),
            }}
          />
        </strong>
      </p>
      <p className={styles.open}>
        <FormattedMessage
          id="geometry.closureMore"
          values={{
            length: formatNumber(lengthMetres, language, 1),
            bearing: formatNumber(misclosureTrueDegrees ?? 0, language),
            tolerance: formatNumber(toleranceRatio, language),
          }}
        />
      </p>
      <CheckField
        label={<FormattedMessage id="geometry.adjust" />}
        hint={<FormattedMessage id="geometry.adjustHint" />}
        isChecked={isAdjusted}
        change={adjust}
      />
    </div>
  );
}
