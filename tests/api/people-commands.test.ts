import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { reportOf, square } from "./support/documents.ts";
import { programPlace, removePlace, startProgram } from "./support/running-program.ts";
import { goodPassword, withAccounts } from "./support/with-accounts.ts";

// Commands go by the clock of the machine; a journal is written by one clock.
const accounts = withAccounts(() => ({}), systemClock);

test("a store without an administrator prints the link that makes one, anew at each start, and none after it was used", async () => {
  const place = await programPlace();
  try {
    const first = await startProgram(place);
    const link = /^Make yourself the administrator \(once, within a day\): (\S+)$/m.exec(first.output())?.[1] ?? "";
    expect(link).toMatch(new RegExp(`^http://localhost:${place.port}/welcome#[\\w-]{43}$`));
    expect(first.output()).toContain(`Homeground is ready at http://localhost:${place.port}\n`);
    await first.end("SIGTERM");
    const second = await startProgram(place);
    expect(second.output()).not.toContain(link);
    const body = { link, name: "Ada", organisation: "Authority", login: "ada", password: goodPassword };
    const answer = await fetch(`${second.url}/api/links/use`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    await second.end("SIGTERM");
    const third = await startProgram(place);
    expect(third.output()).toContain("Homeground is ready");
    expect(third.output()).not.toContain("administrator");
    await third.end("SIGTERM");
  } finally {
    await removePlace(place);
  }
}, 120_000);

test("a person is invited, recovered, given a token and shut out at the machine, under the eyes of the journal", async () => {
  const inviting = [
    "--name",
    "Machine Made",
    "--organisation",
    "New Company",
    "--kind",
    "operator",
    "--role",
    "operator",
  ];
  const invited = await homeground("person", "invite", ...inviting);
  expect(invited).toMatchObject({ code: 0 });
  const link = /^http:\/\/localhost:7400\/welcome#\S+$/m.exec(invited.out)?.[0] ?? "";
  const browser = accounts.browser();
  const using = { link, login: "machine.made", password: goodPassword };
  expect((await browser.post("/api/links/use", using)).status).toBe(200);
  expect((await homeground("person", "list")).out).toMatch(
    /Machine Made +New Company +operator +active +machine\.made/,
  );
  expect((await homeground("organisation", "list")).out).toMatch(/New Company +operator +active/);

  const made = await homeground("token", "make", "--name", "Machine Made", "--label", "A program", "--json");
  const { id, text } = JSON.parse(made.out);
  const withToken = () => fetch(`${accounts.url}/api/people`, { headers: { authorization: `Bearer ${text}` } });
  expect((await withToken()).status).toBe(200);
  expect((await homeground("token", "list", "--name", "Machine Made")).out).toContain(id);
  expect((await homeground("token", "withdraw", id)).code).toBe(0);
  expect((await homeground("token", "withdraw", id)).code).toBe(1);
  // The server heard of it through the database; it may take it a moment.
  await expect.poll(async () => (await withToken()).status).toBe(401);

  const recovered = await homeground("person", "link", "--name", "Machine Made", "--reason", "Lost it", "--json");
  await expect.poll(async () => (await browser.get("/api/account")).status).toBe(401);
  const opened = await browser.post("/api/links/open", { link: JSON.parse(recovered.out).link });
  expect(opened.body).toMatchObject({ purpose: "recovery", login: "machine.made" });

  expect((await homeground("person", "deactivate", "--name", "Machine Made")).code).toBe(0);
  expect((await browser.post("/api/sign-in/password", { login: "machine.made", password: goodPassword })).status).toBe(
    401,
  );
  const log = (await accounts.ada().get("/api/security-log?limit=200")).body.items;
  const mine = log.filter(({ person }: { person: { name: string } | null }) => person?.name === "Machine Made");
  const events = new Set(mine.map(({ event }: { event: string }) => event));
  for (const event of ["invitation-made", "token-made", "token-withdrawn", "recovery-link-made", "person-recorded"]) {
    expect(events).toContain(event);
  }
});

test("the last administrator cannot be shut out at the machine either, and mistakes are said in words", async () => {
  expect(await homeground("person", "deactivate", "--name", "Ada Administrator")).toMatchObject({
    code: 1,
    err: expect.stringContaining("last administrator"),
  });
  expect(await homeground("person", "link", "--name", "Nobody")).toMatchObject({
    code: 1,
    err: expect.stringContaining("person list"),
  });
  expect(await homeground("person", "link")).toMatchObject({ code: 2, err: expect.stringContaining("--name or --id") });
  const wrong = ["--name", "A", "--organisation", "Nowhere", "--role", "minister"];
  expect(await homeground("person", "invite", ...wrong)).toMatchObject({
    code: 2,
    err: expect.stringContaining("--role takes"),
  });
});

test("a report is decided at the machine by a person with a token, as the table of rights says", async () => {
  const writer = await accounts.newPerson("Writing Person", ["quality-officer", "information-manager"]);
  const body = { hazardCode: "CLI-1", kind: "suspected", area: square(3) };
  const report = reportOf("hazard-report", "2024-01-01", body);
  expect((await writer.browser.post("/api/reports", report)).status).toBe(201);
  const tokenOf = async (name: string) =>
    JSON.parse((await homeground("token", "make", "--name", name, "--label", "decide", "--json")).out).text;
  const approve = ["report", "approve", report.id, "--json"];
  expect(JSON.parse((await homeground(...approve)).out).code).toBe("not-signed-in");
  expect(JSON.parse((await homeground(...approve, "--token", "hgt_wrong")).out).code).toBe("signed-out");
  await accounts.newPerson("Quality Person", ["quality-officer"]);
  const quality = await tokenOf("Quality Person");
  expect(JSON.parse((await homeground(...approve, "--token", quality)).out).code).toBe("not-allowed");
  await accounts.newPerson("Donor Person", ["donor"]);
  const donor = await tokenOf("Donor Person");
  expect(JSON.parse((await homeground(...approve, "--token", donor)).out).code).toBe("report-not-found");
  const author = await tokenOf("Writing Person");
  expect(JSON.parse((await homeground(...approve, "--token", author)).out).code).toBe("approver-is-author");
  const ada = await tokenOf("Ada Administrator");
  expect(await homeground(...approve, "--token", ada)).toMatchObject({ code: 0 });
  const [entry] = await accounts.db`select actor, person_id from journal where kind = 'report-approved'`;
  expect(entry?.["actor"]).toBe("Ada Administrator");
  expect(entry?.["person_id"]).toBe((await accounts.ada().get("/api/me")).body.person.id);
  // Signed with the key of the token, as anybody can check who has the journal.
  const verified = await homeground("journal", "verify", "--signatures", "--json");
  expect(JSON.parse(verified.out)).toMatchObject({ decisions: 1, signed: { ed25519: 1 }, broken: [] });
}, 120_000);

/** The command as a process of its own, on this file's database. */
function homeground(...line: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const flags = ["--disable-warning=ExperimentalWarning", join(repositoryRoot, "src", "cli", "main.ts")];
    const child = spawn(process.execPath, [...flags, ...line], {
      env: {
        ...process.env,
        DATABASE_URL: accounts.databaseUrl,
        HOMEGROUND_DATA: accounts.folder,
        PORT: "",
        HOMEGROUND_ORIGIN: "",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (part) => (text.out += part));
    child.stderr.setEncoding("utf8").on("data", (part) => (text.err += part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...text }));
  });
}
