import { hazardHeads } from "../../modules/hazards/store.ts";
import { hazardHistory } from "../../modules/land-release/hazard-history.ts";
import type { LandPiece } from "../../modules/land-release/land-piece.ts";
import { piecesOfOwners } from "../../modules/land-release/store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { featureOfPiece, featuresOfHazard } from "./land-features.ts";
import type { TileFeature } from "./tile-feature.ts";

/** The land of the given owners as tile features, as known now; "everything": of all. */
export async function landFeatures(sql: Sql, owners: readonly string[] | "everything"): Promise<TileFeature[]> {
  const pieces = await piecesOfOwners(sql, owners);
  const heads = await hazardHeads(sql, owners === "everything" ? null : owners);
  const names = new Map(heads.map(({ value }) => [value.code, value.name]));
  const features = pieces.map(featureOfPiece);
  const byHazard = Map.groupBy(pieces, (piece) => piece.hazardCode);
  byHazard.delete(null);
  for (const [code, own] of byHazard) features.push(...outlines(code ?? "", names.get(code ?? "") ?? null, own));
  return features;
}

function outlines(code: string, name: string | null, pieces: readonly LandPiece[]): TileFeature[] {
  return hazardHistory(pieces).flatMap(({ ground, kind, ...spell }) =>
    featuresOfHazard({ code, name, kind, ground, statuses: [spell] }),
  );
}
