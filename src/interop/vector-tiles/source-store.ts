import type { Audience } from "../../access/audience.ts";
import { seenByAudience } from "../../access/seen-by-store.ts";
import { hazardHeads } from "../../modules/hazards/store.ts";
import { hazardHistory } from "../../modules/land-release/hazard-history.ts";
import type { LandPiece } from "../../modules/land-release/land-piece.ts";
import { piecesOfOwners } from "../../modules/land-release/store.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { featureOfPiece, featuresOfHazard } from "./land-features.ts";
import type { LandFeatureSource, TileFeature } from "./tile-feature.ts";

/**
 * The land as an audience sees it. Whoever sees all of it is read for as the owner, row by row: a nation's ground is not
 * held twice. The little that others see is read under row-level security and held at once.
 */
export function landFor(database: Database, audience: Audience): LandFeatureSource {
  if (!audience.isRestricted) return { all: () => landFeatures(database, "everything") };
  return { all: () => landSeenBy(database, audience, "everything") };
}

export async function landSeenBy(
  database: Database,
  audience: Audience,
  owners: readonly string[] | "everything",
): Promise<TileFeature[]> {
  return await seenByAudience(database, audience, async (sql) => {
    const features: TileFeature[] = [];
    for await (const feature of landFeatures(sql, owners)) features.push(feature);
    return features;
  });
}

/** The land of the given owners as tile features, as known now; "everything": of all. */
export async function* landFeatures(sql: Sql, owners: readonly string[] | "everything"): AsyncGenerator<TileFeature> {
  const heads = await hazardHeads(sql, owners === "everything" ? null : owners);
  const names = new Map(heads.map(({ value }) => [value.code, value.name]));
  let own: LandPiece[] = [];
  for await (const pieces of piecesOfOwners(sql, owners)) {
    for (const piece of pieces) {
      // Pieces come hazard by hazard: when the next one begins, the outline of the last can be drawn.
      if (own[0] && own[0].hazardCode !== piece.hazardCode) {
        yield* outlines(own, names);
        own = [];
      }
      own.push(piece);
      yield featureOfPiece(piece);
    }
  }
  yield* outlines(own, names);
}

function outlines(pieces: readonly LandPiece[], names: ReadonlyMap<string, string | null>): TileFeature[] {
  const code = pieces[0]?.hazardCode ?? null;
  if (code === null) return [];
  return hazardHistory(pieces).flatMap(({ ground, kind, ...spell }) =>
    featuresOfHazard({ code, name: names.get(code) ?? null, kind, ground, statuses: [spell] }),
  );
}
