import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { loadSample } from "../../src/sample/load-sample.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
let folder = "";
let code = "";
let id = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "homeground-certificates-"));
  await loadSample(store.db);
  await writeFile(
    join(folder, "said.json"),
    JSON.stringify({
      handedOverOn: "2025-12-20",
      communityPresent: { women: 8, men: 9, girls: 3, boys: 2, saidBy: { name: "Mateo", organisation: "Liaison" } },
    }),
  );
  const { exit, out } = await homeground(
    "certificate",
    "issue",
    "SMP-0105",
    "--said",
    "said.json",
    "--by",
    "Helena",
    "--json",
  );
  expect([exit, out]).toEqual([0, expect.stringContaining("shortCode")]);
  ({ shortCode: code, id } = JSON.parse(out));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as a person would type it, in the test's folder over the test's store. */
function homeground(...line: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(repositoryRoot, "bin", "homeground.mjs"), ...line], {
      cwd: folder,
      env: { ...process.env, HOMEGROUND_DATA: join(folder, "data"), DATABASE_URL: store.url },
    });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text.out += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      text.err += part;
    });
    child.once("close", (exit) => resolve({ exit, ...text }));
  });
}

describe("a certificate on the command line", () => {
  test("is verified by its code, in the reader's language", async () => {
    const { exit, out } = await homeground("certificate", "verify", code, "--language", "az");
    expect(exit).toBe(0);
    expect(out).toContain("SAMPLE programme");
    expect(out).toContain(`${code}: valid`);
    expect(out).toContain("Bu şəhadətnamə etibarlıdır");
  });

  test("is printed, and the file is verified byte for byte", async () => {
    expect((await homeground("certificate", "render", code, "--language", "ru", "--output", "paper.pdf")).exit).toBe(0);
    const verified = await homeground("certificate", "verify", "paper.pdf", "--json");
    expect([verified.exit, JSON.parse(verified.out)["file"]]).toEqual([0, "as-printed"]);
    const bytes = await readFile(join(folder, "paper.pdf"));
    const at = bytes.indexOf("stream") + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(folder, "altered.pdf"), bytes);
    const altered = await homeground("certificate", "verify", "altered.pdf");
    expect(altered.exit).toBe(1);
    expect(altered.out).toContain("NOT what Homeground prints");
    await writeFile(join(folder, "other.pdf"), "%PDF-1.7 a letter");
    const other = await homeground("certificate", "verify", "other.pdf");
    expect([other.exit, other.err]).toEqual([1, expect.stringContaining("carries no mark of a certificate")]);
  });

  test("a mistyped code and one of nobody end with 1 and say which", async () => {
    const mistyped = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");
    expect((await homeground("certificate", "verify", mistyped)).err).toContain("mistyped");
    const unknown = await homeground("certificate", "verify", "0000-0000-0000");
    expect([unknown.exit, unknown.err]).toEqual([1, expect.stringContaining("not one of ours")]);
  });

  test("needs a request that fits", async () => {
    await writeFile(join(folder, "odd.json"), JSON.stringify({ communityPresent: { women: "many" } }));
    const { exit, err } = await homeground("certificate", "issue", "SMP-0001", "--said", "odd.json");
    expect([exit, err]).toEqual([1, expect.stringContaining("/communityPresent")]);
  });

  test("a dossier is written with its name", async () => {
    const { exit, out } = await homeground("dossier", "SMP-0105", "--language", "en", "--on", "2025-06-30");
    expect([exit, out]).toEqual([0, expect.stringContaining("SAMPLE-dossier-SMP-0105-2025-06-30-en.pdf")]);
    const file = await readFile(join(folder, "SAMPLE-dossier-SMP-0105-2025-06-30-en.pdf"));
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("the journal is whole with it, and names it once it was changed", async () => {
    const whole = await homeground("journal", "verify");
    expect([whole.exit, whole.out]).toEqual([0, expect.stringContaining("1 certificates")]);
    await store.db.unsafe(`alter table certificate disable trigger user;
      update certificate set document = replace(document, 'cleared', 'reduced')`);
    const { exit, err } = await homeground("journal", "verify");
    expect([exit, err]).toEqual([1, expect.stringContaining(`Certificate ${id} was changed`)]);
    expect((await homeground("certificate", "render", code)).exit).toBe(1);
  });
});
