import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { CatalogueModel, SourcedClaim } from "../../../src/modules/ordnance/catalogue.ts";
import { categoryOf } from "../../../src/modules/ordnance/category.ts";
import { modelProperties, modelPropertyNames } from "../../../src/modules/ordnance/model-claim.ts";
import { statisticGroups } from "../../../src/modules/ordnance/statistic-group.ts";
import type { Language } from "../../../src/modules/reports/labels.ts";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { ordnanceQuery } from "../../shared/api/ordnance-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import { PageHead } from "../../shared/page-head.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { Missing } from "../shell/missing.tsx";
import { Disagree } from "./disagree.tsx";
import styles from "./ordnance.module.css";
import { modelName } from "./ordnance-page.tsx";

/** One model with every value as each source gives it. */
export function ModelPage() {
  return (
    <OnlyFor action="read" record="ordnance-model">
      <Model />
    </OnlyFor>
  );
}

function Model() {
  const { language } = useReader();
  const { model: key } = useParams({ from: "/ordnance/$model" });
  const answer = useQuery(ordnanceQuery);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  if (answer.data === undefined) return null;
  const model = answer.data.models.find((one) => one.model === key);
  if (model === undefined) return <Missing />;
  const names = [...new Set(model.names.flatMap((name) => Object.values(name)))].join(" · ");
  const words = (category: string) => categoryOf(category)?.label[language] ?? category;
  return (
    <article className={page.page}>
      <PageHead
        above={
          <>
            <Link to="/ordnance">
              <FormattedMessage id="nav.ordnance" />
            </Link>{" "}
            · {names}
          </>
        }
        title={modelName(model, language)}
        below={
          <p>
            {words(model.category)} · {statisticGroups[model.statisticGroup][language]}
          </p>
        }
      />
      {model.otherCategories.length > 0 && (
        <p className={styles.disagree}>
          <FormattedMessage
            id="ordnance.otherCategories"
            values={{ categories: model.otherCategories.map(words).join(", ") }}
          />
        </p>
      )}
      <Section title={<FormattedMessage id="ordnance.values" />} lead={<FormattedMessage id="ordnance.lead" />}>
        <Values model={model} language={language} />
      </Section>
    </article>
  );
}

function Values({ model, language }: { readonly model: CatalogueModel; readonly language: Language }) {
  const claims = modelPropertyNames.flatMap((property) => model.claims.filter((claim) => claim.property === property));
  const columns: readonly RecordColumn<SourcedClaim>[] = [
    {
      id: "property",
      label: "ordnance.property",
      isHead: true,
      cell: ({ property }) => modelProperties[property].label[language],
    },
    {
      id: "value",
      label: "ordnance.value",
      cell: (claim) => (
        <span className={styles.value}>
          {shownValue(claim, language)} {model.conflicts.includes(claim.property) && <Disagree />}
        </span>
      ),
    },
    { id: "source", label: "ordnance.source", cell: (claim) => <Source claim={claim} /> },
  ];
  return (
    <RecordTable
      label="ordnance.values"
      columns={columns}
      rows={claims}
      keyOf={(claim) => `${claim.property} ${claim.source} ${claim.reportId} ${shownValue(claim, language)}`}
    />
  );
}

function Source({ claim }: { readonly claim: SourcedClaim }) {
  return (
    <span className={styles.source}>
      {claim.source}
      {claim.reportId !== null && (
        <>
          {" · "}
          <Link to="/reports/$id" params={{ id: claim.reportId }}>
            <FormattedMessage id="ordnance.report" />
          </Link>
        </>
      )}
    </span>
  );
}

function shownValue({ property, minimum, maximum, text }: SourcedClaim, language: Language): string {
  const { unit } = modelProperties[property];
  const numbers = [minimum, maximum].filter((number) => number !== undefined);
  const said = [...new Set(numbers)].map((number) => formatNumber(number, language)).join("–");
  return [said === "" ? undefined : unit === null ? said : `${said} ${unit}`, text].filter(Boolean).join(", ");
}
