import { type ReactNode, useEffect, useId, useRef } from "react";
import { useIntl } from "react-intl";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./sheet.module.css";

interface SheetProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialogue over the page: the browser's own, so focus, Escape and screen readers are right. */
export function Sheet({ title, isOpen, close, children }: SheetProps) {
  const intl = useIntl();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={heading} onClose={close}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <IconButton label={intl.formatMessage({ id: "shell.close" })} onClick={close}>
          <Icon name="close" />
        </IconButton>
      </header>
      {children}
    </dialog>
  );
}
