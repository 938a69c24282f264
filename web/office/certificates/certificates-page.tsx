import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { certificatesQuery } from "../../shared/api/certificate-queries.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import { RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { certificateColumns } from "./certificate-columns.tsx";

const statuses = ["valid", "superseded", "reopened", "unsupported"] as const;

/** Every handover certificate with what it is worth today. */
export function CertificatesPage() {
  return (
    <OnlyFor action="read" record="certificate">
      <Certificates />
    </OnlyFor>
  );
}

function Certificates() {
  const { language } = useReader();
  const { status } = useAddress();
  const change = useChangeAddress();
  const answer = useQuery(certificatesQuery(undefined));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const rows = (answer.data?.items ?? []).filter((one) => status === undefined || one.status === status);
  return (
    <article className={page.page}>
      <header className={page.sectionHead}>
        <div>
          <h1 className={page.title}>
            <FormattedMessage
              id="certificates.title"
              values={{ count: rows.length, number: formatNumber(rows.length, language) }}
            />
          </h1>
          <p className={page.lead}>
            <FormattedMessage
              id="certificates.lead"
              values={{ verify: (words) => <Link to="/verify">{words}</Link> }}
            />
          </p>
        </div>
        <div className={page.actions}>
          <CsvLink href="/api/certificates.csv" />
        </div>
      </header>
      <div className={filters.filters}>
        <span className={filters.group}>
          {statuses.map((one) => (
            <button
              key={one}
              type="button"
              className={filters.chip}
              aria-pressed={status === one}
              onClick={() => change({ status: status === one ? undefined : one })}
            >
              <FormattedMessage id={`certificate.${one}`} />
            </button>
          ))}
        </span>
      </div>
      {answer.isSuccess && rows.length === 0 ? (
        <Empty title={<FormattedMessage id={status === undefined ? "certificates.none" : "certificates.noneFound"} />}>
          <FormattedMessage id="certificates.noneText" />
        </Empty>
      ) : (
        <RecordTable
          label="nav.certificates"
          columns={certificateColumns(language)}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </article>
  );
}
