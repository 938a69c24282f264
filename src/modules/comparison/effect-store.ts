import { groundToGeoJson } from "../../geometry/geojson.ts";
import type { Bounds } from "../../geometry/shape.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { type KnownBefore, knownPiecesAround, knownSumsOf } from "../land-release/known-land-store.ts";
import type { LandPiece } from "../land-release/land-piece.ts";
import type { LedgerSums } from "../land-release/ledger.ts";
import { effectiveReport, hazardCodesOf } from "../reports/effective-report.ts";
import type { Report, ReportState } from "../reports/report.ts";
import { documentsOf, stateOf } from "../reports/store.ts";
import { type CertificateEffect, certificatesMarked } from "./certificates-marked-store.ts";
import { type FactEffect, factEffects } from "./fact-effects.ts";
import { holdsOn, sumsMoved } from "./land-change.ts";
import { changeMadeAt, changeOfApproving, keyOf, nothingChanges, type ReportChange } from "./report-change-store.ts";

/** What a report would do, or did, before anyone's sight is taken into account. */
export interface WholeEffect {
  readonly report: Report;
  readonly state: ReportState;
  /** Null: as of now. Else the entry that approved it: everything is as known before it. */
  readonly known: KnownBefore;
  /** Why it cannot be approved as things stand, whoever decides; then nothing would change. */
  readonly obstacle: { readonly supersededIs: ReportState | null } | null;
  readonly change: ReportChange;
  readonly sums: ReadonlyMap<string, LedgerSums>;
  readonly moved: ReadonlyMap<string | null, LedgerSums>;
  /** Hazardous areas that nothing was known of before. */
  readonly newCodes: ReadonlySet<string>;
  readonly pieces: { readonly before: readonly DrawnPiece[]; readonly after: readonly DrawnPiece[] };
  readonly bounds: Bounds | null;
  readonly facts: readonly FactEffect[];
  readonly certificates: readonly CertificateEffect[];
}

/** A piece of land on one side of the comparison. */
export interface DrawnPiece {
  readonly piece: LandPiece;
  /** Whether the decision ends or begins it; the others are its surroundings. */
  readonly isChanged: boolean;
}

/** More pieces than a drawing can show; then it shows those that change, and no surroundings. */
const mostPieces = 1500;

/** All of one moment: what is compared belongs together. Undefined where there is no such report. */
export async function wholeEffect(database: Database, id: string, today: string): Promise<WholeEffect | undefined> {
  const read = await database.begin("isolation level repeatable read read only", async (sql) => ({
    effect: await effectIn(sql, id, today),
  }));
  return read.effect;
}

/** The day as of which ledgers are compared: a field office east of Greenwich may already have written tomorrow's. */
export function dayCompared({ dateOfInformation }: Report, today: string): string {
  return dateOfInformation > today ? dateOfInformation : today;
}

async function effectIn(sql: Sql, id: string, today: string): Promise<WholeEffect | undefined> {
  const [document, stored] = [(await documentsOf(sql, [id])).get(id), await stateOf(sql, id)];
  if (document === undefined || stored === undefined) return undefined;
  const report: Report = JSON.parse(document);
  const superseded = report.supersedes === undefined ? null : await supersededOf(sql, report.supersedes);
  const known = stored.state === "submitted" ? null : await approvedAt(sql, id);
  const obstacle =
    stored.state === "submitted" && superseded !== null && superseded.state !== "approved"
      ? { supersededIs: superseded.state }
      : null;
  const acts = obstacle === null && (stored.state === "submitted" || known !== null);
  const change = !acts
    ? nothingChanges
    : known === null
      ? await changeOfApproving(sql, report)
      : await changeMadeAt(sql, known);
  const on = dayCompared(report, today);
  const moved = sumsMoved(change, on);
  const codes = [...new Set([...hazardCodesOf(report), ...[...moved.keys()].filter((code) => code !== null)])];
  const bounds = boundsChanged(change, report);
  const facts = acts
    ? [...(superseded === null ? [] : factEffects("ends", superseded.report)), ...factEffects("begins", report)]
    : [];
  return {
    report,
    state: stored.state,
    known,
    obstacle,
    change,
    sums: await knownSumsOf(sql, on, codes, known),
    moved,
    newCodes: await unheardOf(sql, codes, known),
    pieces: bounds === null ? { before: [], after: [] } : await bothSides(sql, bounds, on, known, change),
    bounds,
    facts,
    certificates:
      acts && change.endedPieces.length + change.begunPieces.length > 0 && bounds !== null
        ? await certificatesMarked(sql, bounds, on, known, change)
        : [],
  };
}

async function supersededOf(sql: Sql, id: string): Promise<{ report: Report; state: ReportState } | null> {
  const [document, stored] = [(await documentsOf(sql, [id])).get(id), await stateOf(sql, id)];
  return document === undefined || stored === undefined ? null : { report: JSON.parse(document), state: stored.state };
}

/** The entry that approved a report; null for one that none did. */
async function approvedAt(sql: Sql, id: string): Promise<number | null> {
  const [row] = await sql<{ position: number }[]>`
    select position from journal where kind = 'report-approved' and body ->> 'reportId' = ${id}`;
  return row?.position ?? null;
}

async function unheardOf(sql: Sql, codes: readonly string[], known: KnownBefore): Promise<Set<string>> {
  const rows = await sql<{ code: string }[]>`
    select asked.code from unnest(${codes as string[]}::text[]) as asked (code)
    where not exists (
      select from hazard h where h.code = asked.code and ${known === null ? sql`true` : sql`h.known_from < ${known}`}
    )`;
  return new Set(rows.map(({ code }) => code));
}

/** The ground that changes and that the report speaks of, with a margin to see it in; null where there is none. */
function boundsChanged({ endedPieces, begunPieces }: ReportChange, report: Report): Bounds | null {
  const own = effectiveReport(report)?.bounds;
  const all = [...endedPieces, ...begunPieces].map(({ bounds }) => bounds).concat(own === undefined ? [] : [own]);
  const [first, ...others] = all;
  if (first === undefined) return null;
  const [west, south, east, north] = others.reduce<Bounds>(([w, s, e, n], [w2, s2, e2, n2]) => {
    return [Math.min(w, w2), Math.min(s, s2), Math.max(e, e2), Math.max(n, n2)];
  }, first);
  const margin = Math.max(east - west, north - south) * 0.08;
  return [west - margin, south - margin, east + margin, north + margin];
}

async function bothSides(
  sql: Sql,
  bounds: Bounds,
  on: string,
  known: KnownBefore,
  change: ReportChange,
): Promise<WholeEffect["pieces"]> {
  const found = await knownPiecesAround(sql, bounds, on, known, mostPieces + 1);
  const isEnded = (row: (typeof found)[number]) => change.endedKeys.has(keyOf(row));
  const around = found.length > mostPieces ? [] : found.filter((row) => !isEnded(row));
  const surroundings = around.map(({ value }) => ({ piece: value, isChanged: false }));
  const drawn = (pieces: readonly LandPiece[]) =>
    pieces.filter((piece) => holdsOn(piece, on)).map((piece) => ({ piece, isChanged: true }));
  return {
    before: [...surroundings, ...drawn(change.endedPieces)],
    after: [...surroundings, ...drawn(change.begunPieces)],
  };
}

/** One side of the comparison as GeoJSON. */
export function drawnFeatures(pieces: readonly DrawnPiece[]) {
  return {
    type: "FeatureCollection",
    features: pieces.map(({ piece: { ground, fate, operation, reopened, hazardCode, givenBy }, isChanged }) => ({
      type: "Feature",
      properties: { fate, operation, reopened, hazardCode, givenBy, isChanged },
      geometry: groundToGeoJson(ground),
    })),
  } as const;
}
