import type { KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import { RowFindings } from "./text-rows.tsx";
import styles from "./traverse.module.css";
import type { LegDraft, LegPointType } from "./traverse-draft.ts";

const pointTypes: readonly LegPointType[] = ["turning", "intermediate", "end", "start"];

interface TraverseLegRowProps {
  readonly leg: LegDraft;
  readonly number: number;
  /** The row for the next leg. */
  readonly isWaiting: boolean;
  readonly change: (leg: LegDraft, mergeKey: string) => void;
  readonly remove: () => void;
  readonly findings: readonly Finding[];
}

/** One leg: to which kind of point, its name, bearing and distance. */
export function TraverseLegRow({ leg, number, isWaiting, change, remove, findings }: TraverseLegRowProps) {
  const intl = useIntl();
  const input = (field: "name" | "bearing" | "distance") => (
    <td>
      <input
        className={styles.input}
        value={leg[field]}
        inputMode={field === "name" ? "text" : "decimal"}
        data-column={field}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
        aria-label={intl.formatMessage({ id: `geometry.leg.${field}Of` }, { number })}
        onChange={({ target }) => change({ ...leg, [field]: target.value }, field)}
        onKeyDown={(event) => focusBelow(event, field)}
      />
    </td>
  );
  return (
    <>
      <tr>
        <td>
          <select
            className={styles.input}
            value={leg.pointType}
            aria-label={intl.formatMessage({ id: "geometry.leg.toOf" }, { number })}
            onChange={({ target }) => {
              const pointType = pointTypes.find((one) => one === target.value);
              if (pointType !== undefined) change({ ...leg, pointType }, `type${pointType}`);
            }}
          >
            {pointTypes.map((one) => (
              <option key={one} value={one}>
                {intl.formatMessage({ id: `geometry.point.${one}` })}
              </option>
            ))}
          </select>
        </td>
        {input("name")}
        {input("bearing")}
        {input("distance")}
        <td>
          {!isWaiting && (
            <IconButton label={intl.formatMessage({ id: "geometry.leg.delete" }, { number })} onClick={remove}>
              <Icon name="remove" size={16} />
            </IconButton>
          )}
        </td>
      </tr>
      {findings.length > 0 && (
        <tr>
          <td colSpan={5}>
            <RowFindings findings={findings} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Enter and the arrows go up and down a column, as in a field book. */
function focusBelow(event: KeyboardEvent<HTMLInputElement>, column: string): void {
  const by = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const cells = event.currentTarget.closest("table")?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? [];
  const all = [...cells];
  all[all.indexOf(event.currentTarget) + by]?.focus();
}
