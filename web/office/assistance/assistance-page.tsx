import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import type { Assistance } from "../../shared/api/record-answers.ts";
import { assistanceQuery } from "../../shared/api/record-queries.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import { FindingList } from "../../shared/finding-list.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import page from "../../shared/page.module.css";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress } from "../use-address.ts";
import { DonorTable } from "./donor-table.tsx";
import { GroupTable } from "./group-table.tsx";
import { LeftOut } from "./left-out.tsx";

/** Money and goods for the programme: who gave, what was spent, and what stays out of every sum. */
export function AssistancePage() {
  return (
    <OnlyFor action="read" record="assistance-grant">
      <Money />
    </OnlyFor>
  );
}

function Money() {
  const { on } = useAddress();
  const answer = useQuery(assistanceQuery(on));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const data = answer.data;
  if (data === undefined) return null;
  return (
    <OfficePage
      title={<FormattedMessage id="assistance.title" />}
      lead={<FormattedMessage id="assistance.lead" values={{ date: data.on }} />}
      actions={<CsvLink href={addressOf("/api/assistance.csv", { on })} />}
    >
      {data.isPartial && (
        <p className={page.notice}>
          <FormattedMessage id="assistance.partial" />
        </p>
      )}
      {data.donors.length === 0 ? (
        <Empty title={<FormattedMessage id="assistance.none" />}>
          <FormattedMessage id="assistance.noneText" />
        </Empty>
      ) : (
        <Sums assistance={data} />
      )}
      {data.leftOut.length > 0 && (
        <Section
          title={<FormattedMessage id="assistance.leftOut" />}
          lead={<FormattedMessage id="assistance.leftOutLead" />}
        >
          <LeftOut records={data.leftOut} />
        </Section>
      )}
      {data.findings.length > 0 && (
        <Section title={<FormattedMessage id="assistance.findings" />}>
          <FindingList findings={data.findings} />
        </Section>
      )}
    </OfficePage>
  );
}

function Sums({ assistance }: { readonly assistance: Assistance }) {
  const { language } = useReader();
  const labels = useQuery(reportTypesQuery).data?.find(({ name }) => name === "assistance-grant")?.fieldLabels;
  const { donors, totals, byYears, bySector } = assistance;
  return (
    <>
      <Section title={<FormattedMessage id="assistance.perDonor" />}>
        <DonorTable donors={donors} totals={totals} />
      </Section>
      <Section
        title={<FormattedMessage id="assistance.byYear" />}
        lead={<FormattedMessage id="assistance.byYearLead" />}
      >
        <GroupTable
          label="assistance.byYear"
          head="assistance.year"
          groups={byYears}
          assistance={assistance}
          nameOf={(years) => years}
        />
      </Section>
      <Section title={<FormattedMessage id="assistance.bySector" />}>
        <GroupTable
          label="assistance.bySector"
          head="assistance.sector"
          groups={bySector}
          assistance={assistance}
          nameOf={(sector) => labels?.[`sector.${sector}`]?.[language] ?? sector}
        />
      </Section>
    </>
  );
}
