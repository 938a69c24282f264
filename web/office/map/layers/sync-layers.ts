import type { LayerSpecification, Map as MapLibre } from "maplibre-gl";

type Properties = Readonly<Record<string, unknown>>;

/** Tells the map only what changed between two drawings: a filter for a date, a colour for a theme. */
export function syncLayers(map: MapLibre, before: readonly LayerSpecification[], after: readonly LayerSpecification[]) {
  for (const [index, next] of after.entries()) {
    const previous = before[index];
    if (previous === undefined || previous.id !== next.id) continue;
    for (const [name, value] of changes(previous.paint, next.paint)) {
      map.setPaintProperty(next.id, name as never, value as never);
    }
    for (const [name, value] of changes(previous.layout, next.layout)) {
      map.setLayoutProperty(next.id, name as never, value as never);
    }
    if ("filter" in next && "filter" in previous && !isSame(previous.filter, next.filter)) {
      map.setFilter(next.id, next.filter ?? null);
    }
  }
}

function changes(before: Properties = {}, after: Properties = {}): [string, unknown][] {
  return Object.entries(after).filter(([name, value]) => !isSame(before[name], value));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
