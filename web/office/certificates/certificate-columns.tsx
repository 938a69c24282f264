import { Link } from "@tanstack/react-router";
import type { CertificateLine } from "../../shared/api/certificate-answers.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { formatArea } from "../../shared/numbers.ts";
import type { RecordColumn } from "../../shared/record-table.tsx";
import { CertificateSign } from "./certificate-sign.tsx";
import { PdfLinks } from "./pdf-links.tsx";

/** Columns of a list of certificates: what each is worth now comes from the land, not from the paper. */
export function certificateColumns(language: Language): readonly RecordColumn<CertificateLine>[] {
  return [
    {
      id: "code",
      label: "certificates.code",
      isHead: true,
      cell: ({ code }) => (
        <Link to="/verify/$code" params={{ code }}>
          {code}
        </Link>
      ),
    },
    {
      id: "status",
      label: "certificates.status",
      isPlain: true,
      cell: ({ status }) => <CertificateSign status={status} />,
    },
    {
      id: "hazards",
      label: "reports.area",
      cell: ({ hazardCodes }) =>
        hazardCodes.length === 0
          ? "—"
          : hazardCodes.map((code, index) => (
              <span key={code}>
                {index > 0 && ", "}
                <Link to="/areas/$code" params={{ code }}>
                  {code}
                </Link>
              </span>
            )),
    },
    {
      id: "size",
      label: "certificates.size",
      isPlain: true,
      cell: ({ areaSquareMetres }) => formatArea(areaSquareMetres, "m2", language),
    },
    { id: "issued", label: "certificates.issuedAt", isPlain: true, cell: ({ issuedAt }) => issuedAt.slice(0, 10) },
    { id: "handed", label: "certificates.handedOver", isPlain: true, cell: ({ handedOverOn }) => handedOverOn ?? "—" },
    {
      id: "pdf",
      label: "certificates.paper",
      isPlain: true,
      cell: ({ id }) => <PdfLinks path={`/api/certificates/${encodeURIComponent(id)}.pdf`} />,
    },
  ];
}
