import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { StatementAnswer } from "../../shared/api/decision-answers.ts";
import { FindingSign } from "../../shared/finding-list.tsx";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import styles from "./decide.module.css";

/** Obstacles that have words of their own on the screens; the others keep the server's sentence. */
const words: Readonly<Record<string, MessageKey>> = {
  "approver-is-author": "obstacle.approver-is-author",
  "outside-check-required": "obstacle.outside-check-required",
  "signature-required": "obstacle.signature-required",
  "report-already-decided": "problem.report-already-decided",
};

/** Why this cannot be decided, before anybody signs; and what would mend it. */
export function Obstacles({ obstacles }: Pick<StatementAnswer, "obstacles">) {
  if (obstacles.length === 0) return null;
  return (
    <ul className={styles.obstacles}>
      {obstacles.map(({ code, message }) => (
        <li key={code} className={styles.obstacle}>
          <FindingSign severity="error" />
          <p>
            {words[code] === undefined ? message : <FormattedMessage id={words[code]} />}
            {code === "signature-required" && (
              <>
                {" "}
                <Link to="/account">
                  <FormattedMessage id="nav.account" />
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
