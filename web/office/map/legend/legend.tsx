import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useMay } from "../../../shared/access/use-may.ts";
import { ledgerQuery, pointsQuery, programmeQuery, unitsQuery } from "../../../shared/api/queries.ts";
import { Icon } from "../../../shared/icon.tsx";
import { useKeys } from "../../../shared/use-keys.ts";
import { useAddress, useChangeAddress } from "../../use-address.ts";
import { fates, type SwitchableLayer, toggled, writeHidden } from "../layer-names.ts";
import { CountOfUnits } from "./count-of-units.tsx";
import styles from "./legend.module.css";
import { LegendLayer } from "./legend-layer.tsx";
import { StatusLegend } from "./status-legend.tsx";

interface LegendProps {
  readonly hidden: ReadonlySet<SwitchableLayer>;
  readonly isAlwaysOpen?: boolean;
}

/** The signs of the map, how many of each there are, and a switch for each: legend and layer list are one thing. */
export function Legend({ hidden, isAlwaysOpen = false }: LegendProps) {
  const { on } = useAddress();
  const change = useChangeAddress();
  const may = useMay();
  const [isFolded, setFolded] = useState(false);
  useKeys({ l: () => setFolded(!isFolded) });
  const ledger = useQuery(ledgerQuery(on)).data;
  const points = useQuery(pointsQuery).data?.features.map(({ properties }) => properties) ?? [];
  const units = useQuery(unitsQuery).data;
  const countOf = (kind: string) =>
    points.filter((point) => point.kind === kind && (on === undefined || point.date <= on)).length;
  const toggle = (layer: SwitchableLayer) => change({ hide: writeHidden(toggled(hidden, layer)) }, { replace: true });
  // Of what is not published none is shown, and a zero would say that none is there.
  const isRestricted = useQuery(programmeQuery).data?.isRestricted ?? false;
  const isKeptBack = (name: SwitchableLayer, count: number | undefined) =>
    (name === "accidents" && !may("read", "accident-report")) ||
    (name === "lifted-minefields" && isRestricted && count === 0);
  const layer = (name: SwitchableLayer, count: number | undefined) => (
    <LegendLayer
      key={name}
      layer={name}
      count={count}
      isShown={!hidden.has(name)}
      isKeptBack={isKeptBack(name, count)}
      toggle={() => toggle(name)}
    />
  );
  const isOpen = isAlwaysOpen || !isFolded;
  return (
    <section className={styles.legend}>
      <h2 className={styles.title}>
        {isAlwaysOpen ? (
          <FormattedMessage id="legend.title" />
        ) : (
          <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setFolded(!isFolded)}>
            <Icon name="layers" size={16} />
            <FormattedMessage id="legend.title" />
            <kbd>l</kbd>
          </button>
        )}
      </h2>
      {isOpen && (
        <>
          <ul className={styles.group}>
            {fates.map((fate) => layer(fate, ledger?.pieces[fate]))}
            {layer("outside", undefined)}
          </ul>
          <ul className={styles.group}>
            {layer("accidents", countOf("accident"))}
            {layer("lifted-minefields", countOf("lifted-minefield"))}
          </ul>
          <StatusLegend ledger={ledger} />
          <CountOfUnits units={units} on={on} />
        </>
      )}
    </section>
  );
}
