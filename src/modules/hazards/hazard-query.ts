import Type from "typebox";
import { boundsIntersect } from "../../geometry/bounds.ts";
import type { Bounds } from "../../geometry/shape.ts";
import { isoDate } from "../reports/report.ts";
import type { HazardLine } from "./hazard-line.ts";

/** Filters and order of the register, as they stand in an address. */
export const hazardQuery = Type.Object(
  {
    on: Type.Optional(isoDate),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    kind: Type.Optional(Type.Union([Type.Literal("suspected"), Type.Literal("confirmed")])),
    status: Type.Optional(
      Type.Union([Type.Literal("open"), Type.Literal("worked-on"), Type.Literal("closed"), Type.Literal("covered")]),
    ),
    unit: Type.Optional(Type.String({ maxLength: 80 })),
    bbox: Type.Optional(Type.String({ pattern: "^-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){3}$" })),
    sort: Type.Optional(
      Type.Union([Type.Literal("code"), Type.Literal("name"), Type.Literal("remaining"), Type.Literal("date")]),
    ),
    order: Type.Optional(Type.Union([Type.Literal("asc"), Type.Literal("desc")])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 0 })),
  },
  { additionalProperties: false },
);

export type HazardQuery = Type.Static<typeof hazardQuery>;

/** The lines of the register that a query asks for, in its order, before it is cut into pages. */
export function hazardsFor(query: HazardQuery, register: readonly HazardLine[]): HazardLine[] {
  const words = (query.search ?? "").toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  const bounds = query.bbox === undefined ? null : boundsFrom(query.bbox);
  const found = register.filter(
    (line) =>
      (query.kind === undefined || line.kind === query.kind) &&
      (query.status === undefined || line.status === query.status) &&
      (query.unit === undefined || line.unit === query.unit) &&
      (bounds === null || boundsIntersect(line.bounds, bounds)) &&
      words.every((word) => textOf(line).includes(word)),
  );
  const sign = query.order === "desc" ? -1 : 1;
  const compare = orders[query.sort ?? "code"];
  return found.sort((a, b) => sign * compare(a, b) || orders.code(a, b));
}

function textOf(line: HazardLine): string {
  return `${line.code} ${line.name ?? ""} ${line.unit ?? ""}`.toLocaleLowerCase("en");
}

function boundsFrom(text: string): Bounds {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
  return [west, south, east, north];
}

const collator = new Intl.Collator("en", { numeric: true });

const orders: Record<NonNullable<HazardQuery["sort"]>, (a: HazardLine, b: HazardLine) => number> = {
  code: (a, b) => collator.compare(a.code, b.code),
  name: (a, b) => collator.compare(a.name ?? "", b.name ?? ""),
  remaining: (a, b) => a.remainingSquareMetres - b.remainingSquareMetres,
  date: (a, b) => (a.lastInformation < b.lastInformation ? -1 : a.lastInformation > b.lastInformation ? 1 : 0),
};
