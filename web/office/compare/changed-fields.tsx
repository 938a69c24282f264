import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { ChangedField, SaidShape } from "../../../src/modules/comparison/changed-fields.ts";
import type { ReportEffectAnswer } from "../../shared/api/effect-answers.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea, formatNumber } from "../../shared/numbers.ts";
import { useFieldLabels, useTypeWords } from "../../shared/report-words.ts";
import styles from "./changed-fields.module.css";

/** The fields in which two reports differ, and no others: what was said before, what is said now. */
export function ChangedFields({ effect }: { readonly effect: ReportEffectAnswer }) {
  const { fields, unchanged, comparedWith, type, withheld } = effect;
  return (
    <section>
      <h3 className={styles.heading}>
        <FormattedMessage id="compare.fields" values={{ count: fields.length }} />
        {unchanged > 0 && (
          <span className={styles.unchanged}>
            <FormattedMessage id="compare.unchanged" values={{ count: unchanged }} />
          </span>
        )}
      </h3>
      <p className={styles.against}>
        <Against comparedWith={comparedWith} />
        {withheld.length > 0 && (
          <>
            {" "}
            <FormattedMessage id="compare.withheld" values={{ count: withheld.length }} />
          </>
        )}
      </p>
      {fields.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="compare.field" />
              </th>
              {comparedWith !== null && (
                <th scope="col">
                  <FormattedMessage id="compare.before" />
                </th>
              )}
              <th scope="col">
                <FormattedMessage id={comparedWith === null ? "compare.says" : "compare.after"} />
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field.path} type={type} field={field} isCompared={comparedWith !== null} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Against({ comparedWith }: Pick<ReportEffectAnswer, "comparedWith">) {
  const typeInWords = useTypeWords();
  if (comparedWith === null) return <FormattedMessage id="compare.against.nothing" />;
  const { why, reportId, type, dateOfInformation } = comparedWith;
  const link = (
    <Link to="/reports/$id" params={{ id: reportId }}>
      {typeInWords(type)}, {dateOfInformation}
    </Link>
  );
  return <FormattedMessage id={`compare.against.${why}`} values={{ report: link }} />;
}

function FieldRow({ type, field, isCompared }: { type: string; field: ChangedField; isCompared: boolean }) {
  const name = useFieldName(type, field);
  const words = useFieldValue(type, field.labelPath);
  return (
    <tr>
      <th scope="row">{name}</th>
      {isCompared && <td className={styles.old}>{words(field.before)}</td>}
      <td className={styles.now}>{words(field.after)}</td>
    </tr>
  );
}

const ownNames: Readonly<Record<string, MessageKey>> = {
  dateOfInformation: "report.dateOfInformation",
  "reportedBy.name": "report.reportedBy",
  "reportedBy.organisation": "compare.organisation",
  "source.description": "compare.sourceDescription",
  "source.reliability": "compare.reliability",
  "source.credibility": "compare.credibility",
};

/** The name of a field in the words of its report type, with the number of its entry in a list. */
function useFieldName(type: string, { path, labelPath }: ChangedField): string {
  const intl = useIntl();
  const { language } = useReader();
  const labels = useFieldLabels()(type);
  const own = ownNames[labelPath];
  if (own !== undefined) return intl.formatMessage({ id: own });
  const [, entry] = /\.(\d+)(?:\.|$)/.exec(path) ?? [];
  const [top = ""] = labelPath.split(".");
  const last = labels[labelPath]?.[language] ?? labelPath;
  if (entry === undefined) return last;
  const list = labels[top]?.[language] ?? top;
  return `${list} ${Number(entry) + 1} · ${last}`;
}

function useFieldValue(type: string, labelPath: string): (value: unknown) => string {
  const intl = useIntl();
  const { language } = useReader();
  const labels = useFieldLabels()(type);
  const words = (value: unknown): string => {
    if (value === null || value === undefined) return intl.formatMessage({ id: "compare.notStated" });
    if (typeof value === "boolean") return intl.formatMessage({ id: value ? "compare.yes" : "compare.no" });
    if (typeof value === "number") return formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
    if (typeof value === "string") return labels[`${labelPath}.${value}`]?.[language] ?? value;
    if (Array.isArray(value)) return value.map(words).join(", ");
    return shapeInWords(value as SaidShape);
  };
  const shapeInWords = (said: SaidShape): string => {
    if (said.shape === "point")
      return [...said.position]
        .reverse()
        .map((degrees) => degrees.toFixed(6))
        .join(", ");
    const area = formatArea(said.areaSquareMetres, "m2", language);
    return intl.formatMessage({ id: "compare.ground" }, { area, vertices: said.vertices });
  };
  return words;
}
