import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { meQuery } from "../../shared/api/people-queries.ts";
import { conflictsQuery, workQuery } from "../../shared/api/work-queries.ts";
import buttons from "../../shared/button.module.css";
import { Empty } from "../../shared/empty.tsx";
import { Icon } from "../../shared/icon.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import { ReportView } from "../reports/report-view.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { DraftCard } from "./draft-card.tsx";
import { listsOf, type WorkListName } from "./work-lists.ts";
import styles from "./work-page.module.css";
import { WorkTable } from "./work-table.tsx";
import { WorkTabs } from "./work-tabs.tsx";

/** What waits for whoever is signed in: the list, and beside it what is chosen, ready to be decided. */
export function WorkPage() {
  const me = useQuery(meQuery).data;
  const isSignedIn = me?.person !== null && me !== undefined;
  const work = useQuery({ ...workQuery, enabled: isSignedIn });
  const conflicts = useQuery({ ...conflictsQuery, enabled: isSignedIn });
  const { list, item } = useAddress();
  const change = useChangeAddress();
  const navigate = useNavigate();
  const isWide = useMediaQuery("(min-width: 1024px)", undefined, { getInitialValueInEffect: false });
  const lists = listsOf(work.data, conflicts.data);
  const shown = lists.find(({ name }) => name === list) ?? lists.find(({ lines }) => lines.length > 0) ?? lists[0];
  const lines = shown?.lines ?? [];
  const active = lines.findIndex(({ id }) => id === item);
  const selected = lines[active] ?? (isWide ? lines[0] : undefined);
  const choose = (id: string | undefined) => change({ list: shown?.name, item: id }, { replace: true });
  const open = (id: string | undefined) => {
    if (id === undefined) return;
    const to = shown?.name === "drafts" ? "/drafts/$id" : "/reports/$id";
    void navigate({ to, params: { id }, search: {} });
  };
  const step = (by: number) => {
    const at = active < 0 ? (isWide ? 0 : -1) : active;
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))]?.id;
    choose(next);
    document.getElementById(`work-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const openSelected = () => open(selected?.id);
  const begin = () => void navigate({ to: "/reports/new" });
  useKeys({ j: () => step(1), k: () => step(-1), Enter: openSelected, n: begin });
  if (me?.person === null) {
    return (
      <Empty title={<FormattedMessage id="work.signIn" />}>
        <SignInLink className={buttons.second} />
      </Empty>
    );
  }
  if (work.isError && work.data === undefined) return <Trouble error={work.error} />;
  if (work.data === undefined || shown === undefined) return null;
  return (
    <div className={styles.page}>
      <section className={styles.list}>
        <header className={styles.head}>
          <h1 className={styles.title}>
            <FormattedMessage id="work.title" />
          </h1>
          <Link to="/reports/new" className={buttons.main ?? ""}>
            <Icon name="plus" size={16} />
            <FormattedMessage id="work.new" /> <kbd>n</kbd>
          </Link>
        </header>
        <WorkTabs
          lists={lists}
          shown={shown.name}
          choose={(name: WorkListName) => change({ list: name, item: undefined }, { replace: true })}
        />
        {work.data.isCut && shown.name !== "drafts" && (
          <p className={styles.cut}>
            <FormattedMessage id="work.cut" />
          </p>
        )}
        <WorkTable
          list={shown}
          selected={isWide ? selected?.id : undefined}
          choose={isWide ? choose : open}
          open={open}
        />
      </section>
      {isWide && selected !== undefined && (
        <div className={styles.chosen}>
          {shown.name === "drafts" ? (
            <DraftCard key={selected.id} id={selected.id} type={selected.type} />
          ) : (
            <ReportView key={selected.id} id={selected.id} isBeside />
          )}
        </div>
      )}
    </div>
  );
}
