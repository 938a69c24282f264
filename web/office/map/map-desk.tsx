import { useMediaQuery } from "@mantine/hooks";
import type { Map as MapLibre } from "maplibre-gl";
import { lazy, Suspense, useCallback, useMemo, useReducer, useState } from "react";
import { useIntl } from "react-intl";
import type { Programme } from "../../shared/api/answers.ts";
import { dayNumber } from "../../shared/days.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { useTheme } from "../shell/use-theme.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { Corner } from "./corner.tsx";
import { readHidden } from "./layer-names.ts";
import { latestDay, type MapState } from "./layers/map-state.ts";
import { loadFonts } from "./load-fonts.ts";
import styles from "./map-desk.module.css";
import { MapTooltip } from "./map-tooltip.tsx";
import { Notices } from "./notices.tsx";
import { readPalette } from "./palette.ts";
import { PhoneDesk } from "./phone-desk.tsx";
import { useBringIntoView } from "./use-bring-into-view.ts";
import { useMapData } from "./use-map-data.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useMapPicks } from "./use-map-picks.ts";
import { useSettled } from "./use-settled.ts";
import { type Beginning, readView } from "./view.ts";
import { WideDesk } from "./wide-desk.tsx";
import { ZoomButtons } from "./zoom-buttons.tsx";

// Asked for at once, not when the programme has answered: MapLibre is the longest way of the first map.
const mapView = import("./map-view.tsx");
void loadFonts();
const MapView = lazy(async () => ({ default: (await mapView).MapView }));

/** The map and everything that lies on it; all of its state is in the address. */
export function MapDesk({ programme }: { readonly programme: Programme }) {
  const intl = useIntl();
  const { language } = useReader();
  const { theme } = useTheme();
  const address = useAddress();
  const change = useChangeAddress();
  const [map, setMap] = useState<MapLibre>();
  const [isBroken, setBroken] = useReducer(() => true, false);
  const isPhone = useMediaQuery("(max-width: 759px)", undefined, { getInitialValueInEffect: false });
  const data = useMapData(programme, useSettled(map));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the stylesheet says
  const palette = useMemo(readPalette, [theme]);
  const noInformation = intl.formatMessage({ id: programme.isRestricted ? "restricted.unit" : "map.noInformation" });
  const state = useMemo<MapState>(
    () => ({
      day: address.on === undefined ? latestDay : dayNumber(address.on),
      hidden: readHidden(address.hide),
      selectedHazard: address.hazard,
      language,
      palette,
      noInformation,
    }),
    [address.on, address.hide, address.hazard, language, palette, noInformation],
  );
  const [beginning] = useState<Beginning>(() => readView(address.view) ?? beginningOf(programme));
  const moved = useCallback((view: string) => change({ view }, { replace: true }), [change]);
  useMapKeys(map, programme);
  useMapPicks(map);
  useBringIntoView(map, address.hazard, address.on);
  const Desk = isPhone ? PhoneDesk : WideDesk;
  return (
    <div className={styles.desk}>
      <Suspense>
        <MapView
          state={state}
          data={data}
          journalPosition={programme.journalPosition}
          beginning={beginning}
          view={address.view}
          moved={moved}
          ready={setMap}
          broken={setBroken}
        />
      </Suspense>
      <Notices map={map} isBroken={isBroken} isRestricted={programme.isRestricted} hidden={state.hidden} />
      <Desk programme={programme} hidden={state.hidden} />
      <ZoomButtons map={map} programme={programme} />
      <Corner map={map} isNarrow={address.hazard !== undefined || address.report !== undefined} />
      <MapTooltip map={map} />
    </div>
  );
}

function beginningOf({ bounds }: Programme): Beginning {
  return bounds === null ? { zoom: 2.5, latitude: 30, longitude: 30 } : { bounds };
}
