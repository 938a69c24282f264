import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { sessionEndedQuery } from "../../shared/access/session-ended.ts";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { meQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import styles from "./session-bar.module.css";
import { signOut } from "./sign-out.ts";

/** The sign-in has ended: said in one quiet line, and the page stays as it is. */
export function SessionBar() {
  const queries = useQueryClient();
  const wasRefused = useQuery(sessionEndedQuery).data;
  const hasEnded = useQuery(meQuery).data?.hasEnded;
  if (!wasRefused && !hasEnded) return null;
  return (
    <div className={styles.bar} role="status">
      <p>
        <FormattedMessage id="session.ended" />
      </p>
      <SignInLink className={buttons.second} />
      <button type="button" className={buttons.quiet} onClick={() => void signOut(queries)}>
        <FormattedMessage id="session.goOn" />
      </button>
    </div>
  );
}
