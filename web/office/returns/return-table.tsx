import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { returnNumbers, type SettlementReturn } from "../../../src/modules/returns/return-totals.ts";
import type { Returns } from "../../shared/api/record-answers.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import styles from "../assistance/assistance.module.css";

/** A line a settlement, each opening its report, and their sum. What a report does not say is said to be missing. */
export function ReturnTable({ returns }: { readonly returns: Returns }) {
  const intl = useIntl();
  const { language } = useReader();
  const heads = [...returnNumbers.map((number) => `returns.${number}` as const), "returns.homes"] as const;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={intl.formatMessage({ id: "returns.table" })}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="returns.settlement" />
            </th>
            {heads.map((id) => (
              <th key={id} scope="col">
                <FormattedMessage id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {returns.settlements.map((one) => (
            <Line key={one.settlement} line={one} />
          ))}
          <tr className={styles.sum}>
            <th scope="row">
              <FormattedMessage id="returns.sum" />
            </th>
            {returnNumbers.map((number) => (
              <td key={number} data-label={intl.formatMessage({ id: `returns.${number}` })}>
                <span>
                  {formatNumber(returns.totals[number].people, language)}
                  {returns.totals[number].silentSettlements > 0 && (
                    <span className={styles.silent}>
                      <FormattedMessage
                        id="returns.silent"
                        values={{ count: returns.totals[number].silentSettlements }}
                      />
                    </span>
                  )}
                </span>
              </td>
            ))}
            <td data-label="" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: SettlementReturn }) {
  const intl = useIntl();
  const { settlement, dateOfInformation, reportId, body } = line;
  return (
    <tr>
      <th scope="row">
        <Link to="/reports/$id" params={{ id: reportId }}>
          {settlement}
        </Link>
        <span className={styles.about}>{dateOfInformation}</span>
        <Services services={body.services} />
      </th>
      {returnNumbers.map((number) => (
        <td key={number} data-label={intl.formatMessage({ id: `returns.${number}` })}>
          <Said value={body[number]} />
        </td>
      ))}
      <td data-label={intl.formatMessage({ id: "returns.homes" })}>
        <Homes homes={body.homes} />
      </td>
    </tr>
  );
}

function Said({ value }: { readonly value: number | undefined }) {
  const { language } = useReader();
  if (value !== undefined) return formatNumber(value, language);
  return (
    <span className={styles.nothing}>
      <FormattedMessage id="returns.notSaid" />
    </span>
  );
}

function Homes({ homes }: { readonly homes: SettlementReturn["body"]["homes"] }) {
  const { language } = useReader();
  if (homes?.habitable === undefined) return <span className={styles.nothing}>—</span>;
  const habitable = formatNumber(homes.habitable, language);
  if (homes.total === undefined) return habitable;
  return <FormattedMessage id="returns.homesOf" values={{ habitable, total: formatNumber(homes.total, language) }} />;
}

const serviceNames = ["water", "electricity", "road", "school", "health"] as const;

/** How far water, electricity, road, school and health care work, in the words of the report's own form. */
function Services({ services }: { readonly services: SettlementReturn["body"]["services"] }) {
  const { language } = useReader();
  const labels = useQuery(reportTypesQuery).data?.find(({ name }) => name === "return-report")?.fieldLabels;
  if (services === undefined || labels === undefined) return null;
  const said = serviceNames.flatMap((name) => {
    const state = services[name];
    if (state === undefined) return [];
    const [service, words] = [labels[`services.${name}`], labels[`services.${name}.${state}`]];
    return `${service?.[language] ?? name}: ${words?.[language] ?? state}`;
  });
  return <span className={styles.about}>{said.join(" · ")}</span>;
}
