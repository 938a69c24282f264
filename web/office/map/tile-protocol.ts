import { addProtocol } from "maplibre-gl";

const scheme = "hazards";

/**
 * Tiles are fetched here and not by MapLibre, which takes a 404 for an empty tile: ground without hazards. Here every
 * answer that is not 2xx is an error, and the page says that hazards could not be drawn.
 */
addProtocol(scheme, async ({ url }, { signal }) => {
  const response = await fetch(`${location.origin}${url.slice(`${scheme}://`.length)}`, { signal });
  if (!response.ok) throw new Error(`A tile of hazards answered ${response.status}.`);
  return { data: await response.arrayBuffer() };
});

/** The journal position in the address makes every approval ask for new tiles, and lets unchanged ones stay cached. */
export function tileAddress(journalPosition: number): string {
  return `${scheme}:///api/tiles/land/{z}/{x}/{y}.mvt?at=${journalPosition}`;
}
