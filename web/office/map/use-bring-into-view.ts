import { useQuery } from "@tanstack/react-query";
import type { Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import { hazardQuery } from "../../shared/api/queries.ts";
import { roomForPanels } from "./room-for-panels.ts";

/** A chosen area must not lie under a panel: the map moves just so far that its middle is free. */
export function useBringIntoView(map: MapLibre | undefined, code: string | undefined, on: string | undefined): void {
  const centre = useQuery({ ...hazardQuery(code ?? "", on), enabled: code !== undefined }).data?.centre ?? undefined;
  const [longitude, latitude] = centre ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each choice, not for each answer about it
  useEffect(() => {
    if (map === undefined || longitude === undefined || latitude === undefined) return;
    const bring = () => {
      const { x, y } = map.project([longitude, latitude]);
      const { clientWidth, clientHeight } = map.getContainer();
      const { top, right, bottom, left } = roomForPanels(true);
      const isFree = x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
      const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
      if (!isFree) map.easeTo({ center: [longitude, latitude], offset, duration: 400 });
    };
    if (map.isMoving()) map.once("moveend", bring);
    else bring();
    return () => void map.off("moveend", bring);
  }, [map, code, longitude, latitude]);
}
