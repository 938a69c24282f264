import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { areaSquareMetres } from "../../../src/geometry/geodesy.ts";
import { groundFromGeoJson } from "../../../src/geometry/geojson.ts";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { Fate, ReportDetail } from "../../shared/api/answers.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import { dateInWords } from "../../shared/days.ts";
import form from "../../shared/forms/form.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import { useTypeWords } from "../../shared/report-words.ts";
import { Swatch } from "../../shared/swatch.tsx";
import { fateOfBody, shapeIn } from "../reports/report-shapes.ts";
import styles from "./decide.module.css";

interface StatementWordsProps {
  readonly report: ReportDetail;
  readonly kind: "approval" | "rejection";
  readonly sha256: string | undefined;
}

/** What one puts one's name to, in plain words: which report, by whom, and what it would do to the land. */
export function StatementWords({ report, kind, sha256 }: StatementWordsProps) {
  const typeInWords = useTypeWords();
  const { language } = useReader();
  const me = useQuery(meQuery).data?.person;
  const { document } = report;
  const hazard = document.body["hazardCode"];
  return (
    <div>
      <p className={form.words}>
        <FormattedMessage
          id={`decide.sign.${kind}`}
          values={{
            me: <strong>{me?.name ?? ""}</strong>,
            type: <strong>{typeInWords(document.type)}</strong>,
            hazard: typeof hazard === "string" ? <span className={styles.code}>{hazard}</span> : "",
            date: dateInWords(document.dateOfInformation, language),
            by: document.reportedBy.name ?? <NotShown />,
            organisation: document.reportedBy.organisation,
          }}
        />
      </p>
      {kind === "approval" && <Effects body={document.body} />}
      {sha256 !== undefined && (
        <p className={styles.fine}>
          <FormattedMessage id="decide.hash" values={{ hash: <code>{sha256.slice(0, 16)}…</code> }} />
        </p>
      )}
    </div>
  );
}

/** The ground as the report claims it, in m²: what is released, opened or confirmed when it is approved. */
function Effects({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  const { language } = useReader();
  const effects = Object.entries(body).flatMap(([field, value]): { fate: Fate; squareMetres: number }[] => {
    const shape = shapeIn(value);
    const fate = fateOfBody(body, field);
    if (shape === undefined || shape.type === "Point" || fate === undefined) return [];
    return [{ fate, squareMetres: areaSquareMetres(groundFromGeoJson(shape)) }];
  });
  if (effects.length === 0) {
    return (
      <p className={styles.fine}>
        <FormattedMessage id="decide.noLand" />
      </p>
    );
  }
  return (
    <ul className={styles.effects}>
      {effects.map(({ fate, squareMetres }) => (
        <li key={fate} className={styles.effect}>
          <Swatch name={fate} />
          <FormattedMessage id={`decide.effect.${fate}`} />
          <span className={styles.area}>{formatArea(squareMetres, "m2", language)} m²</span>
        </li>
      ))}
    </ul>
  );
}
