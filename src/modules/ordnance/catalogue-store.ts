import type { Sql } from "../../platform/database/database.ts";
import { factsEverSaid } from "../reports/fact-store.ts";
import { type CatalogueModel, catalogueOf } from "./catalogue.ts";
import type { OrdnanceModelBody } from "./ordnance-model.ts";

/** The catalogue as of a day: every claim of every approved report beside those that come with the program. */
export async function catalogueOn(sql: Sql, on: string): Promise<CatalogueModel[]> {
  const facts = await factsEverSaid(sql, { kind: "ordnance-model", on });
  // The body was held to the schema of its report when it was taken in.
  return catalogueOf(facts.map(({ reportId, body }) => ({ reportId, body: body as unknown as OrdnanceModelBody })));
}
