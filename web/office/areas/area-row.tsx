import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { HazardRow } from "../../shared/api/answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import { Swatch } from "../../shared/swatch.tsx";
import { WorkSign } from "../../shared/work-sign.tsx";
import styles from "./area-table.module.css";

interface AreaRowProps {
  readonly row: HazardRow | undefined;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly choose: () => void;
}

/** One area in the register; hectares in every row, so that a column can be read downward. */
export function AreaRow({ row, index, start, isActive, choose }: AreaRowProps) {
  const { language } = useReader();
  const area = (squareMetres: number) => formatArea(squareMetres, "ha", language);
  const place = { transform: `translateY(${start}px)` };
  if (row === undefined)
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are placed one by one
    return <div role="row" className={styles.row} style={place} aria-rowindex={index + 2} tabIndex={-1} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are placed one by one
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose rows from the keyboard
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={styles.row}
      style={place}
      data-active={isActive}
      onClick={choose}
    >
      <Cell column="code">
        <Swatch name={row.kind} />
        <Link to="/areas/$code" params={{ code: row.code }}>
          {row.code}
        </Link>
      </Cell>
      <Cell column="name">{row.name ?? "—"}</Cell>
      <Cell column="status">
        <Swatch name={row.status} />
        <FormattedMessage id={`status.${row.status}`} />
        <WorkSign work={row.work} />
      </Cell>
      <Cell column="opened">{area(row.openedSquareMetres)}</Cell>
      <Cell column="released">{area(row.releasedSquareMetres)}</Cell>
      <Cell column="remaining">{area(row.remainingSquareMetres)}</Cell>
      <Cell column="date">{row.lastInformation}</Cell>
    </div>
  );
}

function Cell({ column, children }: { readonly column: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are placed one by one
    <div role="cell" className={styles.cell} data-column={column}>
      {children}
    </div>
  );
}
