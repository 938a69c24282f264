import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { mostDrafts } from "../../src/modules/reports/draft-store.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

const half = (words: string) => ({ type: "hazard-report", body: { hazardCode: "DR-1", description: words } });

const keep = (id: string, sequence: number, document: object, more: object = {}, who: TestPersonName = "operator") =>
  programme.send("PUT", `/api/drafts/${id}`, { type: "hazard-report", document, sequence, ...more }, who);
const read = (id: string, who: TestPersonName = "operator") => programme.get(`/api/drafts/${id}`, who);
const listed = async (who: TestPersonName = "operator") =>
  ((await programme.get("/api/drafts", who)).body["items"] as { id: string }[]).map(({ id }) => id);

describe("a draft", () => {
  test("comes back as it was written, and is in the list of its writer alone", async () => {
    const id = uuidv7();
    expect((await keep(id, 1, half("A dog was hurt here."))).status).toBe(200);
    const { body } = await read(id);
    expect(body).toMatchObject({ id, type: "hazard-report", sequence: 1, document: half("A dog was hurt here.") });
    expect(await listed()).toContain(id);
    for (const who of ["neighbour", "leyla", "quality", "assistance"] as const) {
      expect(await listed(who)).not.toContain(id);
      expect((await read(id, who)).status).toBe(404);
      expect((await programme.send("DELETE", `/api/drafts/${id}`, undefined, who)).status).toBe(404);
      expect((await keep(id, 9, half("Somebody else's words"), {}, who)).status).toBe(404);
    }
    expect((await read(id)).body["document"]).toEqual(half("A dog was hurt here."));
  });

  test("is not read by those who see everything, not even in the database", async () => {
    for (const role of ["homeground_reader", "homeground_authority"]) {
      const [right] = await programme.db<{ may: boolean }[]>`
        select has_table_privilege(${role}, 'draft', 'select') as may`;
      expect([role, right?.may]).toEqual([role, false]);
    }
  });

  test("keeps the latest state, and tells whoever comes late what stands there", async () => {
    const id = uuidv7();
    await keep(id, 5, half("fifth"));
    expect((await keep(id, 5, half("fifth"))).status).toBe(200);
    const late = await keep(id, 4, half("fourth"));
    expect([late.status, late.body["code"]]).toEqual([409, "draft-outdated"]);
    expect(late.body["stored"]).toMatchObject({ sequence: 5, document: half("fifth") });
    const twin = await keep(id, 5, half("another fifth"));
    expect(twin.status).toBe(409);
    expect((await keep(id, 6, half("sixth"))).status).toBe(200);
    expect((await read(id)).body["document"]).toEqual(half("sixth"));
  });

  test("of two windows neither overwrites what the other wrote unseen", async () => {
    const id = uuidv7();
    await keep(id, 1, half("both began here"));
    expect((await keep(id, 2, half("left"), { after: 1 })).status).toBe(200);
    const right = await keep(id, 7, half("right"), { after: 1 });
    expect([right.status, (right.body["stored"] as { sequence: number }).sequence]).toEqual([409, 2]);
    expect((await keep(id, 8, half("right, knowing of left"), { after: 2 })).status).toBe(200);
  });

  test("of forty states sent at once the last stays, and each sender is answered", async () => {
    const id = uuidv7();
    const sequences = Array.from({ length: 40 }, (_, i) => i + 1).sort((a, b) => ((a * 7) % 41) - ((b * 7) % 41));
    const answers = await Promise.all(sequences.map((sequence) => keep(id, sequence, half(`state ${sequence}`))));
    expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(2);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await read(id)).body).toMatchObject({ sequence: 40, document: half("state 40") });
  });

  test("is not kept for another person who has signed in meanwhile", async () => {
    const [id, { personId }] = [uuidv7(), programme.people.actor("neighbour")];
    const answer = await keep(id, 1, half("the neighbour's words"), { personId }, "operator");
    expect([answer.status, answer.body["code"]]).toEqual([403, "not-allowed"]);
    expect((await keep(id, 1, half("the neighbour's words"), { personId }, "neighbour")).status).toBe(200);
  });

  test("is deleted on request, and outlives a rebuild until then", async () => {
    const id = uuidv7();
    await keep(id, 1, half("kept"));
    await rebuild(programme.db, () => undefined);
    expect((await read(id)).status).toBe(200);
    expect((await programme.send("DELETE", `/api/drafts/${id}`, undefined, "operator")).status).toBe(204);
    expect((await read(id)).status).toBe(404);
  });

  test("that nobody can keep is refused with the reason: too large, too many, letters that are none", async () => {
    const large = await keep(uuidv7(), 1, half("x".repeat(5 * 2 ** 20)));
    expect([large.status, large.body["code"]]).toEqual([413, "too-large"]);
    const nul = await keep(uuidv7(), 1, half("a\u0000b"));
    expect([nul.status, nul.body["code"]]).toEqual([400, "invalid-request"]);
    const noId = await programme.send("PUT", "/api/drafts/1", { type: "x", document: {}, sequence: 1 }, "operator");
    expect(noId.status).toBe(400);
    await programme.db`
      insert into draft (id, person_id, type, document, sequence, begun_at, updated_at)
      select gen_random_uuid(), ${programme.people.actor("assistance").personId}, 'accident-report', '{}', 1, now(), now()
      from generate_series(1, ${mostDrafts})`;
    const many = await keep(uuidv7(), 1, half("one too many"), {}, "assistance");
    expect([many.status, many.body["code"]]).toEqual([409, "too-many-drafts"]);
  });
});

describe("handing in what was drafted", () => {
  const whole = (id: string, code: string, at: number) => {
    const reportedBy = { name: "Olga Operator", organisation: "Survey Team 1" };
    const body = { hazardCode: code, kind: "suspected", area: square(at, 0) };
    return { ...reportOf("hazard-report", "2024-05-01", body, { reportedBy }), id };
  };

  test("ends the draft in the same moment, and a resend is recognised", async () => {
    const id = uuidv7();
    await keep(id, 1, whole(id, "DR-2", 1));
    expect((await programme.post("/api/reports", whole(id, "DR-2", 1), "operator")).status).toBe(201);
    expect((await read(id)).status).toBe(404);
    const again = await programme.post("/api/reports", whole(id, "DR-2", 1), "operator");
    expect([again.status, again.body["code"]]).toEqual([409, "report-already-exists"]);
    const late = await keep(id, 2, whole(id, "DR-2", 1));
    expect([late.status, late.body["code"]]).toEqual([409, "report-already-exists"]);
    expect(await listed()).not.toContain(id);
  });

  test("keeps the draft where the report is refused, and somebody else's draft of that id", async () => {
    const [refused, foreign] = [uuidv7(), uuidv7()];
    await keep(refused, 1, half("unfinished"));
    const answer = await programme.post(
      "/api/reports",
      { ...half("unfinished"), id: refused, reportedBy: { name: "Olga", organisation: "Survey Team 1" } },
      "operator",
    );
    expect(answer.status).toBe(422);
    expect((await read(refused)).status).toBe(200);
    await keep(foreign, 1, half("the neighbour's"), {}, "neighbour");
    expect((await programme.post("/api/reports", whole(foreign, "DR-3", 9), "operator")).status).toBe(201);
    const [row] = await programme.db<{ count: number }[]>`select count(*)::integer from draft where id = ${foreign}`;
    expect(row?.count).toBe(1);
  });
});

interface Work {
  readonly [list: string]: readonly { id: string; reason?: string; findings?: { warning: number }; checks?: number }[];
}

describe("the work list", () => {
  const work = async (who: TestPersonName) => (await programme.get("/api/work", who)).body as unknown as Work;
  const ids = (list: Work[string] | undefined) => (list ?? []).map(({ id }) => id);
  const reported = (who: TestPersonName, organisation: string, at: number, more: object = {}) => {
    const names = { operator: "Olga Operator", leyla: "Leyla Survey" } as Record<string, string>;
    const reportedBy = { name: names[who] ?? who, organisation };
    return reportOf(
      "hazard-report",
      "2024-05-01",
      { hazardCode: `WL-${at}`, kind: "suspected", area: square(at, 20) },
      { reportedBy, ...more },
    );
  };

  test("shows each waiting report to whose turn it is, the oldest first", async () => {
    const [first, second] = [reported("operator", "Survey Team 1", 1), reported("operator", "Survey Team 1", 11)];
    const ofTheAuthority = reported("leyla", "Mine Action Authority", 21);
    for (const one of [first, second]) await programme.post("/api/reports", one, "operator");
    await programme.post("/api/reports", ofTheAuthority, "leyla");
    const omar = await work("omar");
    const mine = ids(omar.toApprove).filter((id) => [first.id, second.id, ofTheAuthority.id].includes(id));
    expect(mine).toEqual([first.id, second.id, ofTheAuthority.id]);
    const leyla = await work("leyla");
    expect(ids(leyla.toApprove)).toContain(first.id);
    expect(ids(leyla.toApprove)).not.toContain(ofTheAuthority.id);
    expect(ids(leyla.sent)).toContain(ofTheAuthority.id);
    const olga = await work("operator");
    expect([ids(olga.toApprove), ids(olga.sent).filter((id) => id === second.id)]).toEqual([[], [second.id]]);
    expect(ids(olga.sent)).not.toContain(ofTheAuthority.id);
    expect(ids((await work("neighbour")).toCheck)).not.toContain(first.id);
    expect(ids((await work("quality")).toCheck)).toContain(first.id);
    await programme.post(`/api/reports/${first.id}/check`, { remark: "Seen on the ground." }, "quality");
    expect(ids((await work("quality")).toCheck)).not.toContain(first.id);
    expect((await work("omar")).toApprove?.find(({ id }) => id === first.id)?.checks).toBe(1);
  });

  test("brings a returned report back with its reason until another is sent in its place", async () => {
    const bad = reported("operator", "Survey Team 1", 31);
    await programme.post("/api/reports", bad, "operator");
    await programme.post(`/api/reports/${bad.id}/rejection`, { reason: "The code is another area's." });
    const returned = (await work("operator")).returned?.find(({ id }) => id === bad.id);
    expect(returned?.reason).toBe("The code is another area's.");
    expect(ids((await work("neighbour")).returned)).not.toContain(bad.id);
    const better = reported("operator", "Survey Team 1", 41, { corrects: bad.id });
    expect((await programme.post("/api/reports", better, "operator")).status).toBe(201);
    expect(ids((await work("operator")).returned)).not.toContain(bad.id);
    const nowhere = reported("operator", "Survey Team 1", 51, { corrects: uuidv7() });
    expect((await programme.post("/api/reports", nowhere, "operator")).status).toBe(404);
  });

  test("names what contradicts the ledger or another report", async () => {
    const there = reported("operator", "Survey Team 1", 61);
    const over = { ...reported("operator", "Survey Team 1", 61.5), id: uuidv7() };
    for (const one of [there, over]) {
      await programme.post("/api/reports", one, "operator");
      expect((await programme.post(`/api/reports/${one.id}/approval`, {})).status).toBe(200);
    }
    const twins = [71, 75].map((at) => reported("operator", "Survey Team 1", at, { supersedes: there.id }));
    for (const one of twins) expect((await programme.post("/api/reports", one, "operator")).status).toBe(201);
    const { items } = (await programme.get("/api/work/conflicts", "omar")).body as unknown as {
      items: { id: string; conflicts: { code: string }[] }[];
    };
    const codes = (id: string | undefined) => items.find((one) => one.id === id)?.conflicts.map(({ code }) => code);
    expect(codes(over.id)).toContain("overlaps-known-area");
    for (const { id } of twins) expect(codes(id)).toContain("superseded-twice");
    expect(codes(there.id) ?? []).not.toContain("superseded-twice");
  });
});
