import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { returnsQuery } from "../../shared/api/record-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import { FindingList } from "../../shared/finding-list.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress } from "../use-address.ts";
import { ReturnTable } from "./return-table.tsx";

/** Who has come back: settlement by settlement, by its latest report, and in all. */
export function ReturnsPage() {
  return (
    <OnlyFor action="read" record="return-report">
      <Settlements />
    </OnlyFor>
  );
}

function Settlements() {
  const { language } = useReader();
  const { on } = useAddress();
  const answer = useQuery(returnsQuery(on));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const data = answer.data;
  if (data === undefined) return null;
  const people = formatNumber(data.totals.returnedPeople.people, language);
  const told = { settlements: data.settlements.length, people, date: data.on };
  return (
    <OfficePage
      title={<FormattedMessage id="returns.title" />}
      lead={<FormattedMessage id="returns.lead" values={told} />}
      actions={<CsvLink href={addressOf("/api/returns.csv", { on })} />}
    >
      {data.isPartial && (
        <p className={page.notice}>
          <FormattedMessage id="returns.partial" />
        </p>
      )}
      {data.settlements.length === 0 ? (
        <Empty title={<FormattedMessage id="returns.none" />}>
          <FormattedMessage id="returns.noneText" />
        </Empty>
      ) : (
        <ReturnTable returns={data} />
      )}
      {data.findings.length > 0 && (
        <Section title={<FormattedMessage id="returns.findings" />}>
          <FindingList findings={data.findings} />
        </Section>
      )}
    </OfficePage>
  );
}
