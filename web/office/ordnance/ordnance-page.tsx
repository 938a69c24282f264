import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { type CatalogueModel, modelsFound } from "../../../src/modules/ordnance/catalogue.ts";
import { categoryOf } from "../../../src/modules/ordnance/category.ts";
import { statisticGroups } from "../../../src/modules/ordnance/statistic-group.ts";
import type { Language } from "../../../src/modules/reports/labels.ts";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { ordnanceQuery } from "../../shared/api/ordnance-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { Disagree } from "./disagree.tsx";

/** The catalogue of ordnance: found by a name in any spelling. */
export function OrdnancePage() {
  return (
    <OnlyFor action="read" record="ordnance-model">
      <Catalogue />
    </OnlyFor>
  );
}

function Catalogue() {
  const intl = useIntl();
  const { language } = useReader();
  const { search } = useAddress();
  const change = useChangeAddress();
  const answer = useQuery(ordnanceQuery);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  if (answer.data === undefined) return null;
  const found = modelsFound(answer.data.models, search ?? "");
  const label = intl.formatMessage({ id: "ordnance.search" });
  return (
    <OfficePage
      title={
        <FormattedMessage
          id="ordnance.title"
          values={{ count: found.length, number: formatNumber(found.length, language) }}
        />
      }
      lead={<FormattedMessage id="ordnance.lead" />}
      actions={<CsvLink href={addressOf("/api/ordnance.csv", { search })} />}
    >
      <div className={filters.filters}>
        <input
          type="search"
          className={filters.search}
          aria-label={label}
          placeholder={label}
          value={search ?? ""}
          onChange={(event) => change({ search: event.currentTarget.value || undefined }, { replace: true })}
        />
      </div>
      {found.length === 0 ? (
        <Empty title={<FormattedMessage id="ordnance.none" />}>
          <FormattedMessage id="ordnance.noneHint" />
        </Empty>
      ) : (
        <RecordTable label="nav.ordnance" columns={columnsIn(language)} rows={found} keyOf={({ model }) => model} />
      )}
    </OfficePage>
  );
}

/** A model's name in a language, or in the first it has. */
export function modelName({ model, names }: CatalogueModel, language: Language): string {
  const own = names.find((name) => name[language] !== undefined)?.[language];
  return own ?? Object.values(names[0] ?? {})[0] ?? model;
}

function columnsIn(language: Language): readonly RecordColumn<CatalogueModel>[] {
  return [
    {
      id: "model",
      label: "ordnance.model",
      isHead: true,
      cell: (row) => (
        <Link to="/ordnance/$model" params={{ model: row.model }}>
          {modelName(row, language)}
        </Link>
      ),
    },
    {
      id: "category",
      label: "ordnance.category",
      cell: ({ category }) => categoryOf(category)?.label[language] ?? category,
    },
    { id: "group", label: "ordnance.group", cell: ({ statisticGroup }) => statisticGroups[statisticGroup][language] },
    {
      id: "disagree",
      label: "ordnance.disagree",
      cell: ({ conflicts }) => (conflicts.length === 0 ? "—" : <Disagree count={conflicts.length} />),
    },
  ];
}
