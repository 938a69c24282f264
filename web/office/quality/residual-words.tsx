import { FormattedMessage } from "react-intl";
import {
  type AreaPlan,
  type Expectation,
  probabilityOfAny,
  residualItems,
} from "../../../src/modules/quality/sampling-plan.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";

interface ResidualWordsProps {
  readonly plan: AreaPlan;
  readonly expectation: Expectation;
}

/** What still remains, as a sentence: before the inspection and after a block has passed it. */
export function ResidualWords({ plan, expectation }: ResidualWordsProps) {
  const { language } = useReader();
  const [left, passed] = [residualItems(expectation), residualItems(expectation, plan.fraction * plan.detection)];
  const percent = (value: number) => formatNumber(probabilityOfAny(value) * 100, language, 1);
  return (
    <p className={page.notice}>
      <FormattedMessage
        id="quality.residualWords"
        values={{
          before: formatNumber(expectation.itemsBefore, language),
          left: formatNumber(left, language, 2),
          any: percent(left),
          passed: formatNumber(passed, language, 2),
          anyPassed: percent(passed),
        }}
      />
    </p>
  );
}
