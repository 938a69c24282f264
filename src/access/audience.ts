import { reportTypes } from "../modules/reports/report-types.ts";
import type { Reach } from "./access-table.ts";
import { reachesOf } from "./permission.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Everything about a viewer that decides which rows they see: what row-level security is told. Viewers of one audience
 * see the same, so answers and tiles are remembered by audience.
 */
export interface Audience {
  /** The role of PostgreSQL that reads: under the conditions of row-level security, or for whom none holds back. */
  readonly role: "homeground_reader" | "homeground_authority";
  /** Settings of the transaction, by name after `homeground.`. */
  readonly settings: Readonly<Record<string, string>>;
  /** The same for the same settings, and only then. */
  readonly key: string;
  /** Whether some of the ground is kept from this audience: then nothing may look as if nothing were there. */
  readonly isRestricted: boolean;
}

/** Worked out once for each viewer: a map asks for forty tiles. */
const known = new WeakMap<Viewer, Audience>();

export function audienceOf(viewer: Viewer): Audience {
  const before = known.get(viewer);
  if (before !== undefined) return before;
  const audience = workedOut(viewer);
  known.set(viewer, audience);
  return audience;
}

function workedOut(viewer: Viewer): Audience {
  const land = reachesOf(viewer, "read", "hazard");
  const typesWith = (reach: Reach) =>
    reportTypes.filter(({ name }) => reachesOf(viewer, "read", name).has(reach)).map(({ name }) => name);
  const isOwnSeen = land.has("own") || typesWith("own").length > 0;
  const seesJournal = reachesOf(viewer, "read", "journal").has("all");
  const seesImports = reachesOf(viewer, "read", "import").has("all");
  const settings = {
    land: [...land].sort().join(","),
    organisation: isOwnSeen && viewer.person !== null ? viewer.person.organisation.name : "",
    types_all: typesWith("all").join(","),
    types_partners: typesWith("partners").join(","),
    types_own: typesWith("own").join(","),
    types_published: typesWith("published").join(","),
    journal: seesJournal ? "all" : "",
    imports: seesImports ? "all" : "",
    people: viewer.person === null ? "" : "all",
  };
  const seesEveryType = typesWith("all").length === reportTypes.length;
  const seesEverything = seesEveryType && land.has("all") && seesJournal && seesImports;
  const role = seesEverything ? "homeground_authority" : "homeground_reader";
  return {
    role,
    settings,
    key: JSON.stringify([role, settings]),
    isRestricted: !land.has("all") && !land.has("partners"),
  };
}
