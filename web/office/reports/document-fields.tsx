import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { decimalDegrees } from "../../../src/geometry/coordinates/degrees.ts";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportDocument } from "../../shared/api/answers.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { useFieldLabels } from "../../shared/report-words.ts";
import table from "../../shared/table.module.css";
import { shapeIn, vertexCount } from "./report-shapes.ts";

/** The fields of a report under the labels of its own type: one definition for form, importer and this page. */
export function DocumentFields({ document }: { readonly document: ReportDocument }) {
  const { language } = useReader();
  const labels = useFieldLabels()(document.type);
  return (
    <dl className={table.facts}>
      <dt>
        <FormattedMessage id="report.dateOfInformation" />
      </dt>
      <dd>{document.dateOfInformation}</dd>
      <dt>
        <FormattedMessage id="report.reportedBy" />
      </dt>
      <dd>
        {document.reportedBy.name ?? <NotShown />}, {document.reportedBy.organisation}
      </dd>
      {Object.entries(document.body).map(([field, value]) => (
        <FieldRow
          key={field}
          type={document.type}
          path={field}
          label={labelOf(labels[field], language) ?? field}
          value={value}
        />
      ))}
      {document.source !== undefined && (
        <FieldRow
          type={document.type}
          path="source"
          label={<FormattedMessage id="report.source" />}
          value={document.source}
        />
      )}
    </dl>
  );
}

interface FieldValueProps {
  readonly type: string;
  readonly path: string;
  readonly value: unknown;
}

function FieldRow({ label, ...value }: FieldValueProps & { readonly label: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <FieldValue {...value} />
      </dd>
    </>
  );
}

function FieldValue({ type, path, value }: FieldValueProps) {
  const inWords = useValueWords(type);
  // The server leaves out what nobody said; a null is something kept back.
  if (value === null) return <NotShown />;
  if (path === "hazardCode" && typeof value === "string") {
    return (
      <Link to="/areas/$code" params={{ code: value }}>
        {value}
      </Link>
    );
  }
  if (!Array.isArray(value) || !value.some(isObject)) return inWords(path, value);
  return (
    <ol>
      {value.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document that never changes
        <li key={index}>{inWords(path, item)}</li>
      ))}
    </ol>
  );
}

/** A value of a document in the words of its type: choices by their labels, the parts of an object each with its own. */
function useValueWords(type: string): (path: string, value: unknown) => string {
  const intl = useIntl();
  const { language } = useReader();
  const labels = useFieldLabels()(type);
  const inWords = (path: string, value: unknown): string => {
    if (typeof value === "boolean") return intl.formatMessage({ id: value ? "form.yes" : "form.no" });
    if (typeof value === "string") return labelOf(labels[`${path}.${value}`], language) ?? value;
    if (Array.isArray(value)) return value.length === 0 ? "—" : value.map((one) => inWords(path, one)).join(", ");
    if (!isObject(value)) return String(value);
    const shape = shapeIn(value);
    if (shape?.type === "Point") {
      const [longitude = 0, latitude = 0] = shape.coordinates;
      return decimalDegrees([longitude, latitude]);
    }
    if (shape !== undefined) return intl.formatMessage({ id: "report.shape" }, { vertices: vertexCount(shape) });
    // The way to an identity is for the vault alone.
    const parts = Object.entries(value).filter(([name]) => !/identityId$/i.test(name));
    return parts
      .map(([name, part]) => {
        const within = `${path}.${name}`;
        return `${labelOf(labels[within], language) ?? name}: ${inWords(within, part)}`;
      })
      .join(" · ");
  };
  return inWords;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function labelOf(label: Partial<Record<Language, string>> | undefined, language: Language): string | undefined {
  return label?.[language] ?? label?.en;
}
