import { useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { useChangeAddress } from "../use-address.ts";
import { HazardCard } from "./hazard-card.tsx";
import { ReportCard } from "./report-card.tsx";
import styles from "./selection.module.css";

/** What the reader chose on the map: an area, or a report that stands at a point or outside every area. */
export function Selection({ hazard, report }: { hazard: string | undefined; report: string | undefined }) {
  const intl = useIntl();
  const change = useChangeAddress();
  return (
    <div className={styles.selection}>
      <div className={styles.close}>
        <IconButton
          label={intl.formatMessage({ id: "shell.close" })}
          onClick={() => change({ hazard: undefined, report: undefined })}
        >
          <Icon name="close" />
        </IconButton>
      </div>
      {hazard !== undefined ? <HazardCard code={hazard} /> : report !== undefined && <ReportCard id={report} />}
    </div>
  );
}
