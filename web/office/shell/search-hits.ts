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

/** "40.1234, 47.5" or "40.1234 47.5": latitude first, as people read it from a receiver. */
export function coordinateIn(text: string): Coordinate | undefined {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (match === null) return undefined;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

export function hitOfCoordinate({ latitude, longitude }: Coordinate): SearchHit {
  return {
    key: "coordinate",
    kind: "coordinate",
    label: `${latitude}, ${longitude}`,
    target: { to: "/", search: { view: writeView({ zoom: 14, latitude, longitude }) } },
  };
}
