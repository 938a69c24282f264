import { reportTypes } from "../modules/reports/report-types.ts";
import type { Reach } from "./access-table.ts";
import { reachesOf } from "./permission.ts";
import { organisationKey, type Viewer } from "./viewer.ts";

/**
 * Everything about a viewer that decides which rows they see: what row-level security is told. Viewers of one audience
 * see the same, so answers and tiles are remembered by audience.
 */
export interface Audience {
  /** Settings of the transaction, by name after `homeground.`. */
  readonly settings: Readonly<Record<string, string>>;
  /** The same for the same settings, and only then. */
  readonly key: string;
  /** Whether some of the ground is kept from this audience: then nothing may look as if nothing were there. */
  readonly isRestricted: boolean;
}

export function audienceOf(viewer: Viewer): Audience {
  const land = reachesOf(viewer, "read", "hazard");
  const typesWith = (reach: Reach) =>
    reportTypes.filter(({ name }) => reachesOf(viewer, "read", name).has(reach)).map(({ name }) => name);
  const isOwnSeen = land.has("own") || typesWith("own").length > 0;
  const settings = {
    land: [...land].sort().join(","),
    organisation: isOwnSeen && viewer.person !== null ? organisationKey(viewer.person.organisation.name) : "",
    types_all: typesWith("all").join(","),
    types_partners: typesWith("partners").join(","),
    types_own: typesWith("own").join(","),
    types_published: typesWith("published").join(","),
    journal: [...reachesOf(viewer, "read", "journal")].join(","),
    imports: [...reachesOf(viewer, "read", "import")].join(","),
    people: viewer.person === null ? "" : "all",
  };
  return { settings, key: JSON.stringify(settings), isRestricted: !land.has("all") && !land.has("partners") };
}
