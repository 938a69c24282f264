import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { hazardLandQuery, hazardQuery } from "../../shared/api/queries.ts";
import { LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import { LandLedger } from "../../shared/land-ledger.tsx";
import { LandSigns } from "../../shared/land-signs.tsx";
import { viewOfBounds, writeView } from "../map/view.ts";
import { useAddress } from "../use-address.ts";
import styles from "./area-preview.module.css";

/** The active row beside the list: its ground and its sum. Follows `j k` without asking for every row passed over. */
export function AreaPreview({ code: latest }: { readonly code: string }) {
  const { on } = useAddress();
  const [code] = useDebouncedValue(latest, 100);
  const hazard = useQuery({ ...hazardQuery(code, on), placeholderData: keepPreviousData }).data;
  const land = useQuery({ ...hazardLandQuery(code, on), placeholderData: keepPreviousData }).data;
  if (hazard === undefined) return null;
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const view = hazard.bounds === null ? undefined : writeView(viewOfBounds(hazard.bounds, screen));
  return (
    <article className={styles.preview}>
      <p className={styles.code}>{hazard.code}</p>
      <h2 className={styles.name}>{hazard.name ?? hazard.code}</h2>
      <LandSigns kind={hazard.kind} status={hazard.status} />
      {land !== undefined && <LandDrawing pieces={land.features} label={hazard.name ?? code} highest={300} />}
      <LandLedger ledger={hazard.ledger} rows={hazard.ledgerRows} />
      <p className={styles.ways}>
        <Link to="/areas/$code" params={{ code }}>
          <FormattedMessage id="hazard.openPage" />
        </Link>
        <Link to="/" search={{ hazard: code, view }}>
          <FormattedMessage id="hazard.onMap" />
        </Link>
      </p>
    </article>
  );
}
