import { useQuery } from "@tanstack/react-query";
import type { Map as MapLibre } from "maplibre-gl";
import { type ReactNode, useMemo, useReducer, useState } from "react";
import { useIntl } from "react-intl";
import type { Position } from "../../../../src/geometry/shape.ts";
import { latestDay, type MapState } from "../../../office/map/layers/map-state.ts";
import { MapView } from "../../../office/map/map-view.tsx";
import { Notices } from "../../../office/map/notices.tsx";
import { readPalette } from "../../../office/map/palette.ts";
import { useMapData } from "../../../office/map/use-map-data.ts";
import { useSettled } from "../../../office/map/use-settled.ts";
import type { Beginning } from "../../../office/map/view.ts";
import { useTheme } from "../../../office/shell/use-theme.ts";
import type { Programme } from "../../api/answers.ts";
import { programmeQuery } from "../../api/queries.ts";
import { useReader } from "../../i18n/use-reader.ts";
import styles from "./base-map.module.css";
import { MapScale } from "./map-scale.tsx";
import { useBeginning } from "./use-beginning.ts";
import { ZoomColumn } from "./zoom-column.tsx";

interface BaseMapProps {
  readonly label: string;
  readonly hazardCode: string | undefined;
  /** The shape that the map begins with in view. */
  readonly positions: readonly Position[];
  readonly children: (map: MapLibre, places: BarAndFoot) => ReactNode;
}

/** Where tools and words go: above and below the map, so that nothing lies on what is drawn. */
export interface BarAndFoot {
  readonly bar: HTMLElement | null;
  readonly foot: HTMLElement | null;
}

/** The office's own map with every hazard on it, small; what is edited lies over it. */
export function BaseMap({ positions, hazardCode, ...rest }: BaseMapProps) {
  const programme = useQuery(programmeQuery).data;
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.frame}>
      <div className={styles.bar} ref={setBar} />
      <div className={styles.stage}>
        {programme !== undefined && <Begun {...rest} {...{ programme, positions, hazardCode, bar, foot }} />}
      </div>
      <div className={styles.foot} ref={setFoot} />
    </div>
  );
}

type BegunProps = BaseMapProps & BarAndFoot & { readonly programme: Programme };

function Begun({ programme, positions, hazardCode, ...rest }: BegunProps) {
  const beginning = useBeginning(programme, positions, hazardCode);
  if (beginning === undefined) return null;
  return <Drawn {...rest} {...{ programme, positions, hazardCode, beginning }} />;
}

const nothingHidden: ReadonlySet<never> = new Set();

interface DrawnProps extends BegunProps {
  readonly beginning: Beginning;
}

function Drawn({ programme, beginning, label, hazardCode, positions, children, bar, foot }: DrawnProps) {
  const intl = useIntl();
  const { language } = useReader();
  const { theme } = useTheme();
  const [map, setMap] = useState<MapLibre>();
  const [isBroken, setBroken] = useReducer(() => true, false);
  const data = useMapData(programme, useSettled(map));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the stylesheet says
  const palette = useMemo(readPalette, [theme]);
  const noInformation = intl.formatMessage({ id: programme.isRestricted ? "restricted.unit" : "map.noInformation" });
  const state = useMemo<MapState>(
    () => ({ day: latestDay, hidden: nothingHidden, selectedHazard: hazardCode, language, palette, noInformation }),
    [hazardCode, language, palette, noInformation],
  );
  return (
    <>
      <MapView
        state={state}
        data={data}
        journalPosition={programme.journalPosition}
        beginning={beginning}
        view={undefined}
        moved={stay}
        ready={setMap}
        broken={setBroken}
        label={label}
      />
      <Notices map={map} isBroken={isBroken} isRestricted={programme.isRestricted} hidden={nothingHidden} />
      {map !== undefined && children(map, { bar, foot })}
      <ZoomColumn map={map} positions={positions} />
      <MapScale map={map} />
    </>
  );
}

/** Where a field's map looks is nobody's address. */
function stay(): void {
  // Nothing to remember.
}
