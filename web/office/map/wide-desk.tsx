import type { Programme } from "../../shared/api/answers.ts";
import { useAddress } from "../use-address.ts";
import { DateControl } from "./date/date-control.tsx";
import type { SwitchableLayer } from "./layer-names.ts";
import { Legend } from "./legend/legend.tsx";
import { Selection } from "./selection.tsx";
import { TotalsBar } from "./totals/totals-bar.tsx";
import styles from "./wide-desk.module.css";

export interface DeskProps {
  readonly programme: Programme;
  readonly hidden: ReadonlySet<SwitchableLayer>;
}

/** Panels around a wide map: legend left, what is chosen right, date and totals below. */
export function WideDesk({ programme, hidden }: DeskProps) {
  const { hazard, report } = useAddress();
  return (
    <>
      <div className={styles.legend}>
        <Legend hidden={hidden} />
      </div>
      {(hazard !== undefined || report !== undefined) && (
        <aside className={styles.selection}>
          <Selection hazard={hazard} report={report} />
        </aside>
      )}
      <div className={styles.strip}>
        <div className={styles.date}>
          <DateControl programme={programme} />
        </div>
        <div className={styles.totals}>
          <TotalsBar hidden={hidden} />
        </div>
      </div>
    </>
  );
}
