import { FormattedMessage } from "react-intl";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { Icon } from "../../shared/icon.tsx";
import { useProblemWords } from "../../shared/problem-words.ts";
import type { Whereabouts } from "./draft-keeper.ts";
import styles from "./form-head.module.css";

/** Always in sight: where the last letter that was typed is. */
export function SaveState({ whereabouts, isNowhereElse }: { whereabouts: Whereabouts; isNowhereElse: boolean }) {
  const isSafe = whereabouts.kind === "on-server" || whereabouts.kind === "nothing-yet";
  return (
    <p className={styles.saved} role="status" data-kind={whereabouts.kind} data-testid="save-state">
      {whereabouts.kind === "on-server" && <Icon name="check" size={16} />}
      <span>
        <Words whereabouts={whereabouts} />
        {isNowhereElse && !isSafe && (
          <>
            {" "}
            <FormattedMessage id="drafts.nowhereElse" />
          </>
        )}
      </span>
    </p>
  );
}

function Words({ whereabouts }: { readonly whereabouts: Whereabouts }) {
  const words = useProblemWords();
  switch (whereabouts.kind) {
    case "on-server":
      return <FormattedMessage id="drafts.onServer" values={{ time: clock(whereabouts.at) }} />;
    case "refused":
      return <FormattedMessage id="drafts.refused" values={{ why: words(whereabouts.error) }} />;
    case "signed-out":
      return (
        <>
          <FormattedMessage id="drafts.signedOut" /> <SignInLink />
        </>
      );
    case "nothing-yet":
      return <FormattedMessage id="drafts.nothingYet" />;
    case "here":
      return <FormattedMessage id="drafts.here" />;
    case "unreachable":
      return <FormattedMessage id="drafts.unreachable" />;
    case "outdated":
      return <FormattedMessage id="drafts.outdated" />;
    case "is-report":
      return <FormattedMessage id="drafts.handedIn" />;
    case "deleted":
      return <FormattedMessage id="drafts.deleted" />;
  }
}

/** Hours and minutes where the reader is: it is the clock on the wall that they compare it with. */
function clock(instant: string): string {
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
