import { type KeyboardEvent, useId, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { CentrelinePanel } from "./centreline-panel.tsx";
import { CoordinatesPanel } from "./coordinates-panel.tsx";
import { DrawPanel } from "./draw-panel.tsx";
import { type EntryMethod, methodOf, methodsFor } from "./entry-method.ts";
import type { EntryProps } from "./entry-props.ts";
import styles from "./entry-tabs.module.css";
import { PastePanel } from "./paste-panel.tsx";
import { TraversePanel } from "./traverse-panel.tsx";

interface EntryTabsProps extends EntryProps {
  readonly method: EntryMethod;
  readonly choose: (method: EntryMethod) => void;
  /** The shape is what was typed: a hand on the map would part the two. */
  readonly isGuarded: boolean;
  readonly takeOver: () => void;
}

/** The ways of entry beside the map, as tabs: arrow keys go from one to the next. */
export function EntryTabs({ method, choose, isGuarded, takeOver, ...entry }: EntryTabsProps) {
  const intl = useIntl();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { value } = entry.editor;
  const replaces = value !== undefined && method !== "drawn" && methodOf(value) !== method;
  const methods = methodsFor(entry.editor.shape);
  const step = ({ key }: KeyboardEvent) => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = methods.at((methods.indexOf(method) + by) % methods.length);
    if (by === 0 || next === undefined) return;
    choose(next);
    list.current?.querySelector<HTMLElement>(`[data-method="${next}"]`)?.focus();
  };
  return (
    <div className={styles.entry}>
      <div className={styles.tabs} role="tablist" aria-label={intl.formatMessage({ id: "geometry.ways" })} ref={list}>
        {methods.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}${one}`}
            className={styles.tab}
            data-method={one}
            aria-selected={one === method}
            aria-controls={`${id}panel`}
            tabIndex={one === method ? 0 : -1}
            onClick={() => choose(one)}
            onKeyDown={step}
          >
            <FormattedMessage id={`geometry.way.${one}`} />
          </button>
        ))}
      </div>
      <div id={`${id}panel`} className={styles.panel} role="tabpanel" aria-labelledby={`${id}${method}`}>
        {method === "drawn" && <DrawPanel {...entry} isGuarded={isGuarded} takeOver={takeOver} />}
        {replaces && (
          <p className={styles.replaces}>
            <FormattedMessage id="geometry.replaces" />
          </p>
        )}
        {method === "coordinates" && <CoordinatesPanel {...entry} />}
        {method === "traverse" && <TraversePanel {...entry} />}
        {method === "pasted" && <PastePanel {...entry} />}
        {method === "centreline" && <CentrelinePanel {...entry} />}
      </div>
    </div>
  );
}
