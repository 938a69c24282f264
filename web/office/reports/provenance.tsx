import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportDocument } from "../../shared/api/answers.ts";
import { Hash } from "../../shared/hash.tsx";
import table from "../../shared/table.module.css";

/** Where the document came from, down to the row, and the hashes that prove neither was changed. */
export function Provenance({ document, sha256 }: { readonly document: ReportDocument; readonly sha256: string }) {
  const { provenance } = document;
  return (
    <dl className={table.facts}>
      <dt>
        <FormattedMessage id="provenance.document" />
      </dt>
      <dd>
        <Hash value={sha256} isWhole />
      </dd>
      {document.withheld?.includes("provenance") ? (
        <>
          <dt>
            <FormattedMessage id="sources.file" />
          </dt>
          <dd>
            <NotShown />
          </dd>
        </>
      ) : provenance === undefined || provenance === null ? (
        <>
          <dt>
            <FormattedMessage id="sources.file" />
          </dt>
          <dd>
            <FormattedMessage id="sources.typed" />
          </dd>
        </>
      ) : (
        <>
          <dt>
            <FormattedMessage id="sources.file" />
          </dt>
          <dd>{provenance.fileName}</dd>
          <dt>
            <FormattedMessage id="sources.row" />
          </dt>
          <dd>{provenance.row}</dd>
          <dt>
            <FormattedMessage id="sources.hash" />
          </dt>
          <dd>
            <Hash value={provenance.fileSha256} isWhole />
          </dd>
          <dt>
            <FormattedMessage id="provenance.profile" />
          </dt>
          <dd>{provenance.profile}</dd>
          {Object.entries(provenance.properties ?? {}).map(([name, value]) => (
            <ProvenanceRow key={name} name={name} value={value} />
          ))}
        </>
      )}
    </dl>
  );
}

/** One attribute of the row as the file had it, not translated and not repaired. */
function ProvenanceRow({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
    </>
  );
}
