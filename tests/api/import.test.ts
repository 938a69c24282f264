import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readProfile, readSource } from "../../src/cli/read-import.ts";
import { type ImportResult, runImport } from "../../src/interop/import/run-import-store.ts";
import type { SourceRow } from "../../src/interop/import/source-row.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { sha256Hex } from "../../src/modules/journal/journal-entry.ts";
import { journalHead } from "../../src/modules/journal/store.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { freshDatabase, withDatabase } from "./support/with-database.ts";

const golden = join(repositoryRoot, "tests", "golden", "import");
const clock = { now: () => new Date("2026-03-01T12:00:00Z") };

/** Cases are folders: input, profile, and what must become of every row. A missing expected.json is written, to read. */
const cases = readdirSync(golden).filter((name) => existsSync(join(golden, name, "profile.json")));

describe("an import ends every row with a reason", () => {
  test.each(cases)("%s", async (name) => {
    const folder = join(golden, name);
    const profile = await readProfile("profile.json", folder);
    const read = await readSource("input.geojson", folder);
    const store = await freshDatabase();
    const order = { profile, files: [read], actor: withoutAccount("Importer"), progress: () => undefined };
    const result = await runImport(store.db, clock, { ...order, signal: new AbortController().signal });
    const states = await store.db<{ state: string }[]>`select state from report_state`;
    await store.close();
    const { rows, accepted, repaired, refused, alreadyKnown } = result.run.totals;
    expect(accepted + repaired + refused + alreadyKnown).toBe(rows);
    expect(rows).toBe(read.rows.length);
    expect(states.length).toBe(accepted + repaired);
    expect(new Set(states.map(({ state }) => state)).size).toBeLessThan(2);
    keptOrEqual(join(folder, "expected.json"), outcomesOf(result));
  });
});

describe("an import again", () => {
  const order = async (name: string, change: (rows: SourceRow[]) => SourceRow[] = (rows) => rows) => {
    const folder = join(golden, name);
    const { file, rows } = await readSource("input.geojson", folder);
    const sha256 = sha256Hex(`${name} ${change}`);
    const changed = change([...rows]);
    return {
      profile: await readProfile("profile.json", folder),
      files: [{ file: { ...file, sha256 }, rows: changed }],
      actor: withoutAccount("Importer"),
      progress: () => undefined,
      signal: new AbortController().signal,
    };
  };
  const store = withDatabase();
  const head = async () => ({
    journal: await journalHead(store.db),
    runs: (await store.db`select id from import_run`).length,
  });

  test("of the same file changes nothing", async () => {
    const first = await runImport(store.db, clock, await order("one-feature-a-line"));
    expect([first.written, first.run.totals.accepted]).toEqual([true, 3]);
    const before = await head();
    const again = await runImport(store.db, clock, await order("one-feature-a-line"));
    expect([again.written, again.run.totals.alreadyKnown]).toEqual([false, 3]);
    expect(await head()).toEqual(before);
  });

  test("of a file with a row more takes that row and names the records that the others repeat", async () => {
    const more = await order("one-feature-a-line", ([first, ...rest]) => {
      if (!first) throw new Error("The case has lost its rows");
      const moved = {
        type: "Polygon",
        coordinates: [
          [
            [46.5, 40.5],
            [46.501, 40.5],
            [46.501, 40.501],
            [46.5, 40.5],
          ],
        ],
      };
      return [first, ...rest, { row: 4, properties: { ...first.properties, code: "L9" }, geometry: moved }];
    });
    const { run, rows } = await runImport(store.db, clock, more);
    expect(run.totals).toMatchObject({ rows: 4, accepted: 1, refused: 3, refusedFor: { "exact-duplicate": 3 } });
    expect(rows[0]?.findings[0]?.message).toContain("already known as L0");
  });

  test("of one file under two names takes each row once", async () => {
    const once = await order("points");
    const [given] = once.files;
    if (!given) throw new Error("The case has lost its file");
    const twice = [given, { ...given, file: { ...given.file, name: "copy.geojson" } }];
    const { run } = await runImport(store.db, clock, { ...once, files: twice });
    expect(run.totals).toMatchObject({ rows: 18, accepted: 2, refused: 7, alreadyKnown: 9 });
  });

  test("that is stopped half-way leaves the journal as it was", async () => {
    const before = await head();
    const stopped = new AbortController();
    const far = await order("one-feature-a-line", (rows) =>
      rows.map((row) => ({ ...row, properties: { ...row.properties, code: "new" } })),
    );
    const progress = () => stopped.abort(new Error("Ctrl-C"));
    await expect(runImport(store.db, clock, { ...far, progress, signal: stopped.signal })).rejects.toThrow("Ctrl-C");
    expect(await head()).toEqual(before);
  });

  test("that fails half-way leaves the journal as it was", async () => {
    const before = await head();
    const poisoned = await order("one-feature-a-line", (rows) => [
      ...rows,
      {
        row: 9,
        geometry: null,
        get properties(): Record<string, unknown> {
          throw new Error("the disk is gone");
        },
      },
    ]);
    await expect(runImport(store.db, clock, poisoned)).rejects.toThrow("the disk is gone");
    expect(await head()).toEqual(before);
  });

  test("of another store at the same time defines one programme and takes each row once", async () => {
    const fresh = await freshDatabase();
    const same = await order("one-feature-a-line");
    const both = await Promise.all([runImport(fresh.db, clock, same), runImport(fresh.db, clock, same)]);
    expect(both.map(({ written }) => written).sort()).toEqual([false, true]);
    const defined = await fresh.db`select position from journal where kind = 'programme-defined'`;
    expect(defined.length).toBe(1);
    await fresh.close();
  });

  test("of a polygon of 130,000 corners with a finding each ends with an answer", { timeout: 60_000 }, async () => {
    const corners = Array.from({ length: 130_000 }, (_, i) => {
      const angle = (i / 130_000) * 2 * Math.PI;
      return [46.6 + 0.01 * Math.cos(angle), 40.6 + 0.01 * Math.sin(angle)];
    });
    const geometry = { type: "Polygon", coordinates: [[...corners, corners[0]]] };
    const large = await order("one-feature-a-line", ([row]) => (row ? [{ ...row, geometry }] : []));
    const { run } = await runImport(store.db, clock, {
      ...large,
      profile: { ...large.profile, approvedBy: "C. Manager" },
    });
    expect(run.totals.rows).toBe(1);
    expect(run.totals.accepted + run.totals.refused).toBe(1);
  });

  test("approved by the person who imports is refused before it begins", async () => {
    const own = { ...(await order("one-feature")), actor: withoutAccount("b. manager") };
    await expect(runImport(store.db, clock, own)).rejects.toThrow("another person must approve");
  });
});

function outcomesOf({ run: { totals }, rows, written }: ImportResult) {
  const lines = rows.map(({ row, outcome, findings }) => [row, outcome, ...findings.map(sentence)].join(" · "));
  return { written, totals, rows: lines };
}

/** Ids of reports are different every time. */
function sentence({ code, path, message }: { code: string; path: string; message: string }): string {
  return `${code} ${path} ${message}`.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "(id)");
}

describe("a file that cannot be read stops the import before anything is written", () => {
  const folder = join(golden, "unreadable");
  test("each with what is wrong and what would be right", async () => {
    const said: Record<string, string> = {};
    for (const name of readdirSync(folder).filter((file) => file !== "expected.json")) {
      said[name] = await messageOf(readSource(name, folder));
    }
    said["not-there.geojson"] = await messageOf(readSource("not-there.geojson", folder));
    keptOrEqual(join(folder, "expected.json"), said);
  });
});

describe("a profile that does not fit", () => {
  const folder = join(golden, "profiles");
  test("is refused with the field named and what would be right", async () => {
    const said: Record<string, string> = {};
    for (const name of readdirSync(folder).filter((file) => file !== "expected.json")) {
      said[name] = await messageOf(readProfile(name, folder));
    }
    said["not-there.json"] = await messageOf(readProfile("not-there.json", folder));
    keptOrEqual(join(folder, "expected.json"), said);
  });
});

async function messageOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "it was read",
    (failure: unknown) => `${(failure as { code?: string }).code}: ${(failure as Error).message}`,
  );
}

function keptOrEqual(path: string, actual: unknown): void {
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
  expect(actual).toEqual(JSON.parse(readFileSync(path, "utf8")));
}
