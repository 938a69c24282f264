import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { workQuery } from "../../shared/api/work-queries.ts";
import { handsNeeded } from "../work/work-lists.ts";
import styles from "./work-count.module.css";

/** How much asks for one's hand, beside the word "Work". */
export function WorkCount() {
  const intl = useIntl();
  const work = useQuery(workQuery).data;
  const count = work === undefined ? 0 : handsNeeded(work);
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="visually-hidden">{intl.formatMessage({ id: "work.waiting" }, { count })}</span>
    </span>
  );
}
