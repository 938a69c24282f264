import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { waitingQuery } from "../../shared/api/effect-queries.ts";
import { useKeys } from "../../shared/use-keys.ts";
import styles from "./effect.module.css";

/** Where a report stands among those that wait, the oldest first; `j` and `k` go to the next and the one before. */
export function WaitingPlace({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const waiting = useQuery(waitingQuery).data ?? [];
  const place = waiting.indexOf(id);
  const go = (step: number) => {
    const next = waiting[place + step];
    if (place >= 0 && next !== undefined) void navigate({ to: "/reports/$id", params: { id: next } });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  if (place < 0 || waiting.length < 2) return null;
  return (
    <span className={styles.place}>
      <FormattedMessage id="compare.place" values={{ place: place + 1, count: waiting.length }} /> <kbd>j</kbd>{" "}
      <kbd>k</kbd>
    </span>
  );
}
