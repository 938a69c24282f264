import type { ReactNode } from "react";
import styles from "./icon-button.module.css";

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

/** A square button whose label is read aloud and shown on hover. */
export function IconButton({ label, onClick, children, isPressed, isDisabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
