import { beforeEach, expect, test } from "vitest";
import { type TestPasskey, testPasskey, type Wrong } from "../../src/access/authenticator.test-support.ts";
import type { DecisionStatement } from "../../src/access/signed-decision.ts";
import { type Actor, withoutAccount } from "../../src/modules/journal/actor.ts";
import type { JournalHead } from "../../src/modules/journal/journal-chain.ts";
import type { JournalEvent } from "../../src/modules/journal/journal-entry.ts";
import { JournalWriter } from "../../src/modules/journal/journal-writer.ts";
import { appendEntries, entriesInOrder, journalHead } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import type { Report } from "../../src/modules/reports/report.ts";
import { documentsOf, reportCount, type Submission, submissionOf } from "../../src/modules/reports/store.ts";
import { type DecisionsVerified, verifyDecisions } from "../../src/modules/reports/verify-decisions.ts";
import { reportOf, square } from "./support/documents.ts";
import { recordTestPeople } from "./support/people.ts";
import { registerKey } from "./support/signing.ts";
import { withDatabase } from "./support/with-database.ts";
import { testDay } from "./support/with-server.ts";

type Person = Actor & { readonly personId: string };

const store = withDatabase();
let passkey: TestPasskey;
let thirds: TestPasskey;
let [leyla, omar, third, quality] = [] as unknown as [Person, Person, Person, Person];
let first: Submission & { readonly id: string };
let second: Submission & { readonly id: string };
let place = 0;

beforeEach(async () => {
  const { db } = store;
  await db.unsafe(
    "set session_replication_role = replica; truncate journal, report cascade; set session_replication_role = default",
  );
  await atDesk(db, [], async (desk) => {
    desk.define(
      { name: { en: "Test programme" }, countryCode: null, isSample: false },
      withoutAccount("Test"),
      testDay,
    );
  });
  const people = await recordTestPeople(db, testDay);
  [leyla, omar, third, quality] = [
    people.actor("leyla"),
    people.actor("omar"),
    people.actor("third"),
    people.actor("quality"),
  ];
  await atDesk(db, [], async (desk) => desk.record(policy(false, true), omar, testDay));
  [passkey, thirds] = [testPasskey(), testPasskey()];
  await registerKey(db, omar, passkey, "webauthn", testDay);
  await registerKey(db, third, thirds, "webauthn", testDay);
  [first, second] = [await submitted(), await submitted()];
});

function policy(outsideCheckRequired: boolean, signatureRequired: boolean): JournalEvent & { kind: "policy-decided" } {
  return { kind: "policy-decided", body: { outsideCheckRequired, signatureRequired, reason: "Test" } };
}

async function submitted(provenance: object = {}): Promise<Submission & { readonly id: string }> {
  place += 20;
  const body = { hazardCode: `V-${place}`, kind: "suspected", area: square(place) };
  const report = reportOf("hazard-report", "2025-01-01", body, provenance) as Report;
  await atDesk(store.db, [], async (desk) => desk.submit(report, [], leyla, testDay));
  const submission = await submissionOf(store.db, report.id);
  if (submission === undefined) throw new Error("The report was not taken");
  return { id: report.id, ...submission };
}

/** Entries written past every check, with the hashes of a whole chain: what a forger with the database could do. */
async function forge(by: Actor, ...events: JournalEvent[]): Promise<number> {
  const head: JournalHead = await journalHead(store.db);
  const writer = new JournalWriter(head);
  for (const event of events) writer.append(event, by, testDay);
  await appendEntries(store.db, writer.take());
  return writer.head.position;
}

function statementOf({ id, ...submission }: typeof first, change: Partial<DecisionStatement> = {}): DecisionStatement {
  return {
    homeground: "decision/1",
    programme: "Test programme",
    decision: "approval",
    reason: null,
    reportId: id,
    ...submission,
    personId: omar.personId,
    delegationId: null,
    keyIds: [passkey.keyId],
    statedAt: testDay.toISOString(),
    ...change,
  };
}

function approval(report: typeof first, statement: DecisionStatement, key = passkey, wrong: Wrong = {}): JournalEvent {
  const signature = { statement, proof: key.prove(statement, wrong) };
  return { kind: "report-approved", body: { reportId: report.id, submittedBy: leyla.name, signature } };
}

async function verify(): Promise<DecisionsVerified> {
  const documents = (ids: readonly string[]) => documentsOf(store.db, ids);
  const { firstBreak } = await verifyJournal(entriesInOrder(store.db), documents, await reportCount(store.db));
  expect(firstBreak).toBeNull();
  return await verifyDecisions(entriesInOrder(store.db), documents);
}

/** Positions and codes of what does not hold. */
async function named(): Promise<[number, ...string[]][]> {
  const { broken } = await verify();
  return broken.map(({ position, faults }) => [position, ...faults.map(({ code }) => code)]);
}

test("a signed approval holds, and one that was rejected too", async () => {
  await forge(omar, approval(first, statementOf(first)));
  const reason = "Corner 3 is missing";
  const statement = statementOf(second, { decision: "rejection", reason });
  const signature = { statement, proof: passkey.prove(statement) };
  await forge(omar, { kind: "report-rejected", body: { reportId: second.id, reason, signature } });
  expect(await verify()).toMatchObject({ decisions: 2, signed: { webauthn: 2 }, broken: [] });
});

const forgeries: Readonly<Record<string, readonly [string, () => JournalEvent | Promise<JournalEvent>]>> = {
  "a signature of another report": ["statement-differs", () => approval(second, statementOf(first))],
  "a statement that was changed afterwards": [
    "another-challenge",
    () => {
      const proof = passkey.prove(statementOf(first));
      const statement = statementOf(second);
      return {
        kind: "report-approved",
        body: { reportId: second.id, submittedBy: "x", signature: { statement, proof } },
      };
    },
  ],
  "a report that was another one when it was signed": [
    "statement-differs",
    () => approval(first, statementOf(first, { reportSha256: "0".repeat(64) })),
  ],
  "a journal that was another one up to there": [
    "statement-differs",
    () => approval(first, statementOf(first, { submittedHash: "0".repeat(64) })),
  ],
  "a rejection turned into an approval": [
    "statement-differs",
    () => approval(first, statementOf(first, { decision: "rejection" })),
  ],
  "a signature kept from another day": [
    "stated-at-another-time",
    () => approval(first, statementOf(first, { statedAt: "2026-02-28T12:00:00.000Z" })),
  ],
  "the key of another person": [
    "key-of-another-person",
    () => approval(first, statementOf(first, { keyIds: [thirds.keyId] }), thirds),
  ],
  "a key that nobody registered": [
    "key-unknown",
    () => {
      const nobodys = testPasskey();
      return approval(first, statementOf(first, { keyIds: [nobodys.keyId] }), nobodys);
    },
  ],
  "a key that was withdrawn before": [
    "key-withdrawn",
    async () => {
      const body = { keyId: passkey.keyId, personId: omar.personId, reason: "Lost" };
      await forge(omar, { kind: "key-withdrawn", body });
      return approval(first, statementOf(first));
    },
  ],
  "a passkey asked by another site": [
    "passkey-of-another-site",
    () => approval(first, statementOf(first), passkey, { rpId: "evil.example", saidRpId: "localhost" }),
  ],
  "a passkey without its person": [
    "person-not-verified",
    () => approval(first, statementOf(first), passkey, { flags: 1 }),
  ],
  "one bit of the signature turned over": [
    "signature-wrong",
    () => {
      const statement = statementOf(first);
      const proof = passkey.prove(statement);
      const bytes = Buffer.from(proof.signature, "base64url");
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      const signature = { statement, proof: { ...proof, signature: bytes.toString("base64url") } };
      return { kind: "report-approved", body: { reportId: first.id, submittedBy: leyla.name, signature } };
    },
  ],
  "no signature where the programme asks for one": [
    "unsigned",
    () => ({ kind: "report-approved", body: { reportId: first.id, submittedBy: leyla.name } }),
  ],
};

test.each(Object.keys(forgeries))("names %s", async (name) => {
  const [code, event] = forgeries[name] ?? ["", () => policy(false, true)];
  const position = await forge(omar, await event());
  expect(await named()).toEqual([[position, code]]);
});

test("names a signer who is not who decided", async () => {
  const position = await forge(third, approval(first, statementOf(first)));
  expect(await named()).toEqual([[position, "statement-differs"]]);
});

test("names a name that was put over another's", async () => {
  const signed = approval(first, statementOf(first));
  const position = await forge({ ...omar, name: "Somebody Else" }, signed);
  expect(await named()).toEqual([[position, "person-differs"]]);
});

test("names whoever approved their own report, though it was signed well", async () => {
  const leylas = testPasskey();
  await registerKey(store.db, leyla, leylas, "webauthn", testDay);
  const statement = statementOf(first, { personId: leyla.personId, keyIds: [leylas.keyId] });
  const position = await forge(leyla, approval(first, statement, leylas));
  expect(await named()).toEqual([[position, "approver-is-author"]]);
});

test("names a decision without the right to take it, and one of a person removed before", async () => {
  const qualitys = testPasskey();
  await registerKey(store.db, quality, qualitys, "webauthn", testDay);
  const statement = statementOf(first, { personId: quality.personId, keyIds: [qualitys.keyId] });
  const position = await forge(quality, approval(first, statement, qualitys));
  await atDesk(store.db, [], async (desk) => {
    const [row] = await store.db<
      { id: string }[]
    >`select organisation_id as id from person where id = ${omar.personId}`;
    const of = { organisationId: row?.id ?? "", roles: ["information-manager"] as const, active: false };
    desk.record({ kind: "person-recorded", body: { ...omar, ...of } }, third, testDay);
  });
  const later = await forge(omar, approval(second, statementOf(second)));
  expect(await named()).toEqual([
    [position, "not-allowed"],
    [later, "person-removed"],
  ]);
});

test("names a missing check from outside, from the day it was asked for", async () => {
  // The team of leyla's report is Survey Team 1 (tests/api/support/documents.ts): omar is outside, so is his signature.
  await forge(omar, policy(true, true), approval(first, statementOf(first)));
  expect(await named()).toEqual([]);
  const own = await submitted({ reportedBy: { name: "Ana Author", organisation: "Mine Action  authority" } });
  const position = await forge(omar, approval(own, statementOf(own)));
  expect(await named()).toEqual([[position, "outside-check-required"]]);
});

test("names a delegation that did not hold on that day", async () => {
  const qualitys = testPasskey();
  await registerKey(store.db, quality, qualitys, "webauthn", testDay);
  const [delegationId, over] = ["01926f3e-8a40-7c1e-9d2b-000000000001", "01926f3e-8a40-7c1e-9d2b-000000000002"];
  const lent = { fromPersonId: omar.personId, toPersonId: quality.personId, reason: "On leave" };
  const given = (id: string, validFrom: string, validUntil: string): JournalEvent => ({
    kind: "delegation-given",
    body: { ...lent, delegationId: id, validFrom, validUntil },
  });
  await forge(omar, given(delegationId, "2026-03-01", "2026-03-01"), given(over, "2026-02-01", "2026-02-28"));
  const by = (report: typeof first, id: string): JournalEvent => {
    const statement = statementOf(report, { personId: quality.personId, delegationId: id, keyIds: [qualitys.keyId] });
    const signature = { statement, proof: qualitys.prove(statement) };
    const body = { reportId: report.id, submittedBy: leyla.name, delegationId: id, signature };
    return { kind: "report-approved", body };
  };
  await forge(quality, by(first, delegationId));
  expect(await named()).toEqual([]);
  const position = await forge(quality, by(second, over));
  expect(await named()).toEqual([[position, "delegation-invalid"]]);
});

test("a delegation that its receiver wrote is none", async () => {
  const delegationId = "01926f3e-8a40-7c1e-9d2b-000000000003";
  const lent = { fromPersonId: omar.personId, toPersonId: quality.personId, reason: "On leave" };
  const body = { ...lent, delegationId, validFrom: "2026-03-01", validUntil: "2026-03-01" };
  await forge(quality, policy(false, false), { kind: "delegation-given", body });
  const approved = { reportId: first.id, submittedBy: leyla.name, delegationId };
  const position = await forge(quality, { kind: "report-approved", body: approved });
  expect(await named()).toEqual([[position, "delegation-invalid"]]);
});

test("a report is decided once", async () => {
  const position = (await forge(omar, approval(first, statementOf(first)))) + 1;
  await forge(omar, approval(first, statementOf(first)));
  expect(await named()).toEqual([[position, "not-waiting"]]);
});

test("counts apart what nobody signed: an import, and what the programme did not ask for", async () => {
  const provenance = { fileName: "a.geojson", fileSha256: "0".repeat(64), row: 1, profile: "p" };
  const imported = await submitted({ provenance });
  const plain = (report: typeof first): JournalEvent => {
    return { kind: "report-approved", body: { reportId: report.id, submittedBy: leyla.name } };
  };
  await forge(withoutAccount("An Old Manager"), plain(imported));
  const asked = await forge(withoutAccount("Nobody"), plain(first));
  await forge(omar, policy(false, false), plain(second));
  const found = await verify();
  expect(found.unsigned).toEqual({ import: 1, sample: 0, beforeAccounts: 0, notAsked: 1 });
  expect(found.broken.map(({ position, faults }) => [position, faults[0]?.code])).toEqual([[asked, "unsigned"]]);
});
