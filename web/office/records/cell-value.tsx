import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { FormField } from "../../../src/modules/reports/form-fields.ts";
import { valueUnder } from "../../../src/modules/reports/record-columns.ts";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import { OpeningNumber } from "../../shared/opening-number.tsx";
import styles from "./records.module.css";

interface CellValueProps {
  readonly type: ShownType;
  readonly field: FormField;
  readonly value: unknown;
  /** Whether the field was kept back; a list then comes empty. */
  readonly isWithheld: boolean;
}

/** One value of a report in the reader's words, by what its schema says it is. */
export function CellValue({ type, field, value, isWithheld }: CellValueProps) {
  const { language } = useReader();
  if (isWithheld || value === null) return <NotShown />;
  if (value === undefined) return "—";
  const words = (path: string) => type.fieldLabels[path]?.[language] ?? path;
  if (field.kind === "choice") return words(`${field.path}.${String(value)}`);
  if (field.kind === "choices") return (value as string[]).map((one) => words(`${field.path}.${one}`)).join(", ");
  if (field.kind === "yes-no") return <FormattedMessage id={value === true ? "form.yes" : "form.no"} />;
  if (field.kind === "texts") return (value as string[]).join(", ");
  if (field.kind === "list") return <Entries type={type} field={field} entries={value as readonly object[]} />;
  if (field.kind === "point") {
    const { lon, lat } = value as { lon: number; lat: number };
    return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  }
  if (field.kind === "ground") {
    const { areaSquareMetres, vertices } = value as { areaSquareMetres: number; vertices: number };
    const area = formatArea(areaSquareMetres, "m2", language);
    return <FormattedMessage id="records.ground" values={{ area, count: vertices }} />;
  }
  if (field.path === "hazardCode") {
    return (
      <Link to="/areas/$code" params={{ code: String(value) }}>
        {String(value)}
      </Link>
    );
  }
  return field.unit === null ? String(value) : `${String(value)} ${field.unit}`;
}

/** The entries of a list behind their number; the way to an identity is for the vault alone. */
function Entries({ type, field, entries }: { type: ShownType; field: FormField; entries: readonly object[] }) {
  const intl = useIntl();
  const { language } = useReader();
  if (entries.length === 0) return "—";
  const name = type.fieldLabels[field.path]?.[language] ?? field.path;
  const behind = (
    <ol>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a document that never changes
        <li key={index} className={styles.entry}>
          <EntryFields type={type} fields={field.fields} entry={entry} prefix={`${field.path}.`} />
        </li>
      ))}
    </ol>
  );
  return (
    <OpeningNumber
      label={intl.formatMessage({ id: "records.opens" }, { field: name, count: entries.length })}
      behind={behind}
    >
      <FormattedMessage id="records.entries" values={{ count: entries.length }} />
    </OpeningNumber>
  );
}

interface EntryFieldsProps {
  readonly type: ShownType;
  readonly fields: readonly FormField[];
  readonly entry: object;
  readonly prefix: string;
}

function EntryFields({ type, fields, entry, prefix }: EntryFieldsProps) {
  const { language } = useReader();
  const flat = fields.flatMap((field) => (field.kind === "group" ? field.fields : [field]));
  const said = flat.filter(({ name, path }) => {
    return name !== "identityId" && valueUnder(entry, path.slice(prefix.length)) !== undefined;
  });
  return said.map((field) => (
    <div key={field.path}>
      <span className={styles.label}>{type.fieldLabels[field.path]?.[language] ?? field.path}: </span>
      <CellValue
        type={type}
        field={field}
        value={valueUnder(entry, field.path.slice(prefix.length))}
        isWithheld={false}
      />
    </div>
  ));
}
