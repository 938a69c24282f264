import { FormattedMessage, useIntl } from "react-intl";
import type { WorkStatus } from "../../src/modules/hazards/work-status.ts";
import { dateInWords } from "./days.ts";
import { useReader } from "./i18n/use-reader.ts";
import styles from "./work-sign.module.css";

/** Whether work in an area is suspended or goes on; it says nothing about the ground, and so has no colour of the land. */
export function WorkSign({ work, isFull = false }: { readonly work: WorkStatus | null; readonly isFull?: boolean }) {
  const intl = useIntl();
  const { language } = useReader();
  if (work === null || (work.status === "resumed" && !isFull)) return null;
  const status = intl.formatMessage({ id: `work.${work.status}` });
  const since = intl.formatMessage({ id: "work.since" }, { status, date: dateInWords(work.since, language) });
  return (
    <span className={styles.work} data-status={work.status} data-full={isFull} title={isFull ? undefined : since}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {work.status === "suspended" ? <path d="M4 2.500v7M8 2.500v7" /> : <path d="M3.500 2.500l6 3.500l-6 3.500z" />}
      </svg>
      {isFull ? since : <FormattedMessage id={`work.${work.status}`} />}
    </span>
  );
}
