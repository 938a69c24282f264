import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { Sheet } from "../../shared/sheet.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import styles from "./shortcuts.module.css";

const shortcuts: readonly { keys: readonly string[]; label: MessageKey }[] = [
  { keys: ["/"], label: "keys.search" },
  { keys: ["?"], label: "keys.help" },
  { keys: ["Esc"], label: "keys.close" },
  { keys: ["+", "−"], label: "keys.zoom" },
  { keys: ["←", "↑", "↓", "→"], label: "keys.pan" },
  { keys: ["l"], label: "keys.layers" },
  { keys: ["["], label: "keys.earlier" },
  { keys: ["]"], label: "keys.later" },
  { keys: ["t"], label: "keys.today" },
  { keys: ["j", "k"], label: "keys.list" },
  { keys: ["Enter"], label: "keys.open" },
  { keys: ["n"], label: "keys.new" },
];

/** The sheet that `?` opens. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  useKeys({ "?": () => setOpen(true) });
  return (
    <Sheet title={<FormattedMessage id="keys.title" />} isOpen={isOpen} close={() => setOpen(false)}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className={styles.row}>
            <dt>
              <FormattedMessage id={label} />
            </dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
