import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { rotateKeys } from "../../src/modules/vault/rotate-keys-store.ts";
import { everyAnswer } from "./support/every-answer.ts";
import { formsOf, leaksIn, type Source } from "./support/leaks.ts";
import { filesBelow, startWholeProgramme, tablesOf, type WholeProgramme } from "./support/whole-programme.ts";
import { withDatabase } from "./support/with-database.ts";
import { secrets, workAYear, type YearOfWork } from "./support/year-of-work.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const elsewhere = withDatabase();
let programme: WholeProgramme;
let year: YearOfWork;
let sources: Source[] = [];

beforeAll(async () => {
  programme = await startWholeProgramme("2025-01-01T12:00:00Z");
  year = await workAYear(programme);
  programme.setTime("2026-01-10T12:00:00Z");
  const clock = { now: () => new Date("2026-01-10T12:00:00Z") };
  await rotateKeys({ database: programme.db, clock, keys: programme.keys }, withoutAccount("Ada"), () => undefined);
  await rebuild(programme.db, () => undefined);
});
afterAll(async () => {
  await programme.stop().catch(() => undefined);
  await programme.remove();
});

test("no answer to anyone, on any route, holds a word of an identity", async () => {
  const { sources: answers, silent } = await everyAnswer(programme, {
    id: [
      ...year.reportIds.slice(0, 3),
      ...year.reportIds.slice(-1),
      ...year.identityIds.slice(0, 2),
      ...year.certificates.map(({ id }) => id),
      ...year.draftIds,
    ],
    code: ["Y-1", "Y-12", ...year.certificates.map(({ shortCode }) => shortCode)],
    hazard: ["Y-1"],
    event: ["signed-in"],
    record: ["hazard", "certificate"],
    key: ["Y-1", "CALL-1", ...year.certificates.map(({ shortCode }) => shortCode)],
    sha256: year.attachments.slice(0, 2),
    reportId: year.reportIds.slice(2, 4),
    z: ["8", "12"],
    x: ["160", "2571"],
    y: ["97", "1554"],
    on: ["2025-06-30"],
    q: ["Y-1", "Person", ...secrets.slice(0, 2)],
    search: ["Y-1", ...secrets.slice(0, 2)],
    state: ["approved"],
    type: ["accident-report", "public-sighting"],
    kind: ["confirmed", "sighting"],
    hazardCode: ["Y-1"],
    severity: ["minor"],
    organisation: ["Survey Team 1"],
    number: ["Y-T-1"],
    plan: ["area", "lot", "binomial"],
    fraction: ["0.1"],
    detection: ["0.9"],
    lot: ["400"],
    sample: ["40"],
    defects: ["1"],
    status: ["open"],
    unit: ["X"],
    bbox: ["46,40,47,41"],
    sort: ["code"],
    order: ["asc"],
    limit: ["1000"],
    offset: ["0"],
    language: ["en", "az", "ru"],
    name: ["accident-report"],
    decision: ["approval"],
    reason: ["A reason of the test"],
    delegationId: ["01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e"],
  });
  // Here no directory is set up to lead to.
  expect(silent).toEqual(["/api/sign-in/directory"]);
  expect(answers.length).toBeGreaterThan(50);
  sources = [...answers, ...year.answersToWrong];
  expect(leaksIn(sources, secrets)).toEqual([]);
});

test("a search for a name finds as much as a search for nothing", async () => {
  for (const path of ["/api/search?q=", "/api/reports?search=", "/api/hazards?search="]) {
    const found = async (word: string) => {
      const answer = await programme.ask("leyla", "GET", `${path}${encodeURIComponent(word)}`);
      return [answer.status, await answer.text()];
    };
    const nothing = await found("nobodyofthatname");
    for (const secret of secrets) expect(await found(secret)).toEqual(nothing);
  }
});

test("no row of any table holds a word of an identity: journal, reports, the vault itself", async () => {
  const tables = await tablesOf(programme.db);
  const named = tables.map(({ where }) => where);
  for (const table of ["journal", "report", "identity"]) expect(named).toContain(`table public.${table}`);
  // Rows that would have held it are there.
  const [count] = await programme.db<{ identities: number; readings: number }[]>`
    select (select count(*)::integer from identity) as identities,
      (select count(*)::integer from journal where kind = 'identity-read') as readings`;
  expect(count?.identities).toBeGreaterThan(36);
  expect(count?.readings).toBeGreaterThan(24);
  sources.push(...tables);
  expect(leaksIn(tables, secrets)).toEqual([]);
});

test("no file of the data folder does: logs, attachments, keys", async () => {
  const files = (await filesBelow(programme.data.path)).filter(({ where }) => !where.includes("/postgres/"));
  const wheres = files.map(({ where }) => where).join("\n");
  expect(wheres).toMatch(/server\.log/);
  expect(wheres).toMatch(/postgres\.log/);
  expect(wheres).toMatch(/keys\/key-/);
  const text = (name: RegExp) =>
    files
      .filter(({ where }) => name.test(where))
      .map(({ bytes }) => bytes.toString())
      .join();
  // The failures that were provoked did reach the logs.
  expect(text(/server\.log/)).toMatch(/the disk of row/);
  expect(text(/postgres\.log/)).toMatch(/the disk of row/);
  sources.push(...files);
  expect(leaksIn(files, secrets)).toEqual([]);
});

test("a leak is found wherever it is planted, in every form", async () => {
  expect(sources.length).toBeGreaterThan(80);
  const [secret = ""] = secrets;
  const forms = formsOf(secret);
  sources.forEach((source, i) => {
    const form = forms[i % forms.length];
    const middle = Math.floor(source.bytes.length / 2);
    const planted = [source.bytes.subarray(0, middle), form?.bytes ?? Buffer.alloc(0), source.bytes.subarray(middle)];
    const copy = { where: source.where, bytes: Buffer.concat(planted) };
    expect(leaksIn([copy], [secret]), `${source.where}, ${form?.form}`).not.toEqual([]);
  });
});

test("a leak that the program itself would make is found: as text in a row, as bytes in a row", async () => {
  const name = "Şəhrəbanı Qızılgülzadə";
  const { db } = elsewhere;
  await db`
    insert into identity (id, kind, label, recorded_at, erased_at)
    values (gen_random_uuid(), 'casualty', ${name}, now(), now())`;
  expect(leaksIn(await tablesOf(db), secrets).join("\n")).toMatch(/table public\.identity .* as UTF-8/);
  await db`
    update identity set label = 'Casualty 1', erased_at = null, key_version = 1, wrapped_key = '',
      ciphertext = ${Buffer.from(`{"name":"${name}"}`)}`;
  expect(leaksIn(await tablesOf(db), secrets).join("\n")).toMatch(/table public\.identity .* as hex of UTF-8/);
});

test("nor does the database on disk, page by page, its write-ahead log too", async () => {
  await programme.stop();
  const files = await filesBelow(programme.data.cluster);
  expect(files.some(({ where }) => where.includes("pg_wal"))).toBe(true);
  const plain = secrets.flatMap((secret) =>
    formsOf(secret).filter(({ form }) => /^UTF-(8|16 LE), as it is$/.test(form)),
  );
  const found = (some: readonly Source[]) =>
    some.flatMap(({ where, bytes }) => plain.filter((form) => bytes.includes(form.bytes)).map(() => where));
  expect(found(files)).toEqual([]);
  // What was written does stand there in the clear: the search would see it.
  expect(files.some(({ bytes }) => bytes.includes("Somebody was hurt beside the road"))).toBe(true);
});
