import type { Map as MapLibre } from "maplibre-gl";
import type { Programme } from "../../shared/api/answers.ts";
import { dateOfDay, dayNumber, today } from "../../shared/days.ts";
import { useKeys } from "../../shared/use-keys.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";

const step = 120;

/** Keys of the map. They work wherever the focus is, except where it needs the key itself. */
export function useMapKeys(map: MapLibre | undefined, programme: Programme): void {
  const { on } = useAddress();
  const change = useChangeAddress();
  const pan = (x: number, y: number) => (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest("[role=slider], [role=listbox]") !== null) return;
    event.preventDefault();
    map?.panBy([x, y], { duration: 150 });
  };
  const stepDate = (days: number) => () => {
    if (programme.undated || programme.firstDate === null) return;
    const day = dayNumber(on ?? programme.lastDate ?? today()) + days;
    const date = dateOfDay(Math.max(dayNumber(programme.firstDate), day));
    change({ on: date >= today() ? undefined : date }, { replace: true });
  };
  useKeys({
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key
    Escape: () => change({ hazard: undefined, report: undefined }),
    "+": () => map?.zoomIn(),
    "=": () => map?.zoomIn(),
    "-": () => map?.zoomOut(),
    ArrowLeft: pan(-step, 0),
    ArrowRight: pan(step, 0),
    ArrowUp: pan(0, -step),
    ArrowDown: pan(0, step),
    "[": stepDate(-1),
    "]": stepDate(1),
    "{": stepDate(-30),
    "}": stepDate(30),
    t: () => change({ on: undefined }, { replace: true }),
  });
}
