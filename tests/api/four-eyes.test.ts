import { beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "../../src/access/guard-routes.ts";
import { openSession } from "../../src/access/session-store.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { newReportId } from "../../src/platform/report-ids.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import type { StatementAnswer } from "./support/signing.ts";
import { testDay, withServer } from "./support/with-server.ts";

const server = withServer();
let place = 0;

type Body = Record<string, unknown> & { readonly code?: string };

const send = (path: string, body: unknown, as: TestPersonName, method = "POST") =>
  sendWith(server.people.headers(as), path, body, method);
async function sendWith(who: Record<string, string>, path: string, body: unknown, method: string) {
  const headers = { ...who, "content-type": "application/json" };
  const response = await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Body };
}
const approve = (id: string, as: TestPersonName, more = {}) => send(`/api/reports/${id}/approval`, more, as);
const check = (id: string, as: TestPersonName) =>
  send(`/api/reports/${id}/check`, { remark: "Seen on the ground" }, as);
const pageOf = async (id: string): Promise<Body> => (await server.get(`/api/reports/${id}`)).body;
const statement = async (id: string, as: TestPersonName, more = ""): Promise<StatementAnswer> =>
  (await server.get(`/api/reports/${id}/statement?decision=approval${more}`, as)).body;
const decidePolicy = (outsideCheckRequired: boolean, as: TestPersonName = "omar") =>
  send("/api/policy", { outsideCheckRequired, signatureRequired: false, reason: "As the board decided" }, as, "PUT");

/** A report that waits: of the authority itself, or of the team of `operator`. */
async function waiting(organisation = "Mine Action Authority", by: TestPersonName = "leyla"): Promise<string> {
  place += 20;
  const body = { hazardCode: `H-${place}`, kind: "suspected", area: square(place) };
  const report = reportOf("hazard-report", "2025-01-01", body, { reportedBy: { name: "Ana Author", organisation } });
  expect((await send("/api/reports", report, by)).status).toBe(201);
  return report.id;
}

describe("a programme that asks for eyes from outside", () => {
  let outsider: Record<string, string> = {};
  const outsideCheck = (id: string) =>
    sendWith(outsider, `/api/reports/${id}/check`, { remark: "Seen on the ground" }, "POST");
  beforeAll(async () => {
    const [personId, organisationId] = [newReportId(), server.people.organisationId("Clearance Company")];
    const body = { personId, name: "Ugo Outside", organisationId, roles: ["quality-officer"], active: true } as const;
    await atDesk(server.store.db, [], async (desk) => {
      desk.record({ kind: "person-recorded", body }, server.people.actor("administrator"), testDay);
    });
    const secret = await openSession(server.store.db, personId, "test", testDay);
    outsider = { cookie: `${sessionCookie}=${secret}`, "sec-fetch-site": "same-origin" };
    expect((await decidePolicy(true)).status).toBe(200);
  });

  test("does not take a report on the word of its own organisation alone", async () => {
    const id = await waiting();
    expect((await statement(id, "omar")).obstacles).toMatchObject([{ code: "outside-check-required" }]);
    expect(await approve(id, "omar")).toMatchObject({ status: 409, body: { code: "outside-check-required" } });
    expect((await check(id, "quality")).status).toBe(200);
    expect((await approve(id, "omar")).body.code).toBe("outside-check-required");
    expect((await pageOf(id))["state"]).toBe("submitted");
  });

  test("takes it from an approver of another organisation", async () => {
    const id = await waiting("Survey Team 1", "operator");
    expect((await approve(id, "omar")).status).toBe(200);
  });

  test("takes it once somebody outside has checked it, whom its page names", async () => {
    const id = await waiting();
    expect((await outsideCheck(id)).status).toBe(200);
    expect((await statement(id, "omar")).obstacles).toEqual([]);
    expect((await approve(id, "omar")).status).toBe(200);
    const { checks } = (await pageOf(id)) as { checks?: unknown };
    expect(checks).toMatchObject([
      { person: "Ugo Outside", organisation: "Clearance Company", remark: "Seen on the ground" },
    ]);
    expect((await server.get(`/api/reports/${id}`, "donor")).body).toMatchObject({ checks: [] });
  });

  test("refuses at the desk: a check and three approvals at the same moment do not slip past each other", async () => {
    const id = await waiting();
    const checked = outsideCheck(id);
    const answers = await Promise.all([approve(id, "omar"), approve(id, "third"), approve(id, "omar")]);
    expect((await checked).status).toBe(200);
    const approvals = answers.filter(({ status }) => status === 200);
    expect(approvals.length).toBeLessThanOrEqual(1);
    const { journal } = (await pageOf(id)) as unknown as { journal: { kind: string }[] };
    const kinds = journal.map(({ kind }) => kind);
    if (approvals.length === 1) expect(kinds).toEqual(["report-submitted", "report-checked", "report-approved"]);
    else expect(kinds).toEqual(["report-submitted", "report-checked"]);
  });
});

describe("checking", () => {
  test("is not for the author, nor for who may not see it, nor of what is decided", async () => {
    const id = await waiting("Survey Team 1", "operator");
    expect(await check(id, "operator")).toMatchObject({ status: 409, body: { code: "approver-is-author" } });
    expect((await check(id, "neighbour")).status).toBe(404);
    expect((await check(id, "donor")).status).toBe(404);
    expect((await approve(id, "omar")).status).toBe(200);
    expect((await check(id, "quality")).body.code).toBe("report-already-decided");
  });
});

describe("the policy", () => {
  test("is decided by those who answer for it, and says by whom and why", async () => {
    expect((await decidePolicy(false, "quality")).status).toBe(403);
    expect((await decidePolicy(false, "administrator")).status).toBe(200);
    const { body } = await server.get("/api/policy", "donor");
    expect(body).toMatchObject({
      outsideCheckRequired: false,
      decidedBy: "Ada Administrator",
      reason: "As the board decided",
    });
    expect((await server.get("/api/policy", "public")).status).toBe(401);
  });
});

describe("a delegation", () => {
  beforeAll(async () => {
    await decidePolicy(false);
  });
  const give = (to: TestPersonName, validFrom: string, validUntil: string, as: TestPersonName = "omar") => {
    const offer = { toPersonId: server.people.actor(to).personId, validFrom, validUntil, reason: "On leave" };
    return send("/api/delegations", offer, as);
  };
  const given = async (
    to: TestPersonName,
    validFrom = "2026-03-01",
    validUntil = "2026-03-01",
    as?: TestPersonName,
  ) => {
    const { status, body } = await give(to, validFrom, validUntil, as);
    expect([status, body]).toEqual([201, body]);
    return String(body["id"]);
  };

  test("lets somebody without the role approve on its days, and the journal names it", async () => {
    const id = await waiting();
    expect((await approve(id, "quality")).status).toBe(403);
    const delegationId = await given("quality");
    expect((await statement(id, "quality")).delegations).toMatchObject([
      { id: delegationId, from: { name: "Omar Manager" } },
    ]);
    expect((await statement(id, "quality", `&delegationId=${delegationId}`)).obstacles).toEqual([]);
    expect((await approve(id, "quality")).status).toBe(403);
    expect((await approve(id, "quality", { delegationId })).status).toBe(200);
    const { journal } = (await pageOf(id)) as unknown as { journal: unknown[] };
    expect(journal.at(-1)).toMatchObject({ kind: "report-approved", actor: "Qadir Quality", body: { delegationId } });
  });

  test.each([
    ["has not begun", "2026-03-02", "2026-03-03", "valid from 2026-03-02"],
    ["is over", "2026-02-01", "2026-02-28", "ended after 2026-02-28"],
  ])("that %s is refused in words", async (_, validFrom, validUntil, words) => {
    const id = await waiting();
    const body = { delegationId: newReportId() };
    await atDesk(server.store.db, [], async (desk) => {
      const [from, to] = [server.people.actor("omar"), server.people.actor("quality")];
      const people = { fromPersonId: from.personId, toPersonId: to.personId };
      desk.record(
        { kind: "delegation-given", body: { ...body, ...people, validFrom, validUntil, reason: "Test" } },
        from,
        testDay,
      );
    });
    const answer = await approve(id, "quality", body);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: "delegation-invalid", detail: expect.stringContaining(words) },
    });
  });

  test("is of no use once withdrawn, nor to anyone else, nor where there is none", async () => {
    const id = await waiting();
    const delegationId = await given("quality");
    expect((await approve(id, "third", { delegationId })).body.code).toBe("delegation-invalid");
    const withdraw = (as: TestPersonName) =>
      send(`/api/delegations/${delegationId}/withdrawal`, { reason: "Back" }, as);
    expect((await withdraw("third")).status).toBe(403);
    expect((await withdraw("administrator")).status).toBe(200);
    expect((await withdraw("omar")).body.code).toBe("conflict");
    expect((await approve(id, "quality", { delegationId })).body.code).toBe("delegation-invalid");
    const nobodys = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
    expect((await approve(id, "quality", { delegationId: nobodys })).body.code).toBe("delegation-invalid");
  });

  test("gives nobody the right to approve what they or the giver wrote, nor to reject it", async () => {
    const delegationId = await given("quality", "2026-03-01", "2026-03-02", "leyla");
    const ofGiver = await waiting();
    const ofDelegate = await waiting("Mine Action Authority", "quality");
    for (const id of [ofGiver, ofDelegate]) {
      expect((await statement(id, "quality", `&delegationId=${delegationId}`)).obstacles).toMatchObject([
        { code: "approver-is-author" },
      ]);
      expect((await approve(id, "quality", { delegationId })).body.code).toBe("approver-is-author");
      const rejection = { reason: "no", delegationId };
      expect((await send(`/api/reports/${id}/rejection`, rejection, "quality")).body.code).toBe("approver-is-author");
    }
  });

  test("is not passed on, not given to oneself, to nobody, backwards or for ever", async () => {
    await given("quality");
    expect((await give("donor", "2026-03-01", "2026-03-02", "quality")).status).toBe(403);
    for (const [to, from, until] of [
      ["omar", "2026-03-01", "2026-03-02"],
      ["quality", "2026-03-02", "2026-03-01"],
      ["quality", "2026-03-01", "2026-06-02"],
    ] as const) {
      expect((await give(to, from, until)).body.code).toBe("delegation-invalid");
    }
    const offer = { validFrom: "2026-03-01", validUntil: "2026-03-02", reason: "On leave" };
    const nobody = { ...offer, toPersonId: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e" };
    expect((await send("/api/delegations", nobody, "omar")).body.code).toBe("delegation-invalid");
    expect((await send("/api/delegations", { ...nobody, validFrom: "2026-02-30" }, "omar")).status).toBe(400);
  });

  test("is listed with its state, for those who may read it", async () => {
    const { items } = (await server.get("/api/delegations", "quality")).body as { items: { state: string }[] };
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(["future", "valid", "over", "withdrawn"]));
    const csv = (await server.get("/api/delegations.csv", "administrator")).body as string;
    expect(csv.split("\r\n")[1]).toContain("Omar Manager");
    expect((await server.get("/api/delegations", "operator")).status).toBe(403);
  });

  test("ends with the removal of who gave it", async () => {
    const id = await waiting();
    const delegationId = await given("quality", "2026-03-01", "2026-03-05", "third");
    await atDesk(server.store.db, [], async (desk) => {
      const { personId, name } = server.people.actor("third");
      const organisationId = server.people.organisationId("Mine Action Authority");
      const body = { personId, name, organisationId, roles: ["information-manager"], active: false } as const;
      desk.record({ kind: "person-recorded", body }, server.people.actor("administrator"), testDay);
    });
    const answer = await approve(id, "quality", { delegationId });
    expect(answer.body).toMatchObject({ code: "delegation-invalid", detail: expect.stringContaining("removed") });
  });
});
