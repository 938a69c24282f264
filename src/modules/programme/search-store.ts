import { mayDo, reachesOf } from "../../access/permission.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { spellingBeginnings, spellingWords } from "../reports/spelling-key.ts";

/** One thing found, with what to call it and where it lies. */
export interface Found {
  readonly kind: "hazard" | "unit" | "settlement" | "organisation" | "person" | "certificate" | "record" | "report";
  readonly id: string;
  readonly label: string;
  readonly bounds: Bounds | null;
}

interface FoundRow extends Omit<Found, "bounds"> {
  readonly west: number | null;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const mostOfEachKind = 6;

interface Asked {
  /** For `ilike`: what was typed, as it is. */
  readonly pattern: string;
  /** For words in any spelling: every word of what was typed begins one of the record's. */
  readonly words: string;
}

/**
 * A few of each kind: hazards, places, organisations and people by name, certificates by code, facts by what the programme
 * calls them, reports by any word in them. Whoever asks finds what they may read, and nothing else.
 */
export async function searchEverything(sql: Sql, viewer: Viewer, text: string): Promise<Found[]> {
  const words = spellingWords(text);
  if (words.length === 0) return [];
  const last = spellingBeginnings(text).map((word) => `'${word}':*`);
  const asked = {
    pattern: `%${text.replace(/[\\%_]/g, "\\$&")}%`,
    words: [...words.slice(0, -1).map((word) => `'${word}':*`), `(${last.join(" | ")})`].join(" & "),
  };
  const found = await Promise.all([
    hazards(sql, asked),
    places(sql, asked),
    organisations(sql, viewer, asked),
    people(sql, viewer, asked),
    certificates(sql, viewer, asked),
    records(sql, asked),
    reports(sql, asked),
  ]);
  return found.flat().map(({ west, south, east, north, ...one }) => ({
    ...one,
    bounds: west === null ? null : [west, south, east, north],
  }));
}

const nowhere = (sql: Sql) =>
  sql`null::float8 as west, null::float8 as south, null::float8 as east, null::float8 as north`;

async function hazards(sql: Sql, { pattern, words }: Asked): Promise<FoundRow[]> {
  return await sql<FoundRow[]>`
    select 'hazard' as kind, h.code as id, concat_ws(' · ', h.code, h.name) as label,
      min((p.bounds[1])[0]) as west, min((p.bounds[1])[1]) as south, max((p.bounds[0])[0]) as east,
      max((p.bounds[0])[1]) as north
    from hazard h left join land_piece p on p.hazard_code = h.code and p.known_to is null
    where h.known_to is null and h.code in (
      select code from hazard where known_to is null and (code ilike ${pattern} or name ilike ${pattern})
      union all
      select code from hazard
      where known_to is null and spelling_words(code || ' ' || coalesce(name, '')) @@ ${words}::tsquery
    )
    group by h.code, h.name
    order by h.code ilike ${pattern} or coalesce(h.name ilike ${pattern}, false) desc, length(h.code), h.code
    limit ${mostOfEachKind}`;
}

async function places(sql: Sql, { pattern, words }: Asked): Promise<FoundRow[]> {
  // Each half by its own index or scan: under one `or` every row would be spelled out (measured on a nation's areas).
  const named = (table: string) => sql`known_to is null and report_id in (
    select report_id from ${sql(table)} where known_to is null and name::text ilike ${pattern}
    union all
    select report_id from ${sql(table)} where known_to is null and spelling_words(
      coalesce(name ->> 'en', '') || ' ' || coalesce(name ->> 'az', '') || ' ' || coalesce(name ->> 'ru', '')
    ) @@ ${words}::tsquery
  )`;
  return await sql<FoundRow[]>`
    (select 'unit' as kind, code as id, name ->> 'en' as label, (bounds[1])[0] as west, (bounds[1])[1] as south,
      (bounds[0])[0] as east, (bounds[0])[1] as north
    from administrative_unit where ${named("administrative_unit")}
    order by name::text ilike ${pattern} desc, level, name ->> 'en' limit ${mostOfEachKind})
    union all
    (select 'settlement', report_id::text, name ->> 'en', location[0], location[1], location[0], location[1]
    from settlement where ${named("settlement")}
    order by name::text ilike ${pattern} desc, name ->> 'en' limit ${mostOfEachKind})`;
}

async function organisations(sql: Sql, viewer: Viewer, { words }: Asked): Promise<FoundRow[]> {
  if (!mayDo(viewer, "read", "organisation")) return [];
  return await sql<FoundRow[]>`
    select 'organisation' as kind, id::text as id, name as label, ${nowhere(sql)} from organisation
    where spelling_words(name) @@ ${words}::tsquery order by name limit ${mostOfEachKind}`;
}

/** Those whose rights end at their own organisation find its people only. */
async function people(sql: Sql, viewer: Viewer, { words }: Asked): Promise<FoundRow[]> {
  const reaches = reachesOf(viewer, "read", "person");
  if (viewer.person === null || reaches.size === 0) return [];
  const { id } = viewer.person.organisation;
  return await sql<FoundRow[]>`
    select 'person' as kind, p.id::text as id, p.name || ' · ' || o.name as label, ${nowhere(sql)}
    from person p join organisation o on o.id = p.organisation_id
    where spelling_words(p.name) @@ ${words}::tsquery
      and ${reaches.has("all") ? sql`true` : sql`p.organisation_id = ${id}`}
    order by p.name limit ${mostOfEachKind}`;
}

async function certificates(sql: Sql, viewer: Viewer, { pattern }: Asked): Promise<FoundRow[]> {
  if (!mayDo(viewer, "read", "certificate")) return [];
  return await sql<FoundRow[]>`
    select 'certificate' as kind, short_code as id, short_code || ' · ' || array_to_string(hazard_codes, ', ') as label,
      (bounds[1])[0] as west, (bounds[1])[1] as south, (bounds[0])[0] as east, (bounds[0])[1] as north
    from certificate where short_code ilike ${pattern} or array_to_string(hazard_codes, ' ') ilike ${pattern}
    order by issued_position desc limit ${mostOfEachKind}`;
}

/** Teams, dogs, models of ordnance and whatever else reports state under a name of its own. */
async function records(sql: Sql, { pattern, words }: Asked): Promise<FoundRow[]> {
  return await sql<FoundRow[]>`
    select 'record' as kind, kind || '/' || key as id, key || ' · ' || kind as label, ${nowhere(sql)}
    from fact
    where known_to is null and key is not null
      and (key ilike ${pattern} or spelling_words(coalesce(key, '')) @@ ${words}::tsquery)
    group by kind, key order by key, kind limit ${mostOfEachKind}`;
}

/** Latest information first; words that are not for whoever asks are not looked at. */
async function reports(sql: Sql, { pattern, words }: Asked): Promise<FoundRow[]> {
  return await sql<FoundRow[]>`
    select 'report' as kind, id::text as id,
      concat_ws(' · ', type, date_of_information, hazard_codes[1], reported_by_organisation) as label,
      (footprint[1])[0] as west, (footprint[1])[1] as south, (footprint[0])[0] as east, (footprint[0])[1] as north
    from report
    where id::text like ${pattern}
      or id in (select report_id from report_words where words @@ ${words}::tsquery)
    order by date_of_information desc, id desc limit ${mostOfEachKind}`;
}
