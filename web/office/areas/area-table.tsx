import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { FormattedMessage } from "react-intl";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { AreaRow } from "./area-row.tsx";
import styles from "./area-table.module.css";
import type { AreaRows } from "./use-area-rows.ts";

interface AreaTableProps {
  readonly rows: AreaRows;
  readonly active: number;
  readonly choose: (index: number) => void;
  readonly label: string;
  readonly isUndated: boolean;
}

const rowHeight = 40;

const columns: readonly { id: string; label: MessageKey; sort?: string }[] = [
  { id: "code", label: "areas.code", sort: "code" },
  { id: "name", label: "areas.name", sort: "name" },
  { id: "status", label: "areas.status" },
  { id: "opened", label: "areas.opened" },
  { id: "released", label: "areas.released" },
  { id: "remaining", label: "areas.remaining", sort: "remaining" },
  { id: "date", label: "areas.date", sort: "date" },
];

/** Only the rows on the screen exist, however long the register is. */
export function AreaTable({ rows, active, choose, label, isUndated }: AreaTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again only when other rows are seen
  useEffect(() => rows.look(first, last), [first, last, rows.total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls only when the active row moves
  useEffect(() => virtual.scrollToIndex(active), [active]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={scroller} className={styles.scroller} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are placed one by one, which no table element allows */}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.total + 1}
        className={styles.table}
        data-undated={isUndated}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not interactive */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map(({ id, label: words, sort }) => (
            <HeadCell key={id} id={id} label={words} sort={sort} />
          ))}
        </div>
        <div role="presentation" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <AreaRow
              key={index}
              row={rows.at(index)}
              index={index}
              start={start}
              isActive={index === active}
              choose={() => choose(index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function HeadCell({ id, label, sort }: { id: string; label: MessageKey; sort: string | undefined }) {
  const address = useAddress();
  const change = useChangeAddress();
  const isSorted = sort !== undefined && (address.sort ?? "code") === sort;
  const isDescending = isSorted && address.order === "desc";
  const turn = () => change({ sort, order: isSorted && !isDescending ? "desc" : "asc" }, { replace: true });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are placed one by one
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
    <div
      role="columnheader"
      className={styles.headCell}
      data-column={id}
      aria-sort={isSorted ? (isDescending ? "descending" : "ascending") : undefined}
    >
      {sort === undefined ? (
        <FormattedMessage id={label} />
      ) : (
        <button type="button" className={styles.sort} onClick={turn}>
          <FormattedMessage id={label} />
          <span aria-hidden="true">{isSorted && (isDescending ? " ↓" : " ↑")}</span>
        </button>
      )}
    </div>
  );
}
