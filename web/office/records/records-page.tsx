import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { reportGroups } from "../../../src/modules/reports/report-group.ts";
import { useMay } from "../../shared/access/use-may.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { typesFor } from "../forms/types-for.ts";
import { OfficePage } from "../shell/office-page.tsx";
import styles from "./records.module.css";

/** Every type of report whose table the reader may open, by the parts of the programme's work. */
export function RecordsPage() {
  const { language } = useReader();
  const answer = useQuery(reportTypesQuery);
  const may = useMay();
  if (answer.isError) return <Trouble error={answer.error} />;
  const types = (answer.data ?? []).filter(({ name }) => may("read", name));
  return (
    <OfficePage title={<FormattedMessage id="nav.records" />} lead={<FormattedMessage id="records.lead" />}>
      {typesFor(types, "", language).map(({ group, types: some }) => (
        <Section key={group} title={reportGroups[group][language]}>
          <ul className={styles.types}>
            {some.map(({ name, label, purpose }) => (
              <li key={name}>
                <Link to="/records/$type" params={{ type: name }}>
                  {label[language]}
                </Link>
                <span className={styles.purpose}>{purpose[language]}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </OfficePage>
  );
}
