import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { uuidv7 } from "uuidv7";
import { reportGroups } from "../../../src/modules/reports/report-group.ts";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import { reportTypesQuery, type ShownType } from "../../shared/api/report-type-queries.ts";
import buttons from "../../shared/button.module.css";
import { Empty } from "../../shared/empty.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Icon } from "../../shared/icon.tsx";
import page from "../../shared/page.module.css";
import { Trouble } from "../../shared/trouble.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";
import styles from "./new-report-page.module.css";
import { typesFor } from "./types-for.ts";

/** Every type of report that whoever is signed in may hand in, by the part of the work it belongs to. */
export function NewReportPage() {
  const intl = useIntl();
  const { language } = useReader();
  const may = useMay();
  const me = useQuery(meQuery).data;
  const answer = useQuery(reportTypesQuery);
  const navigate = useNavigate();
  const { search = "" } = useAddress();
  const change = useChangeAddress();
  const groups = useMemo(
    () =>
      typesFor(
        (answer.data ?? []).filter(({ name }) => may("submit", name)),
        search,
        language,
      ),
    [answer.data, may, search, language],
  );
  const flat = groups.flatMap(({ types }) => types);
  const [active, setActive] = useState(-1);
  const begin = (type: ShownType | undefined) => {
    if (type === undefined) return;
    void navigate({ to: "/drafts/$id", params: { id: uuidv7() }, search: { type: type.name } });
  };
  const step = (by: number) => {
    const next = Math.max(0, Math.min(flat.length - 1, active + by));
    setActive(next);
    document.getElementById(`type-${flat[next]?.name}`)?.scrollIntoView({ block: "nearest" });
  };
  const open = () => begin(flat[active]);
  useKeys({ j: () => step(1), k: () => step(-1), Enter: open });
  if (answer.isError) return <Trouble error={answer.error} />;
  if (me?.person === null) {
    return (
      <Empty title={<FormattedMessage id="drafts.signIn" />}>
        <SignInLink className={buttons.second} />
      </Empty>
    );
  }
  return (
    <section className={page.page}>
      <h1 className={page.title}>
        <FormattedMessage id="work.new" />
      </h1>
      <p className={page.lead}>
        <FormattedMessage id="work.newLead" />
      </p>
      <input
        className={styles.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "work.searchTypes" })}
        placeholder={intl.formatMessage({ id: "work.searchTypes" })}
        onChange={(event) => change({ search: event.target.value || undefined }, { replace: true })}
        onKeyDown={(event) => event.key === "Enter" && begin(flat[0])}
      />
      {answer.isSuccess && flat.length === 0 && (
        <Empty title={<FormattedMessage id={search === "" ? "work.noTypes" : "work.noTypeFound"} />} />
      )}
      {groups.map(({ group, types }) => (
        <section key={group} className={page.section}>
          <h2 className={page.heading}>{reportGroups[group][language]}</h2>
          <ul className={styles.types}>
            {types.map((type) => (
              <li key={type.name} id={`type-${type.name}`} className={styles.type} data-active={flat[active] === type}>
                <button type="button" className={styles.begin} onClick={() => begin(type)}>
                  <strong>{type.label[language]}</strong>
                  <span>{type.purpose[language]}</span>
                </button>
                <Link
                  to="/reports/new/$type/print"
                  params={{ type: type.name }}
                  className={styles.paper ?? ""}
                  aria-label={intl.formatMessage({ id: "work.blank" }, { type: type.label[language] })}
                  title={intl.formatMessage({ id: "work.blank" }, { type: type.label[language] })}
                >
                  <Icon name="print" size={16} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
