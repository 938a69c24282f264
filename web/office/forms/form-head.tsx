import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import buttons from "../../shared/button.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import type { DraftDocument } from "./draft-document.ts";
import type { DraftKeeper, KeeperState } from "./draft-keeper.ts";
import styles from "./form-head.module.css";
import type { SectionState } from "./form-sections.ts";
import { useFormWorld } from "./form-world.ts";
import { OtherWindow } from "./other-window.tsx";
import { SaveState } from "./save-state.tsx";
import type { FormEdits } from "./use-form-edits.ts";
import type { HandIn } from "./use-hand-in.ts";

interface FormHeadProps extends Omit<KeeperState, "mailbox"> {
  readonly type: ShownType;
  readonly document: DraftDocument;
  readonly keeper: DraftKeeper;
  readonly edits: FormEdits;
  readonly handIn: HandIn;
  readonly sections: readonly SectionState[];
}

/** What is written, where the last letter of it is, how far it is, and the way on. It stays in sight. */
export function FormHead(props: FormHeadProps) {
  const { type, document, whereabouts, isNowhereElse, keeper, edits, handIn, sections } = props;
  const intl = useIntl();
  const { language } = useFormWorld();
  const sum = (count: "required" | "filled") => sections.reduce((all, section) => all + section[count], 0);
  const [required, filled] = [sum("required"), sum("filled")];
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <div className={styles.what}>
          <p className={styles.above}>
            <Link to="/work">
              <FormattedMessage id="nav.work" />
            </Link>
            <Instead document={document} />
          </p>
          <h1 className={styles.title}>{type.label[language]}</h1>
        </div>
        <div className={styles.ways}>
          <IconButton label={intl.formatMessage({ id: "form.undo" })} onClick={edits.undo} isDisabled={!edits.canUndo}>
            <Icon name="undo" />
          </IconButton>
          <IconButton label={intl.formatMessage({ id: "form.redo" })} onClick={edits.redo} isDisabled={!edits.canRedo}>
            <Icon name="redo" />
          </IconButton>
          <span className={styles.print}>
            <IconButton label={intl.formatMessage({ id: "page.print" })} onClick={() => window.print()}>
              <Icon name="print" />
            </IconButton>
          </span>
          <button type="button" className={buttons.main} disabled={handIn.isPending} onClick={handIn.go}>
            <FormattedMessage id="form.handIn" />
          </button>
        </div>
      </div>
      <div className={styles.states}>
        <SaveState whereabouts={whereabouts} isNowhereElse={isNowhereElse} />
        <p className={styles.progress}>
          <progress className={styles.bar} max={required} value={filled} aria-hidden="true" />
          <FormattedMessage id="form.progress" values={{ filled, required }} />
        </p>
      </div>
      {whereabouts.kind === "outdated" && (
        <OtherWindow stored={whereabouts.stored} keeper={keeper} restart={edits.restart} />
      )}
      <FormProblem error={handIn.error} />
    </header>
  );
}

/** In whose place it will stand. */
function Instead({ document }: { readonly document: DraftDocument }) {
  const id = document.supersedes ?? document.corrects;
  if (id === undefined) return null;
  const link = (words: React.ReactNode) => (
    <Link to="/reports/$id" params={{ id }}>
      {words}
    </Link>
  );
  return (
    <>
      {" · "}
      <FormattedMessage
        id={document.supersedes === undefined ? "form.corrects" : "form.supersedes"}
        values={{ link }}
      />
    </>
  );
}
