import { type IntlShape, useIntl } from "react-intl";
import type { ReportEffectAnswer } from "../../shared/api/effect-answers.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea, unitFor } from "../../shared/numbers.ts";
import styles from "./effect.module.css";
import { type LandMove, landMoves, squareMetresFound } from "./land-moves.ts";

/** More is not read; the ledgers below have all of them. */
const mostMoves = 4;

/** What approving would do, in one sentence made of the same numbers as the ledgers below it. */
export function EffectSentence({ effect }: { readonly effect: ReportEffectAnswer }) {
  const intl = useIntl();
  const { language } = useReader();
  const done = effect.isDone ? "yes" : "no";
  const say = (id: MessageKey, values: Record<string, string | number> = {}) =>
    intl.formatMessage({ id }, { ...values, done });
  if (effect.obstacle !== null) {
    const { supersededIs: state } = effect.obstacle;
    const words = state === null ? "—" : intl.formatMessage({ id: `state.${state}` }).toLocaleLowerCase(language);
    return <p className={styles.obstacle}>{say("compare.obstacle", { state: words })}</p>;
  }
  const moves = landMoves(effect);
  const inWords = ({ what, hazardCode, squareMetres }: LandMove) =>
    say(`compare.say.${what}`, { area: formatArea(squareMetres, "m2", language), code: hazardCode });
  const parts = moves.slice(0, mostMoves).map(inWords);
  if (moves.length > mostMoves) parts.push(say("compare.say.more", { count: moves.length - mostMoves }));
  if (moves.length === 0) parts.push(say("compare.say.noLand"));
  for (const code of ["claims-again", "claims-outside-area"] as const) {
    const area = squareMetresFound(effect.findings, code);
    if (area >= 0.5) parts.push(say(`compare.say.${code}`, { area: formatArea(area, "m2", language) }));
  }
  const { certificates, facts } = effect;
  const [begin, end] = (["begins", "ends"] as const).map((one) => facts.filter(({ change }) => change === one).length);
  if (begin) parts.push(say("compare.say.factsBegin", { count: begin }));
  if (end) parts.push(say("compare.say.factsEnd", { count: end }));
  if (certificates.length > 0) parts.push(say("compare.say.certificates", { count: certificates.length }));
  if (moves.length > 0) parts.push(say("compare.say.remaining", remainingInWords(effect, language, intl)));
  const sentence = `${parts.join("; ")}.`;
  return <p className={styles.sentence}>{sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)}</p>;
}

/** Both figures in one unit: the largest in which they can be told apart. */
function remainingInWords({ totals }: ReportEffectAnswer, language: Language, intl: IntlShape) {
  const [before, after] = [totals.before.remainingSquareMetres, totals.after.remainingSquareMetres];
  const usual = unitFor(Math.max(before, after));
  const isSame = formatArea(before, usual, language) === formatArea(after, usual, language);
  const unit = isSame && Math.abs(after - before) >= 0.5 ? "m2" : usual;
  return {
    before: formatArea(before, unit, language),
    after: formatArea(after, unit, language),
    unit: intl.formatMessage({ id: `unit.${unit}` }),
  };
}
