/** The colours of the map, read from tokens.css so that screen, legend and map never disagree. */
const names = [
  "map-land",
  "map-outside",
  "map-water",
  "map-border",
  "map-unit",
  "map-grid",
  "map-label",
  "map-label-halo",
  "map-place",
  "map-unknown",
  "map-select",
  "map-select-halo",
  "mark",
  "mark-halo",
  "fate-opacity",
  "released-opacity",
  "suspected",
  "confirmed",
  "cancelled",
  "reduced",
  "cleared",
  "reopened",
  "status-open",
  "status-worked-on",
  "status-closed",
  "status-covered",
] as const;

export type Palette = Readonly<Record<(typeof names)[number], string>>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}
