import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import type { JournalEntry } from "../../src/modules/journal/journal-entry.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reapplyErasures } from "../../src/modules/vault/reapply-erasures-store.ts";
import { readIdentity } from "../../src/modules/vault/vault-store.ts";
import { keyRingIn } from "../../src/platform/keys/key-ring.ts";
import { reportOf } from "./support/documents.ts";
import { type TestPersonName, testPeople } from "./support/people.ts";
import { testDay, withServer } from "./support/with-server.ts";

const server = withServer();
const clock = { now: () => testDay };
const vault = () => ({ database: server.store.db, clock, keys: server.keys });

const details = {
  name: "Gülnarə Şıxəliyeva",
  birthDate: "1990-02-03",
  address: "Yuxarı Əskipara 7",
  contact: "+994 50",
};
const reason = "Referral for a prosthesis";
const location = { geometry: { type: "Point", coordinates: [46, 40] } };
const everyone = ["public", ...(Object.keys(testPeople) as TestPersonName[])] as const;

async function accidentOf(organisation: string, casualties: readonly object[] = []): Promise<string> {
  const reportedBy = { name: "Leyla Survey", organisation };
  const document = reportOf("accident-report", "2025-02-01", { location, casualties }, { reportedBy });
  expect((await server.post("/api/reports", document)).status).toBe(201);
  return document.id;
}

async function recorded(more: object = {}, as: TestPersonName = "assistance"): Promise<string> {
  const body = { reportId: null, kind: "casualty", label: "Casualty 1", details, ...more };
  const answer = await server.post("/api/identities", body, as);
  expect(answer.body).toMatchObject({ id: expect.any(String) });
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
}

const read = (id: string, as: TestPersonName | "public" = "assistance") =>
  server.post(`/api/identities/${id}/reading`, { reason }, as);
const erase = (id: string, as: TestPersonName | "public" = "assistance") =>
  server.post(`/api/identities/${id}/erasure`, { reason: "Asked for by letter" }, as);
async function allEntries(): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of entriesInOrder(server.store.db)) entries.push(entry);
  return entries;
}
const lastEntry = async () => (await allEntries()).at(-1);

describe("who may", () => {
  const statusFor = async (ask: (as: TestPersonName | "public") => Promise<{ status: number }>) =>
    Object.fromEntries(await Promise.all(everyone.map(async (as) => [as, (await ask(as)).status])));
  const refusedTo = (some: Record<string, number>) => ({
    ...Object.fromEntries(everyone.map((as) => [as, 403])),
    public: 401,
    ...some,
  });

  test("list, open and see who opened: victim assistance alone", async () => {
    const id = await recorded();
    expect(await statusFor((as) => server.get("/api/identities", as))).toEqual(refusedTo({ assistance: 200 }));
    expect(await statusFor((as) => read(id, as))).toEqual(refusedTo({ assistance: 200 }));
    expect(await statusFor((as) => server.get(`/api/identities/${id}/readings`, as))).toEqual(
      refusedTo({ assistance: 200 }),
    );
  });

  test("record: who works for all, and an operator for reports of their own organisation", async () => {
    const own = await accidentOf("Survey Team 1");
    const ask = (reportId: string | null) => (as: TestPersonName | "public") =>
      server.post("/api/identities", { reportId, kind: "informant", label: "Informant 1", details }, as);
    const always = { leyla: 201, omar: 201, third: 201, quality: 201, assistance: 201 };
    expect(await statusFor(ask(null))).toEqual(refusedTo(always));
    // Who does not see the report hears that it is not there, not that it is another's.
    expect(await statusFor(ask(own))).toEqual(refusedTo({ ...always, operator: 201, neighbour: 404 }));
  });

  test("erase: victim assistance alone, once", async () => {
    const id = await recorded();
    const refused = everyone.filter((as) => as !== "assistance");
    for (const as of refused) expect((await erase(id, as)).status, as).toBe(as === "public" ? 401 : 403);
    expect((await erase(id)).body).toEqual({ id, state: "erased" });
    expect((await erase(id)).status).toBe(410);
  });
});

describe("an identity", () => {
  test("opens as it was recorded, and the journal knows who opened it and why before anyone sees it", async () => {
    const id = await recorded();
    const answer = await read(id);
    expect(answer.body).toEqual({ details });
    expect(await lastEntry()).toMatchObject({
      kind: "identity-read",
      actor: "Vera Assistance",
      personId: server.people.actor("assistance").personId,
      body: { identityId: id, reason },
    });
    const { items } = (await server.get(`/api/identities/${id}/readings`, "assistance")).body as { items: object[] };
    expect(items).toMatchObject([
      { what: "read", actor: "Vera Assistance", reason },
      { what: "recorded", actor: "Vera Assistance", reason: null },
    ]);
  });

  test("is not shown where the journal cannot be written", async () => {
    const id = await recorded();
    const { db } = server.store;
    await db.unsafe(`
      create function disk_full() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
      create trigger disk_full before insert on journal for each row execute function disk_full()`);
    const answer = await read(id);
    await db.unsafe("drop trigger disk_full on journal; drop function disk_full()");
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain("Gülnarə");
    expect((await read(id)).status).toBe(200);
  });

  test("is listed by its handle, with the report it belongs to, and no name", async () => {
    const reportId = await accidentOf("Survey Team 1");
    const id = await recorded({ reportId, label: " Casualty 2 " });
    const { items } = (await server.get(`/api/identities?reportId=${reportId}`, "assistance")).body as {
      items: object[];
    };
    const recordedAt = testDay.toISOString();
    expect(items).toEqual([{ id, kind: "casualty", reportId, label: "Casualty 2", recordedAt, erasedAt: null }]);
  });

  test("is not spoken of on its report's page: nobody hears there that it has an informant", async () => {
    const reportId = await accidentOf("Survey Team 1");
    await recorded({ reportId, kind: "informant" });
    const page = JSON.stringify((await server.get(`/api/reports/${reportId}`)).body);
    expect(page).not.toMatch(/identity-recorded|informant/);
  });

  test.each([
    ["no reason", {}],
    ["a short reason", { reason: "needed" }],
    ["a reason of blanks", { reason: "            " }],
    ["more than a reason", { reason, sudo: true }],
  ])("is not opened for %s", async (_, body) => {
    const id = await recorded();
    expect((await server.post(`/api/identities/${id}/reading`, body, "assistance")).status).toBe(400);
    expect(await lastEntry()).toMatchObject({ kind: "identity-recorded" });
  });

  test("has no label and no reason that names the person; trying leaves a trace", async () => {
    const body = { reportId: null, kind: "casualty", label: "GULNARE", details };
    expect((await server.post("/api/identities", body, "assistance")).body).toMatchObject({ code: "names-the-person" });
    const id = await recorded();
    for (const what of ["reading", "erasure"]) {
      const asked = { reason: "The mother of Gülnarə has asked" };
      const answer = await server.post(`/api/identities/${id}/${what}`, asked, "assistance");
      expect(answer.body).toMatchObject({ status: 422, code: "names-the-person" });
      const entry = await lastEntry();
      expect(entry).toMatchObject({ kind: "identity-read", body: { identityId: id } });
      expect(JSON.stringify(entry)).not.toContain("Gülnarə");
    }
    expect((await read(id)).status).toBe(200);
  });

  test("that is not there, or whose form is wrong, is said to be so without a word of it", async () => {
    const missing = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
    expect((await read(missing)).body).toMatchObject({ status: 404, code: "identity-not-found" });
    const wrong = {
      reportId: null,
      kind: "casualty",
      label: "Casualty 1",
      details: { ...details, birthDate: "1990-13-41" },
    };
    const answer = await server.post("/api/identities", wrong, "assistance");
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toMatch(/Gülnarə|1990/);
  });
});

describe("erasure", () => {
  test("destroys key and ciphertext, keeps the row, and the counts stay the same", async () => {
    const reportId = await accidentOf("Survey Team 1", [
      { outcome: "injured", sex: "female", ageYears: 35, status: "civilian", activity: "herding", losses: ["leg"] },
      { outcome: "killed", sex: "male", ageGroup: "child" },
    ]);
    expect((await server.post(`/api/reports/${reportId}/approval`, {})).status).toBe(200);
    const id = await recorded({ reportId });
    const before = (await server.get("/api/casualties/summary", "assistance")).body;
    expect(before).toMatchObject({ total: { injured: 1, killed: 1 }, byYear: [{ year: 2025, injured: 1, killed: 1 }] });
    expect((await erase(id)).status).toBe(200);
    expect((await read(id)).body).toMatchObject({ status: 410, code: "identity-erased" });
    const rows = await server.store
      .db`select key_version, wrapped_key, ciphertext, label from identity where id = ${id}`;
    expect([...rows]).toEqual([{ key_version: null, wrapped_key: null, ciphertext: null, label: "casualty" }]);
    expect((await server.get("/api/casualties/summary", "assistance")).body).toEqual(before);
    await rebuild(server.store.db, () => undefined);
    expect((await server.get("/api/casualties/summary", "assistance")).body).toEqual(before);
  });

  test("is done again where a restore brought the row back, by the journal", async () => {
    const id = await recorded();
    const { db } = server.store;
    await db`create table kept as select * from identity where id = ${id}`;
    await erase(id);
    await db`delete from identity where id = ${id}`;
    await db`insert into identity select * from kept`;
    expect((await read(id)).status).toBe(200);
    expect(await reapplyErasures(db, server.keys, clock)).toEqual([id]);
    expect((await read(id)).status).toBe(410);
    expect(await reapplyErasures(db, server.keys, clock)).toEqual([]);
  });

  test("is done again where the store is older than the erasure, by the note beside the keys", async () => {
    const id = await recorded();
    await server.keys.erased.note(id, testDay);
    expect(await reapplyErasures(server.store.db, server.keys, clock)).toEqual([id]);
    expect((await read(id)).status).toBe(410);
    expect(await lastEntry()).toMatchObject({ kind: "identity-erased", actor: "Homeground", body: { identityId: id } });
  });
});

describe("the vault", () => {
  test("is left as it is by a rebuild", async () => {
    const id = await recorded();
    const rows = () => server.store.db<{ row: string }[]>`select i::text as row from identity i order by id`;
    const before = await rows();
    await rebuild(server.store.db, () => undefined);
    expect(await rows()).toEqual(before);
    expect((await read(id)).body).toEqual({ details });
  });

  test.each([
    [
      "a changed ciphertext",
      "update identity set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) where id = $1",
    ],
    [
      "a changed key",
      "update identity set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1) where id = $1",
    ],
    ["another kind", "update identity set kind = 'informant' where id = $1"],
    [
      "another's bytes",
      "update identity i set ciphertext = o.ciphertext, wrapped_key = o.wrapped_key from identity o where i.id = $1 and o.id <> $1 and o.erased_at is null",
    ],
  ])("says loudly that it holds %s, shows nothing, and still erases", async (_, spoil) => {
    await recorded();
    const id = await recorded();
    await server.store.db.unsafe(spoil, [id]);
    const answer = await read(id);
    expect(answer.body).toMatchObject({ status: 500, code: "vault-broken" });
    expect(JSON.stringify(answer.body)).not.toContain("Gülnarə");
    expect((await erase(id)).status).toBe(200);
  });

  test("is locked without its keys, makes no new ones over them, and gives nothing to a copy of the store alone", async () => {
    const id = await recorded();
    const aside = `${server.keys.folder}-aside`;
    await rename(server.keys.folder, aside);
    const answers = [
      await read(id),
      await server.post("/api/identities", { reportId: null, kind: "casualty", label: "1", details }, "assistance"),
    ];
    for (const { body } of answers) {
      expect(body).toMatchObject({ status: 503, code: "vault-locked" });
      expect(JSON.stringify(body)).toMatch(/keys?/i);
    }
    await rm(server.keys.folder, { recursive: true, force: true });
    await rename(aside, server.keys.folder);
    expect((await read(id)).status).toBe(200);
  });

  test("does not open with the keys of another programme, nor replaces them", async () => {
    const id = await recorded();
    const folder = await mkdtemp(join(tmpdir(), "homeground-other-keys-"));
    const other = keyRingIn(folder, { current: undefined, next: undefined });
    await other.make("another programme", testDay);
    const withOther = { ...vault(), keys: other };
    await expect(readIdentity(withOther, id, reason, withoutAccount("Vera"))).rejects.toMatchObject({
      code: "vault-broken",
    });
    const { recordIdentity } = await import("../../src/modules/vault/vault-store.ts");
    const offered = { reportId: null, kind: "casualty", label: "Casualty 1", details } as const;
    await expect(recordIdentity(withOther, offered, withoutAccount("Vera"))).rejects.toThrow(/another programme/);
    // A copy of the right folder opens it: keys are files, and a backup of them is worth as much as they are.
    const copy = join(folder, "copy");
    await cp(server.keys.folder, copy, { recursive: true });
    const withCopy = { ...vault(), keys: keyRingIn(copy, { current: undefined, next: undefined }) };
    expect(await readIdentity(withCopy, id, reason, withoutAccount("Vera"))).toEqual(details);
    await rm(folder, { recursive: true });
  });

  test("is closed to every role that routes read as, now and when another is added", async () => {
    const { db } = server.store;
    const open = await db`
      select rolname from pg_roles
      where rolname like 'homeground\\_%' and has_table_privilege(oid, 'identity', 'select, insert, update, delete')`;
    expect([...open]).toEqual([]);
    const reading = db.begin(async (sql) => {
      await sql`set local role homeground_reader`;
      return await sql`select * from identity`;
    });
    await expect(reading).rejects.toThrow(/permission denied/);
  });
});

describe("facts about casualties", () => {
  const submitted = (casualties: readonly object[], as: TestPersonName = "leyla") =>
    server.post("/api/reports", reportOf("accident-report", "2025-03-01", { location, casualties }), as);
  const codes = ({ body }: { body: object }) =>
    (body as { findings: { code: string }[] }).findings.map(({ code }) => code).sort();

  test("have no field for a name", async () => {
    const answer = await submitted([{ outcome: "killed", sex: "male", name: "Gülnarə Şıxəliyeva" }]);
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual(["schema"]);
    expect(JSON.stringify(answer.body)).not.toContain("Gülnarə");
  });

  test("are held against themselves", async () => {
    const identityId = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
    const answer = await submitted([
      { identityId, outcome: "unhurt", sex: "male", wounds: ["legs"] },
      { identityId, outcome: "injured", sex: "female", ageYears: 17, ageGroup: "adult" },
    ]);
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual(["casualty-age-disagrees", "casualty-identity-twice", "casualty-unhurt-with-wounds"]);
    const taken = await submitted([{ outcome: "injured", sex: "male", ageYears: 15, status: "deminer" }]);
    expect(taken.status).toBe(201);
    expect(codes(taken)).toEqual(["casualty-child-on-duty"]);
  });

  test("are kept from donors, and counted for them one dimension at a time", async () => {
    const reportId = await accidentOf("Clearance Company", [{ outcome: "injured", sex: "female", ageYears: 12 }]);
    await server.post(`/api/reports/${reportId}/approval`, {});
    const page = (await server.get(`/api/reports/${reportId}`, "donor")).body as { document: { withheld: string[] } };
    expect(page.document.withheld).toContain("body.casualties");
    expect((await server.get("/api/casualties/summary", "public")).status).toBe(401);
    const forDonor = (await server.get("/api/casualties/summary", "donor")).body as Record<string, unknown>;
    expect(forDonor).toMatchObject({ crossed: null, bySex: null, withheld: ["bySex", "byAgeGroup", "crossed"] });
    const full = (await server.get("/api/casualties/summary", "omar")).body as { crossed: object[] };
    expect(full.crossed).toContainEqual({
      year: 2025,
      outcome: "injured",
      sex: "female",
      ageGroup: "child",
      people: 1,
    });
  });
});
