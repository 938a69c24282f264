import { decimalDegrees } from "../../../src/geometry/coordinates/degrees.ts";
import { readCoordinate } from "../../../src/geometry/coordinates/read-coordinate.ts";
import type { SearchItem } from "../../shared/api/answers.ts";
import { viewOfBounds, writeView } from "../map/view.ts";

/** Something found, and where it leads. */
export interface SearchHit {
  readonly key: string;
  readonly kind: SearchItem["kind"] | "coordinate";
  readonly label: string;
  readonly target: { readonly to: string; readonly params?: object; readonly search?: object };
}

export function hitOfItem({ kind, id, label, bounds }: SearchItem): SearchHit {
  const key = `${kind} ${id}`;
  if (kind === "report") return { key, kind, label, target: { to: "/reports/$id", params: { id } } };
  const where = placeOf(kind, id, label);
  if (where !== undefined) return { key, kind, label, target: where };
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const view = bounds === null ? undefined : writeView(viewOfBounds(bounds, screen, kind === "settlement" ? 13 : 15.5));
  return { key, kind, label, target: { to: "/", search: kind === "hazard" ? { hazard: id, view } : { view } } };
}

/** Where those lead that have a page of their own; of others the place on the map. */
function placeOf(kind: SearchItem["kind"], id: string, label: string): SearchHit["target"] | undefined {
  if (kind === "organisation") return { to: "/organisations" };
  if (kind === "person") return { to: "/people", search: { search: label.split(" · ")[0] } };
  if (kind === "certificate") return { to: "/verify/$code", params: { code: id } };
  if (kind !== "record") return undefined;
  const [record = "", ...rest] = id.split("/");
  return { to: "/history/$record/$key", params: { record, key: rest.join("/") } };
}

export interface Coordinate {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A place typed in any of the ways that reports read: "40.1234, 47.5", degrees and minutes, UTM, MGRS. Latitude first
 * where no letter says otherwise. Beyond 85 degrees the map has no ground.
 */
export function coordinateIn(text: string): Coordinate | undefined {
  const { position } = readCoordinate(text);
  if (position === null) return undefined;
  const [longitude, latitude] = position;
  return Math.abs(latitude) <= 85 ? { latitude, longitude } : undefined;
}

export function hitOfCoordinate({ latitude, longitude }: Coordinate): SearchHit {
  return {
    key: "coordinate",
    kind: "coordinate",
    label: decimalDegrees([longitude, latitude]),
    target: { to: "/", search: { view: writeView({ zoom: 14, latitude, longitude }) } },
  };
}
