import type { Bounds } from "../../geometry/shape.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { latestDayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import { countryOf } from "../places/country-store.ts";
import { programmeOf } from "../programme/store.ts";
import { checkDraft, type DraftFinding } from "./check-draft.ts";
import type { CheckContext } from "./check-report.ts";
import { KnownAreas } from "./known-areas.ts";
import { knownAreasWithin } from "./known-areas-store.ts";
import type { Report } from "./report.ts";
import { documentsOf } from "./store.ts";
import { withdrawnGroundFindings } from "./withdrawn-ground.ts";

interface Stores {
  readonly database: Database;
  readonly clock: Clock;
}

/** Runs a check with what it may know: the day, the country, and the areas around the ground that it looks at. */
export async function checkWithNeighbours<T>(
  { database, clock }: Stores,
  offered: unknown,
  check: (context: CheckContext) => T,
): Promise<T> {
  const programme = await programmeOf(database);
  if (!programme)
    throw problem("programme-undefined", "This store has no programme yet. Define one or load the sample.");
  const context = {
    today: latestDayOf(clock.now()),
    country: await countryOf(database, programme),
    allowedRepairs: [],
    acceptedCodes: [],
  };
  const near = boundsAskedFor(check, context);
  const areas = near === null ? new KnownAreas() : await knownAreasWithin(database, near, supersededBy(offered));
  return check({ ...context, knownAreas: (set, bounds) => areas.within(set, bounds) });
}

/** What the checks have to say of a report that is being written. Nothing is written down. */
export async function checkUnfinished(stores: Stores, offered: unknown): Promise<readonly DraftFinding[]> {
  const findings = await checkWithNeighbours(stores, offered, (context) => checkDraft(offered, context));
  if (findings.some(({ severity }) => severity === "error")) return findings;
  const superseded = await supersededReport(stores.database, offered);
  return superseded === null ? findings : [...findings, ...withdrawnGroundFindings(superseded, offered as Report)];
}

/** The ground whose neighbours the checks want to see, found by a first look without any. */
function boundsAskedFor(
  check: (context: CheckContext) => unknown,
  context: Omit<CheckContext, "knownAreas">,
): Bounds | null {
  const asked: Bounds[] = [];
  check({
    ...context,
    knownAreas: (_, bounds) => {
      asked.push(bounds);
      return [];
    },
  });
  const [first, ...others] = asked;
  if (first === undefined) return null;
  return others.reduce<Bounds>(([w, s, e, n], [west, south, east, north]) => {
    return [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
  }, first);
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function supersededBy(offered: unknown): string | null {
  const { supersedes } = (offered ?? {}) as { supersedes?: unknown };
  return typeof supersedes === "string" && isUuid.test(supersedes) ? supersedes : null;
}

async function supersededReport(sql: Sql, offered: unknown): Promise<Report | null> {
  const id = supersededBy(offered);
  if (id === null) return null;
  const document = (await documentsOf(sql, [id])).get(id);
  return document === undefined ? null : JSON.parse(document);
}
