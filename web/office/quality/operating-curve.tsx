import { FormattedMessage, useIntl } from "react-intl";
import { highestLevel } from "../../../src/modules/quality/plan-choice.ts";
import {
  acceptance,
  type CurvePoint,
  neededFraction,
  type SamplingPlan,
} from "../../../src/modules/quality/sampling-plan.ts";
import { CurveChart } from "../../shared/charts/curve-chart.tsx";
import type { Language } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import styles from "./sampling-planner.module.css";

/** Levels that the sentence and the table speak of; the second is the one of the title. */
const toldLevels = {
  area: [1, 5, 3, 10, 20],
  lot: [1, 5, 3, 10, 20],
  binomial: [0.005, 0.02, 0.01, 0.05, 0.1],
} as const;

const ticks = {
  area: [0, 5, 10, 15, 20, 25, 30],
  lot: [0, 10, 20, 30, 40, 50, 60],
  binomial: [0, 0.05, 0.1, 0.15, 0.2],
};

interface OperatingCurveProps {
  readonly plan: SamplingPlan;
  readonly curve: readonly CurvePoint[];
}

/** The operating-characteristic curve: its sentence, its picture, its table. */
export function OperatingCurve({ plan, curve }: OperatingCurveProps) {
  const intl = useIntl();
  const { language } = useReader();
  const highest = Math.min(highestLevel[plan.kind], curve.at(-1)?.level ?? 0);
  const levels = toldLevels[plan.kind].filter((level) => level <= highest);
  const told = levels.map((level) => ({ level, acceptance: acceptance(plan, level) }));
  const [first, second] = told;
  const ofHundred = (point: CurvePoint | undefined) => formatNumber((point?.acceptance ?? 1) * 100, language);
  const values = {
    first: levelWords(plan, first?.level ?? 0, language),
    firstPasses: ofHundred(first),
    second: levelWords(plan, second?.level ?? 0, language),
    secondPasses: ofHundred(second),
  };
  const sentence = intl.formatMessage({ id: `quality.curve.${plan.kind}` }, values);
  return (
    <div className={styles.figure}>
      <p className={styles.sentence}>{sentence}</p>
      <Needed plan={plan} language={language} />
      <CurveChart
        points={curve.map(({ level, acceptance: y }) => ({ x: level, y }))}
        label={sentence}
        xTitle={intl.formatMessage({ id: `quality.level.${plan.kind}` })}
        xTicks={ticks[plan.kind].filter((tick) => tick <= highest)}
        yTicks={[0, 0.25, 0.5, 0.75, 1]}
        formatX={(value) => levelWords(plan, value, language)}
        formatY={(value) => formatNumber(value, language, 2)}
        marked={told.slice(0, 2).map(({ level, acceptance: y }) => ({ x: level, y }))}
      />
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={`quality.level.${plan.kind}`} />
            </th>
            <th scope="col">
              <FormattedMessage id="quality.passes" />
            </th>
          </tr>
        </thead>
        <tbody>
          {told
            .toSorted((a, b) => a.level - b.level)
            .map((point) => (
              <tr key={point.level}>
                <th scope="row">{levelWords(plan, point.level, language)}</th>
                <td>{formatNumber(point.acceptance, language, 3)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function levelWords({ kind }: SamplingPlan, level: number, language: Language): string {
  return kind === "binomial"
    ? `${formatNumber(level * 100, language, level < 0.01 && level > 0 ? 1 : 0)} %`
    : formatNumber(level, language);
}

const stopped = { items: 5, risk: 0.1 } as const;

/** For a plan by area: how much would have to be searched to stop a bad block nearly always. */
function Needed({ plan, language }: { readonly plan: SamplingPlan; readonly language: Language }) {
  if (plan.kind !== "area") return null;
  const fraction = plan.detection === 0 ? null : neededFraction(stopped.items, stopped.risk, plan.detection);
  return (
    <p className={styles.under}>
      {fraction === null ? (
        <FormattedMessage id="quality.neededNever" values={{ items: stopped.items }} />
      ) : (
        <FormattedMessage
          id="quality.needed"
          values={{ items: stopped.items, percent: formatNumber(fraction * 100, language) }}
        />
      )}
    </p>
  );
}
