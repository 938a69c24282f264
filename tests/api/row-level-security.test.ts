import { beforeAll, describe, expect, test } from "vitest";
import { accessTable } from "../../src/access/access-table.ts";
import { audienceOf } from "../../src/access/audience.ts";
import { type Role, roles } from "../../src/access/role.ts";
import { seenByAudience } from "../../src/access/seen-by-store.ts";
import { thePublic, type Viewer } from "../../src/access/viewer.ts";
import { nameKey } from "../../src/modules/reports/name-key.ts";
import type { Sql } from "../../src/platform/database/database.ts";
import { loadSample } from "../../src/sample/load-sample.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
beforeAll(async () => {
  await loadSample(store.db);
}, 120_000);

/** Reports of land, whose published areas the public may read of; daily work, calls and people are for partners. */
const ofLand = [
  ...["hazard-report", "non-technical-survey", "technical-survey", "clearance-completion", "battle-area-clearance"],
  ...["road-clearance", "cancellation", "handover", "area-status", "post-clearance-finding", "lifted-minefield"],
  ...["administrative-unit", "settlement"],
];

/** For everyone: the programme itself, and where its units and settlements are. */
const openTables = ["administrative_unit", "policy", "programme", "settlement"];

const someoneWith = (role: Role, organisation = "Nobody's"): Viewer => {
  if (role === "public") return thePublic;
  const place = { id: "00000000-0000-7000-8000-000000000000", name: organisation, kind: "operator" as const };
  const person = { id: place.id, name: "Somebody", organisation: place, roles: [role] };
  return { person, roles: ["public", role], by: "session", credentialId: null, readOnly: false };
};
const asReader = <T>(role: "homeground_reader" | "homeground_authority", work: (sql: Sql) => Promise<T>) =>
  seenByAudience(store.db, { role, settings: {}, key: "", isRestricted: true }, work);
const countOf = async (sql: Sql, table: string) => {
  const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::integer as count from ${table}`);
  return row?.count ?? 0;
};

async function readableTables(role: string): Promise<string[]> {
  const rows = await store.db<{ name: string }[]>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(${role}, oid, 'select')
    order by relname`;
  return rows.map(({ name }) => name);
}

describe("the role that reads for people", () => {
  test("sees nothing of any secured table when nobody said for whom it reads", async () => {
    for (const table of await readableTables("homeground_reader")) {
      if (openTables.includes(table)) continue;
      if (table === "record_tier") continue;
      // What was made public by a decision is for everyone.
      const open = table === "hazard" || table.startsWith("land_");
      const [all, seen] = [
        await countOf(store.db, table),
        await asReader("homeground_reader", (sql) => countOf(sql, table)),
      ];
      expect([table, seen === 0 || (open && seen < all)]).toEqual([table, true]);
    }
  });

  test("reads only tables under row-level security, but for the open ones", async () => {
    const unsecured = await store.db<{ name: string }[]>`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity
        and has_table_privilege('homeground_reader', oid, 'select') order by relname`;
    expect(unsecured.map(({ name }) => name)).toEqual(openTables);
  });

  test.each(["homeground_reader", "homeground_authority"] as const)(
    "%s has no right to secrets, and none to write",
    async (role) => {
      const readable = await readableTables(role);
      for (const secret of ["session", "api_token"]) expect(readable).not.toContain(secret);
      for (const name of readable) {
        const [can] = await store.db<{ writes: boolean }[]>`
        select has_table_privilege(${role}, ${name}, 'insert, update, delete, truncate') as writes`;
        expect([name, can?.writes]).toEqual([name, false]);
      }
      await expect(asReader(role, (sql) => sql`select 1 from session`)).rejects.toThrow("permission denied");
      await expect(asReader(role, (sql) => sql`delete from hazard`)).rejects.toThrow(/permission denied|read-only/);
    },
  );
});

describe("what each role counts in the sample, against queries that know nothing of policies", () => {
  async function counts(viewer: Viewer) {
    return await seenByAudience(store.db, audienceOf(viewer), async (sql) => ({
      reports: await countOf(sql, "report"),
      hazards: await countOf(sql, "hazard where known_to is null"),
      pieces: await countOf(sql, "land_piece where known_to is null"),
      accidents: await countOf(sql, "accident where known_to is null"),
    }));
  }
  const all = async (where: { reports?: string; hazards?: string; pieces?: string; accidents?: string }) => ({
    reports: await countOf(
      store.db,
      `report r join report_state s on s.report_id = r.id where ${where.reports ?? "true"}`,
    ),
    hazards: await countOf(store.db, `hazard where known_to is null and ${where.hazards ?? "true"}`),
    pieces: await countOf(store.db, `land_piece where known_to is null and ${where.pieces ?? "true"}`),
    accidents: await countOf(store.db, `accident where known_to is null and ${where.accidents ?? "true"}`),
  });
  const published = "select key from record_tier where tier = 'public'";

  test.each(roles.filter((role) => accessTable.hazard.actions.read[roles.indexOf(role)] === "all"))(
    "%s: everything",
    async (role) => {
      expect(await counts(someoneWith(role))).toEqual(await all({}));
    },
  );

  /** What the authority writes for itself and for those it concerns. */
  const ofOffice =
    "type in ('accreditation', 'sampling-inspection', 'operator-profile', 'task-order', 'public-sighting')";

  test("a donor: everything approved but the papers of the authority", async () => {
    const reports = `s.state in ('approved', 'superseded') and not ${ofOffice}`;
    expect(await counts(someoneWith("donor"))).toEqual(await all({ reports }));
  });

  test("the public: what was published, and some of it is not", async () => {
    const types = ofLand.map((name) => `'${name}'`).join(", ");
    const ofPublished = `s.state in ('approved', 'superseded') and type in (${types}) and (
      hazard_codes && array(${published})
      or r.id in (select report_id from land_taking where known_to is null and hazard_code in (${published})))`;
    const expected = await all({
      reports: ofPublished,
      hazards: `code in (${published})`,
      pieces: `hazard_code in (${published})`,
      accidents: "false",
    });
    const everything = await all({});
    expect(await counts(thePublic)).toEqual(expected);
    expect(expected.hazards).toBeGreaterThan(10);
    expect(expected.hazards).toBeLessThan(everything.hazards);
  });

  test("an operator: what is published and the work of the own organisation, not the neighbour's", async () => {
    const name = "Sample Clearance Company North";
    const own = `reported_by_organisation = '${name}'`;
    const touched = `select unnest(hazard_codes) from report r join report_state s on s.report_id = r.id
      where ${own} and s.state in ('approved', 'superseded')
      union select hazard_code from land_taking t join report r on r.id = t.report_id join report_state s on s.report_id = r.id
      where t.known_to is null and ${own} and s.state in ('approved', 'superseded')`;
    const seen = await counts(someoneWith("operator", `  ${name.toUpperCase()} `));
    const expected = await all({ hazards: `(code in (${published}) or code in (${touched}))` });
    expect(seen.hazards).toBe(expected.hazards);
    const ownReports = await countOf(store.db, `report where ${own}`);
    expect(seen.reports).toBeGreaterThanOrEqual(ownReports);
    expect(seen.reports).toBeLessThan(expected.reports);
    const strangers = await seenByAudience(store.db, audienceOf(someoneWith("operator", name)), (sql) =>
      countOf(
        sql,
        `report r where reported_by_organisation <> '${name}'
          and exists (select from report_state s where s.report_id = r.id and s.state in ('submitted', 'rejected'))`,
      ),
    );
    expect(strangers).toBe(0);
  });

  test("an operator: the papers of the authority about them, and about nobody else, once approved", async () => {
    const name = "Sample Clearance Company North";
    const papers = async (who: string) =>
      await seenByAudience(store.db, audienceOf(someoneWith("operator", who)), async (sql) => {
        const rows = await sql<{ about: string; state: string }[]>`
          select document::jsonb -> 'body' ->> 'organisation' as about, state
          from report r join report_state s on s.report_id = r.id where type in ('accreditation', 'task-order')
            and not exists (select from record_tier t where t.tier = 'public' and t.key = any (r.hazard_codes))`;
        return rows.map(({ about, state }) => [about, state]);
      });
    const seen = await papers(` ${name.toLowerCase()} `);
    expect(seen).not.toEqual([]);
    expect(seen.filter(([about, state]) => about !== name || state !== "approved")).toEqual([]);
    expect(await papers("Nobody at all")).toEqual([]);
  });
});

test("the database and the program hold the same names for one organisation", async () => {
  for (const name of [
    "Təmizləmə Şirkəti",
    "TƏMİZLƏMƏ ŞIRKƏTI",
    "  Ｔeam\tOne ",
    "МИНЫ НЕТ",
    "Þórsdóttir & Žak",
    "İIıi",
  ]) {
    const [row] = await store.db<{ key: string }[]>`select organisation_key(${name}) as key`;
    expect(row?.key).toBe(nameKey(name));
  }
});
