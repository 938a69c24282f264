import { useState } from "react";
import { useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { useAddress } from "../use-address.ts";
import { BottomSheet } from "./bottom-sheet.tsx";
import { DateControl } from "./date/date-control.tsx";
import { Legend } from "./legend/legend.tsx";
import styles from "./phone-desk.module.css";
import { Selection } from "./selection.tsx";
import { TotalsBar } from "./totals/totals-bar.tsx";
import type { DeskProps } from "./wide-desk.tsx";

/** A phone: the map fills the screen, and one sheet from below holds the choice, the legend, or date and totals. */
export function PhoneDesk({ programme, hidden }: DeskProps) {
  const intl = useIntl();
  const { hazard, report } = useAddress();
  const [isLegendOpen, setLegendOpen] = useState(false);
  const hasChoice = hazard !== undefined || report !== undefined;
  const shown = isLegendOpen ? "legend" : hasChoice ? "choice" : "totals";
  return (
    <>
      <div className={styles.layers}>
        <IconButton
          label={intl.formatMessage({ id: "legend.title" })}
          isPressed={isLegendOpen}
          onClick={() => setLegendOpen(!isLegendOpen)}
        >
          <Icon name="layers" />
        </IconButton>
      </div>
      <BottomSheet key={shown} beginsHigh={shown !== "totals"}>
        {shown === "legend" && <Legend hidden={hidden} isAlwaysOpen />}
        {shown === "choice" && <Selection hazard={hazard} report={report} />}
        {shown === "totals" && (
          <div className={styles.totals}>
            <DateControl programme={programme} />
            <TotalsBar hidden={hidden} />
          </div>
        )}
      </BottomSheet>
    </>
  );
}
