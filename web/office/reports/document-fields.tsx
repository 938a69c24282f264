import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportDocument } from "../../shared/api/answers.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
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
        <FieldRow key={field} field={field} label={labelOf(labels[field], language) ?? field} value={value} />
      ))}
      {document.source !== undefined && (
        <FieldRow field="source" label={<FormattedMessage id="report.source" />} value={document.source} />
      )}
    </dl>
  );
}

function FieldRow({ field, label, value }: { field: string; label: React.ReactNode; value: unknown }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <FieldValue field={field} value={value} />
      </dd>
    </>
  );
}

/** Codes of the standard that have words of their own. */
const codeWords: Readonly<Record<string, MessageKey>> = {
  "mine-clearance": "value.mine-clearance",
  "battle-area-clearance": "value.battle-area-clearance",
  suspected: "value.suspected",
  confirmed: "value.confirmed",
};

function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const intl = useIntl();
  const shape = shapeIn(value);
  // The server leaves out what nobody said; a null is something kept back.
  if (value === null) return <NotShown />;
  if (field === "hazardCode" && typeof value === "string") {
    return (
      <Link to="/areas/$code" params={{ code: value }}>
        {value}
      </Link>
    );
  }
  if (shape?.type === "Point") {
    const [longitude = 0, latitude = 0] = shape.coordinates;
    return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  }
  if (shape !== undefined) return intl.formatMessage({ id: "report.shape" }, { vertices: vertexCount(shape) });
  const words = typeof value === "string" ? codeWords[value] : undefined;
  if (words !== undefined) return intl.formatMessage({ id: words });
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "—" : <Items items={value} />;
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${typeof part === "object" ? JSON.stringify(part) : String(part)}`)
      .join(" · ");
  }
  return String(value);
}

/** Things of one kind, a line each; the way to an identity is for the vault alone. */
function Items({ items }: { readonly items: readonly unknown[] }) {
  const lines = items.map((item) =>
    typeof item === "object" && item !== null
      ? Object.entries(item)
          .filter(([name]) => name !== "identityId")
          .map(([, part]) => [part].flat().map(String).join(", "))
          .join(" · ")
      : String(item),
  );
  return (
    <ol>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document that never changes
        <li key={index}>{line}</li>
      ))}
    </ol>
  );
}

function labelOf(label: Partial<Record<Language, string>> | undefined, language: Language): string | undefined {
  return label?.[language] ?? label?.en;
}
