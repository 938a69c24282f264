import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Icon, type IconName } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";
import { idOfField } from "./placed-finding.ts";
import { type RowChange, withRow } from "./row-changes.ts";

interface ListFieldProps extends FieldProps {
  /** The fields of an entry: they may be lists again. */
  readonly row: (pointer: string, value: unknown) => ReactNode;
}

/** Entries of one kind, each a small form: added, doubled, moved and taken out, by buttons or by keys. */
export function ListField({ field, pointer, value, row }: ListFieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const entries = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const rows = useRowKeys(entries.length);
  const change = (what: RowChange, focus?: number) => {
    rows.change(what);
    const next = withRow(entries, what, {});
    set(pointer, next.length === 0 ? undefined : next);
    touch(pointer);
    if (focus !== undefined) setTimeout(() => focusOn(`${pointer}/${focus}`));
  };
  const words = label(field.path);
  return (
    <FieldFrame pointer={pointer} label={words} isRequired={field.required} help={help(field.path)}>
      <ol className={styles.entries}>
        {entries.map((entry, at) => (
          <li
            key={rows.keys[at]}
            id={idOfField(`${pointer}/${at}`)}
            className={styles.entry}
            onKeyDown={(event) => {
              const moved = keysOf(event, at, entries.length);
              if (moved !== null) change(moved, moved.act === "move" ? moved.to : at + 1);
            }}
          >
            <EntryHead words={words} at={at} count={entries.length} change={change} />
            {row(`${pointer}/${at}`, entry)}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles.add}
        onClick={() => change({ act: "add", at: entries.length }, entries.length)}
      >
        <Icon name="plus" size={16} />
        <FormattedMessage id="form.addEntry" values={{ label: words }} />
      </button>
    </FieldFrame>
  );
}

interface EntryHeadProps {
  readonly words: string;
  readonly at: number;
  readonly count: number;
  readonly change: (what: RowChange, focus?: number) => void;
}

function EntryHead({ words, at, count, change }: EntryHeadProps) {
  const intl = useIntl();
  const button = (icon: IconName, id: "up" | "down" | "double" | "remove", what: RowChange, focus?: number) => (
    <IconButton
      label={intl.formatMessage({ id: `form.entry.${id}` }, { label: words, number: at + 1 })}
      onClick={() => change(what, focus)}
    >
      <Icon name={icon} size={16} />
    </IconButton>
  );
  return (
    <header className={styles.entryHead}>
      <span>
        <FormattedMessage id="form.entryOf" values={{ number: at + 1, count }} />
      </span>
      <span className={styles.entryWays}>
        {at > 0 && button("up", "up", { act: "move", at, to: at - 1 }, at - 1)}
        {at < count - 1 && button("down", "down", { act: "move", at, to: at + 1 }, at + 1)}
        {button("double", "double", { act: "double", at }, at + 1)}
        {button("close", "remove", { act: "remove", at })}
      </span>
    </header>
  );
}

/** Alt and an arrow move an entry, Ctrl and Enter add one below. */
function keysOf(event: KeyboardEvent, at: number, count: number): RowChange | null {
  const to = event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 1 : -1;
  const isMove = event.altKey && to >= 0 && to < count;
  const isAdd = event.ctrlKey && event.key === "Enter";
  if (!isMove && !isAdd) return null;
  event.preventDefault();
  event.stopPropagation();
  return isMove ? { act: "move", at, to } : { act: "add", at: at + 1 };
}

/** A key for each entry that goes with it when it is moved: an open map must not jump to its neighbour. */
function useRowKeys(count: number) {
  const next = useRef(0);
  const fresh = () => {
    next.current += 1;
    return String(next.current);
  };
  const [kept, setKept] = useState<readonly string[]>([]);
  const keys = kept.length === count ? kept : Array.from({ length: count }, (_, i) => kept[i] ?? `new-${i}`);
  return { keys, change: (what: RowChange) => setKept(withRow(keys, what, fresh(), fresh())) };
}

function focusOn(pointer: string): void {
  document.getElementById(idOfField(pointer))?.querySelector<HTMLElement>("input, select, textarea")?.focus();
}
