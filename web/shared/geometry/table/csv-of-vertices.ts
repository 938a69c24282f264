import type { VertexLine } from "../editing/ring-edit.ts";
import { type ShownSystem, shownPlace } from "./shown-system.ts";

/** One line a corner: part, ring (0 outside), number, latitude and longitude in WGS 84, and the place as it is shown. */
export function csvOfVertices(rows: readonly VertexLine[], system: ShownSystem): string {
  const lines = rows.map(({ at, position: [lon, lat] }) =>
    [at.part + 1, at.ring, at.vertex + 1, lat.toFixed(9), lon.toFixed(9), quoted(shownPlace([lon, lat], system))].join(
      ",",
    ),
  );
  return `${["part,ring,corner,latitude,longitude,shown", ...lines].join("\r\n")}\r\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
