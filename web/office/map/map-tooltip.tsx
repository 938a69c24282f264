import { useQuery } from "@tanstack/react-query";
import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { hazardQuery } from "../../shared/api/queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea, unitFor } from "../../shared/numbers.ts";
import { Swatch, type SwatchName } from "../../shared/swatch.tsx";
import { useAddress } from "../use-address.ts";
import styles from "./map-tooltip.module.css";
import { pickAt } from "./use-map-picks.ts";

interface Hovered {
  readonly x: number;
  readonly y: number;
  readonly code: string | undefined;
  readonly sign: SwatchName;
  readonly isOutside: boolean;
}

/** What lies under the cursor. The area's numbers are asked for once the cursor rests. */
export function MapTooltip({ map }: { readonly map: MapLibre | undefined }) {
  const [hovered, setHovered] = useState<Hovered>();
  useEffect(() => {
    if (map === undefined) return;
    const look = ({ point, originalEvent }: MapMouseEvent) => {
      const isTouch = originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
      const picked = isTouch ? undefined : pickAt(map, point);
      map.getCanvas().style.cursor = picked === undefined ? "" : "pointer";
      setHovered(picked === undefined ? undefined : { x: point.x, y: point.y, ...signOf(picked.properties) });
    };
    const leave = () => setHovered(undefined);
    map.on("mousemove", look);
    map.on("mouseout", leave);
    map.on("movestart", leave);
    return () => {
      map.off("mousemove", look);
      map.off("mouseout", leave);
      map.off("movestart", leave);
    };
  }, [map]);
  if (hovered === undefined) return null;
  const isRight = hovered.x > window.innerWidth / 2;
  return (
    <div
      className={styles.tooltip}
      data-side={isRight ? "left" : "right"}
      style={{ transform: `translate(${hovered.x}px, ${hovered.y}px)` }}
    >
      <div className={styles.box}>
        {hovered.code !== undefined && <HazardLine code={hovered.code} />}
        <p className={styles.fate}>
          <Swatch name={hovered.sign} />
          <FormattedMessage id={`sign.${hovered.sign}`} />
          {hovered.isOutside && <FormattedMessage id="map.outsideAnyArea" />}
        </p>
      </div>
    </div>
  );
}

function HazardLine({ code }: { readonly code: string }) {
  const { language } = useReader();
  const { on } = useAddress();
  const rested = useRested(code);
  const hazard = useQuery({ ...hazardQuery(code, on), enabled: rested }).data;
  if (hazard === undefined) return <p className={styles.name}>{code}</p>;
  const { remainingSquareMetres } = hazard.ledger;
  const unit = remainingSquareMetres < 10_000 ? "m2" : unitFor(remainingSquareMetres);
  return (
    <>
      <p className={styles.name}>{hazard.name ?? code}</p>
      <p className={styles.numbers}>
        {code} ·{" "}
        <FormattedMessage
          id="map.remains"
          values={{
            area: formatArea(remainingSquareMetres, unit, language),
            unit: <FormattedMessage id={`unit.${unit}`} />,
          }}
        />
      </p>
    </>
  );
}

/** True once the same code has been under the cursor for a moment: passing over a thousand areas asks nothing. */
function useRested(code: string): boolean {
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(code), 120);
    return () => clearTimeout(timer);
  }, [code]);
  return rested === code;
}

function signOf(properties: Readonly<Record<string, unknown>>): Omit<Hovered, "x" | "y"> {
  const code = properties.code;
  const sign = properties.fate ?? properties.status ?? properties.kind;
  return {
    code: typeof code === "string" ? code : undefined,
    sign: sign as SwatchName,
    isOutside: properties.outside === true,
  };
}
