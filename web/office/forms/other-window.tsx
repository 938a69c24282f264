import { FormattedMessage } from "react-intl";
import buttons from "../../shared/button.module.css";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { StoredDraft } from "./draft-mailbox.ts";
import styles from "./form-head.module.css";

interface OtherWindowProps {
  readonly stored: StoredDraft;
  readonly keeper: DraftKeeper;
  readonly restart: () => void;
}

/** The same draft was written in another window: whoever sees both decides which one goes on. */
export function OtherWindow({ stored, keeper, restart }: OtherWindowProps) {
  const choose = (choice: "own" | "theirs") => {
    keeper.resolve(choice, stored);
    if (choice === "theirs") restart();
  };
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <FormattedMessage id="drafts.otherWindow" />
      </p>
      <button type="button" className={buttons.second} onClick={() => choose("theirs")}>
        <FormattedMessage id="drafts.takeOther" />
      </button>
      <button type="button" className={buttons.second} onClick={() => choose("own")}>
        <FormattedMessage id="drafts.keepThis" />
      </button>
    </div>
  );
}
