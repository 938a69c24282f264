import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";
import styles from "./opening-number.module.css";

interface OpeningNumberProps {
  /** The number as it is written. */
  readonly children: ReactNode;
  /** What is behind it, for people who do not see the underline. */
  readonly label: string;
  /** The reports and facts it comes from. */
  readonly behind: ReactNode;
}

/** Every number opens: a dotted underline, and behind it what the number was made from. */
export function OpeningNumber({ children, label, behind }: OpeningNumberProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      offset={6}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? "" }}
    >
      <Popover.Target>
        <button type="button" className={styles.number} aria-label={label} onClick={() => setOpen(!isOpen)}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{behind}</Popover.Dropdown>
    </Popover>
  );
}
