import type { Map as MapLibre } from "maplibre-gl";
import { useIntl } from "react-intl";
import type { Programme } from "../../shared/api/answers.ts";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { CopyLink } from "./copy-link.tsx";
import { roomForPanels } from "./room-for-panels.ts";
import styles from "./zoom-buttons.module.css";

/** Zoom, the whole programme, copy link. */
export function ZoomButtons({ map, programme }: { map: MapLibre | undefined; programme: Programme }) {
  const intl = useIntl();
  const { bounds } = programme;
  const showAll = () => {
    if (bounds === null) return;
    const [west, south, east, north] = bounds;
    map?.fitBounds([west, south, east, north], { padding: { ...roomForPanels() }, duration: 500 });
  };
  return (
    <div className={styles.buttons}>
      <IconButton label={intl.formatMessage({ id: "map.zoomIn" })} onClick={() => map?.zoomIn()}>
        <Icon name="plus" />
      </IconButton>
      <IconButton label={intl.formatMessage({ id: "map.zoomOut" })} onClick={() => map?.zoomOut()}>
        <Icon name="minus" />
      </IconButton>
      <IconButton label={intl.formatMessage({ id: "map.whole" })} onClick={showAll}>
        <Icon name="whole" />
      </IconButton>
      <CopyLink />
    </div>
  );
}
