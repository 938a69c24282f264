import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../src/access/viewer.ts";
import { Viewers } from "../../src/access/viewers-store.ts";
import { stampIn } from "../../src/interop/documents/document-stamp.ts";
import { dossierFacts } from "../../src/modules/dossiers/store.ts";
import { sha256Hex } from "../../src/modules/journal/journal-entry.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { hasPoppler, textOf } from "../documents/support/poppler.ts";
import { reportOf, square } from "./support/documents.ts";
import { type Answer, withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();
let place = 0;

/** A hazard of two squares beside each other, of which the western one is cleared. */
interface Scene {
  readonly code: string;
  readonly east: number;
  readonly clearance: ReturnType<typeof reportOf>;
}

async function approved(report: ReturnType<typeof reportOf>): Promise<typeof report> {
  const sent = await programme.post("/api/reports", report);
  expect([sent.status, sent.body]).toEqual([201, sent.body]);
  expect((await programme.post(`/api/reports/${report.id}/approval`, {})).status).toBe(200);
  return report;
}

async function clearedHalf(): Promise<Scene> {
  place += 20;
  const [east, code] = [place, `CRT-${place}`];
  await approved(
    reportOf("hazard-report", "2024-01-01", { hazardCode: code, kind: "confirmed", area: square(east, 0, 2) }),
  );
  const clearance = await approved(
    reportOf("clearance-completion", "2024-05-01", {
      hazardCode: code,
      cleared: square(east),
      operation: "mine-clearance",
      depthCm: 20,
      itemsFound: [{ category: "ap-blast-mine", quantity: 3, state: "found" }],
    }),
  );
  return { code, east, clearance };
}

const issue = (body: object, as?: "leyla" | "public") => programme.post("/api/certificates", body, as);
const verify = (code: string) => programme.get(`/api/certificates/verify/${code}`, "public");
async function issued(body: object): Promise<Answer["body"] & { id: string; shortCode: string; sha256: string }> {
  const answer = await issue(body);
  expect([answer.status, answer.body]).toEqual([201, answer.body]);
  return answer.body as never;
}

/** 85 m by 111 m: see `square`. */
const squareMetres = 9473;

describe("a certificate of half a hazardous area", () => {
  let scene: Scene;
  let certificate: Awaited<ReturnType<typeof issued>>;

  beforeAll(async () => {
    scene = await clearedHalf();
    certificate = await issued({ hazardCode: scene.code, handedOverOn: "2024-06-01" });
  });

  test("says what was released, by which reports, and what remains", async () => {
    const { status, body } = await programme.get(`/api/certificates/${certificate.id}`);
    expect(status).toBe(200);
    const content = body["content"] as Record<string, unknown>;
    expect(Number(content["areaSquareMetres"]) / squareMetres).toBeCloseTo(1, 2);
    expect(content["hazards"]).toMatchObject([{ code: scene.code }]);
    expect(
      Number((content["hazards"] as { remainingSquareMetres: number }[])[0]?.remainingSquareMetres),
    ).toBeGreaterThan(9000);
    expect(content["reports"]).toMatchObject([
      { id: scene.clearance.id, depthCm: 20, approvedBy: "Omar Manager", itemsFound: [{ quantity: 3 }] },
    ]);
    expect((content["perimeters"] as { points: unknown[] }[])[0]?.points.length).toBe(4);
    // The half that remains is drawn beside it.
    expect(content["surroundings"]).toMatchObject({ land: [{ fate: "confirmed", hazardCode: scene.code }] });
  });

  test("is in the journal with the hash of its document, and names the state it speaks of", async () => {
    const [row] = await programme.db<{ document: string }[]>`
      select document from certificate where id = ${certificate.id}`;
    expect(sha256Hex(row?.document ?? "")).toBe(certificate.sha256);
    for await (const entry of entriesInOrder(programme.db)) {
      if (entry.kind !== "certificate-issued" || entry.body.certificateId !== certificate.id) continue;
      expect(entry.body).toMatchObject({ sha256: certificate.sha256, shortCode: certificate.shortCode });
      expect(entry.body.journalPosition).toBe(entry.position - 1);
      expect(entry.personId).toBe(programme.people.actor("leyla").personId);
      return;
    }
    throw new Error("The journal does not speak of the certificate");
  });

  test("is verified by anyone, however the code is typed, and tells no more than the paper", async () => {
    for (const typed of [certificate.shortCode, certificate.shortCode.toLowerCase().replaceAll("-", "")]) {
      const { status, body } = await verify(typed);
      expect([status, body["status"], body["handedOverOn"]]).toEqual([200, "valid", "2024-06-01"]);
      expect(body["hazardCodes"]).toEqual([scene.code]);
      expect(JSON.stringify(body)).not.toContain("Leyla");
      expect(body).not.toHaveProperty("content");
    }
  });

  test("a code nobody issued and a mistyped one are told apart", async () => {
    expect((await verify("0000-0000-0000")).body["code"]).toBe("certificate-not-found");
    const last = certificate.shortCode.at(-1) === "0" ? "1" : "0";
    const { status, body } = await verify(certificate.shortCode.slice(0, -1) + last);
    expect([status, body["code"], body["fault"]]).toEqual([400, "certificate-code-mistyped", "check"]);
    expect(body["detail"]).toContain("mistyped");
  });

  test("is printed the same, byte for byte, every time, and carries its hash", async () => {
    const print = async () => {
      const url = `/api/certificates/${certificate.id}.pdf?language=az`;
      const answer = await programme.app.inject({ url, headers: programme.people.headers("leyla") });
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/pdf"]);
      return answer.rawPayload;
    };
    const [first, second] = [await print(), await print()];
    expect(first.equals(second)).toBe(true);
    expect(stampIn(first)).toEqual({ code: certificate.shortCode, sha256: certificate.sha256, language: "az" });
  });

  test("is in the list and the CSV", async () => {
    const { body } = await programme.get(`/api/certificates?hazard=${scene.code}`);
    expect(body["items"]).toMatchObject([{ code: certificate.shortCode, status: "valid" }]);
    expect(await programme.text("/api/certificates.csv", "leyla")).toContain(certificate.shortCode);
  });

  test("cannot be changed or removed in the store", async () => {
    await expect(programme.db`update certificate set document = '{}' where id = ${certificate.id}`).rejects.toThrow(
      "never changed",
    );
    await expect(programme.db`delete from certificate`).rejects.toThrow("never changed");
  });
});

describe("what becomes of a certificate", () => {
  test("land under it that is hazardous again is said at once, with its area", async () => {
    const { code, east } = await clearedHalf();
    const { shortCode } = await issued({ hazardCode: code });
    const found = square(east, 0, 0.5, 0.5);
    await approved(reportOf("hazard-report", "2024-09-01", { hazardCode: code, kind: "confirmed", area: found }));
    const { body } = await verify(shortCode);
    expect([body["status"], body["since"]]).toEqual(["reopened", "2024-09-01"]);
    expect(Number(body["affectedSquareMetres"]) / squareMetres).toBeCloseTo(0.25, 2);
    expect((body["verdict"] as { en: string }).en).toContain("Do NOT rely");
  });

  test("a hazard that touches its border leaves it valid", async () => {
    const { code, east } = await clearedHalf();
    const { shortCode } = await issued({ hazardCode: code });
    await approved(
      reportOf("hazard-report", "2024-09-01", { hazardCode: `${code}-N`, kind: "suspected", area: square(east, 1) }),
    );
    expect((await verify(shortCode)).body["status"]).toBe("valid");
  });

  test("a report under it that is corrected to less land leaves the rest hazardous", async () => {
    const { code, east, clearance } = await clearedHalf();
    const { shortCode } = await issued({ hazardCode: code });
    await approved(
      reportOf(
        "clearance-completion",
        "2024-05-01",
        { hazardCode: code, cleared: square(east, 0, 0.8), operation: "mine-clearance" },
        { supersedes: clearance.id },
      ),
    );
    const { body } = await verify(shortCode);
    expect(body["status"]).toBe("reopened");
    expect(Number(body["affectedSquareMetres"]) / squareMetres).toBeCloseTo(0.2, 2);
  });

  test("land outside any hazard whose report no longer holds is no longer supported", async () => {
    place += 20;
    const outside = (width: number) => ({ cleared: square(place, 5, width), operation: "battle-area-clearance" });
    const clearance = await approved(reportOf("clearance-completion", "2024-05-01", outside(1)));
    const { shortCode } = await issued({ reportIds: [clearance.id] });
    expect((await verify(shortCode)).body["status"]).toBe("valid");
    await approved(reportOf("clearance-completion", "2024-05-01", outside(0.5), { supersedes: clearance.id }));
    const { body } = await verify(shortCode);
    expect(body["status"]).toBe("unsupported");
    expect(Number(body["affectedSquareMetres"]) / squareMetres).toBeCloseTo(0.5, 2);
  });

  test("another of its land must name it, and then takes its place", async () => {
    const { code, east } = await clearedHalf();
    const first = await issued({ hazardCode: code });
    await approved(
      reportOf("clearance-completion", "2024-08-01", {
        hazardCode: code,
        cleared: square(east + 1),
        operation: "mine-clearance",
      }),
    );
    const silent = await issue({ hazardCode: code });
    expect([silent.status, silent.body["code"]]).toEqual([409, "already-certified"]);
    expect(silent.body["detail"]).toContain(first.shortCode);
    const second = await issued({ hazardCode: code, supersedes: [first.id] });
    const { body } = await verify(first.shortCode);
    expect([body["status"], body["replacedBy"]]).toEqual(["superseded", second.shortCode]);
    expect((await verify(second.shortCode)).body["status"]).toBe("valid");
    const third = await issue({ hazardCode: code, supersedes: [second.id, first.id] });
    expect([third.status, third.body["code"]]).toEqual([409, "conflict"]);
  });

  test("stays what it is when everything derived is derived again", async () => {
    const before = (await programme.get("/api/certificates")).body;
    await rebuild(programme.db, () => undefined);
    expect((await programme.get("/api/certificates")).body).toEqual(before);
  });
});

describe("a dossier", () => {
  const dossier = (code: string, who: "leyla" | "operator" | "neighbour" | "donor" | "public") => {
    const headers = who === "public" ? {} : programme.people.headers(who);
    return programme.app.inject({ url: `/api/hazards/${code}/dossier.pdf?language=ru`, headers });
  };

  test("is printed for those who work there, and for nobody else", async () => {
    const { code } = await clearedHalf();
    const { statusCode, headers, rawPayload } = await dossier(code, "leyla");
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(headers["content-disposition"]).toContain(`dossier-${code}-`);
    expect(rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await dossier(code, "donor")).statusCode).toBe(403);
    expect((await dossier(code, "public")).statusCode).toBe(401);
    expect((await dossier(code, "operator")).statusCode).toBe(200);
    // Another organisation's area: not told from one that is not there.
    expect((await dossier(code, "neighbour")).json()["code"]).toBe("hazard-not-found");
    expect((await dossier("NOBODY-KNOWS", "leyla")).json()["code"]).toBe("hazard-not-found");
  });

  test("draws hazardous ground of others beside one's own, without its record", async () => {
    place += 20;
    const [mine, theirs] = [`OWN-${place}`, `NGB-${place}`];
    const by = (name: string, organisation: string) => ({ reportedBy: { name, organisation } });
    const ground = (hazardCode: string, east: number) => ({ hazardCode, kind: "confirmed", area: square(east) });
    await approved(reportOf("hazard-report", "2024-01-01", ground(mine, place), by("Olga Operator", "Survey Team 1")));
    await approved(
      reportOf("hazard-report", "2024-01-01", ground(theirs, place + 1.2), by("Nils Neighbour", "Clearance Company")),
    );
    const { viewer } = await viewerOf("operator");
    const facts = await dossierFacts(programme.db, viewer, mine, "2024-12-31");
    const other = facts.neighbours.find(({ distanceMetres }) => distanceMetres < 400);
    expect(other).toMatchObject({ code: null, fates: ["confirmed"] });
    expect(facts.around.some(({ label, fate }) => label === null && fate === "confirmed")).toBe(true);
    expect(JSON.stringify(facts)).not.toContain(theirs);
  });

  async function viewerOf(who: "operator"): Promise<{ viewer: Viewer }> {
    const { cookie = "" } = programme.people.headers(who);
    const viewers = new Viewers(programme.db, systemClock);
    const viewer = await viewers.of({ session: cookie.split("=")[1], token: undefined });
    if (viewer === null) throw new Error("Nobody is signed in");
    return { viewer };
  }
});

describe("what is refused", () => {
  test("land that no approved report released", async () => {
    place += 20;
    const code = `CRT-${place}`;
    await approved(
      reportOf("hazard-report", "2024-01-01", { hazardCode: code, kind: "suspected", area: square(place) }),
    );
    const waiting = reportOf("non-technical-survey", "2024-02-01", { hazardCode: code, cancelled: square(place) });
    await programme.post("/api/reports", waiting);
    expect((await issue({ hazardCode: code })).body["code"]).toBe("nothing-released");
    expect((await issue({ reportIds: [waiting.id] })).body["code"]).toBe("nothing-released");
    expect((await issue({ hazardCode: "NOBODY-KNOWS" })).body["code"]).toBe("hazard-not-found");
  });

  test("both or neither of hazard and reports, fields that are none, a handover in the future", async () => {
    expect((await issue({})).status).toBe(400);
    expect((await issue({ hazardCode: "A", issuedBy: "Somebody" })).status).toBe(400);
    expect((await issue({ hazardCode: "A", communityPresent: { women: -1 } })).status).toBe(400);
    const { code } = await clearedHalf();
    expect((await issue({ hazardCode: code, handedOverOn: "2999-01-01" })).body["code"]).toBe("certificate-refused");
  });

  test("text that no store can keep and markup that would run, which is printed as it was said", async () => {
    const saidBy = { name: "A & <b>B</b>", organisation: "#panic(1) $x$ \\ */ @import" };
    const statement = (en: string) => ({ residualRisk: { statement: { en }, saidBy } });
    const { code } = await clearedHalf();
    const broken = await issue({ hazardCode: code, ...statement("\u0000") });
    expect([broken.status, broken.body["code"]]).toEqual([422, "certificate-refused"]);
    const { id } = await issued({ hazardCode: code, ...statement('#read("/etc/passwd") <svg onload="x"/>') });
    const answer = await programme.app.inject({
      url: `/api/certificates/${id}.pdf?language=en`,
      headers: programme.people.headers("leyla"),
    });
    expect(answer.statusCode).toBe(200);
    if (hasPoppler) {
      const text = textOf(answer.rawPayload);
      expect(text).toContain('#read("/etc/passwd") <svg onload="x"/>');
      expect(text).toContain("#panic(1) $x$");
    }
  });

  test("whoever may not issue or see", async () => {
    const { code } = await clearedHalf();
    expect((await issue({ hazardCode: code }, "public")).status).toBe(401);
    const { id } = await issued({ hazardCode: code });
    for (const [who, status] of [
      ["donor", 200],
      ["neighbour", 404],
      ["administrator", 403],
      ["public", 401],
    ] as const) {
      expect([who, (await programme.get(`/api/certificates/${id}`, who)).status]).toEqual([who, status]);
      expect([who, (await programme.get(`/api/certificates/${id}.pdf?language=en`, who)).status]).toEqual([
        who,
        status,
      ]);
    }
  });

  test("a document that was changed behind the program's back is never shown a status", async () => {
    const { code } = await clearedHalf();
    const { id, shortCode } = await issued({ hazardCode: code });
    await programme.db`alter table certificate disable trigger certificate_append_only`;
    await programme.db`update certificate set document = replace(document, 'mine-clearance', 'mine-Clearance') where id = ${id}`;
    await programme.db`alter table certificate enable trigger certificate_append_only`;
    const { status, body } = await verify(shortCode);
    expect([status, body["code"]]).toEqual([500, "journal-broken"]);
  });
});
