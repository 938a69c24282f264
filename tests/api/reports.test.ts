import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reportOf, square } from "./support/documents.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

interface Ledger {
  readonly openedSquareMetres: number;
  readonly clearedSquareMetres: number;
  readonly clearedMineSquareMetres: number;
  readonly clearedBattleAreaSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly differenceSquareMetres: number;
}

const hazard = (code: string) =>
  server.get(`/api/hazards/${code}`).then(({ body }) => body as { status: string; kind: string; ledger: Ledger });

async function submit(document: ReturnType<typeof reportOf>): Promise<string> {
  const answer = await server.post("/api/reports", document);
  expect(answer.body).toMatchObject({ id: document.id });
  expect(answer.status).toBe(201);
  return document.id;
}

async function approve(document: ReturnType<typeof reportOf>): Promise<string> {
  const id = await submit(document);
  const answer = await server.post(`/api/reports/${id}/approval`, {});
  expect(answer.body).toEqual({ id, state: "approved" });
  return id;
}

const opens = (code: string, date: string, area: object, kind = "suspected") =>
  reportOf("hazard-report", date, { hazardCode: code, kind, area });
const clears = (code: string, date: string, cleared: object, operation = "mine-clearance") =>
  reportOf("clearance-completion", date, { hazardCode: code, cleared, operation });

describe("a report on its way", () => {
  test("changes no land until another person approves it", async () => {
    const document = opens("W-1", "2025-01-10", square(0));
    await submit(document);
    expect((await server.get("/api/hazards/W-1")).status).toBe(404);
    const own = await server.post(`/api/reports/${document.id}/approval`, {}, "leyla");
    expect(own.status).toBe(409);
    expect(own.body).toMatchObject({ code: "approver-is-author" });
    await server.post(`/api/reports/${document.id}/approval`, {});
    expect(await hazard("W-1")).toMatchObject({ status: "open", kind: "suspected" });
    const again = await server.post(`/api/reports/${document.id}/approval`, {});
    expect(again.body).toMatchObject({ code: "report-already-decided", status: 409 });
  });

  test("is refused with everything that is wrong with it, and nothing is written", async () => {
    const [before] = await server.store.db`select count(*) from journal`;
    const bowTie = {
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [46, 41],
            [46.01, 41.01],
            [46.01, 41],
            [46, 41.01],
            [46, 41],
          ],
        ],
      },
    };
    const answer = await server.post("/api/reports", opens("W-2", "2031-01-01", bowTie));
    expect(answer.status).toBe(422);
    const { findings } = answer.body as { findings: { code: string; path: string; position?: number[] }[] };
    expect(findings.map(({ code }) => code)).toEqual(["date-in-the-future", "self-intersection"]);
    expect(findings[1]?.position).toBeDefined();
    expect(await server.store.db`select count(*) from journal`).toEqual([before]);
  });

  test("is taken once, however often it is sent at the same moment", async () => {
    const document = opens("W-4", "2025-01-10", square(40));
    const answers = await Promise.all(Array.from({ length: 4 }, () => server.post("/api/reports", document)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test("names what its form lacks, field by field", async () => {
    const answer = await server.post("/api/reports", reportOf("hazard-report", "2025-01-01", { kind: "green" }));
    expect(answer.status).toBe(422);
    const { findings } = answer.body as { findings: { code: string; message: string }[] };
    expect(findings.every(({ code }) => code === "schema")).toBe(true);
    expect(findings.map(({ message }) => message).join(" ")).toMatch(/hazardCode.*area|area.*hazardCode/);
  });

  test("is rejected with a reason and leaves no trace on the land", async () => {
    const id = await submit(opens("W-3", "2025-01-10", square(30)));
    await server.post(`/api/reports/${id}/rejection`, { reason: "The polygon is that of W-1." });
    const page = (await server.get(`/api/reports/${id}`)).body as { state: string; journal: { kind: string }[] };
    expect(page.state).toBe("rejected");
    expect(page.journal.map(({ kind }) => kind)).toEqual(["report-submitted", "report-rejected"]);
    expect((await server.get("/api/hazards/W-3")).status).toBe(404);
  });

  test("keeps an attachment by its SHA-256, and refuses one that never came", async () => {
    const bytes = new TextEncoder().encode("a photograph");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const attachment = { sha256, name: "a.jpg", mediaType: "image/jpeg", byteLength: bytes.length };
    const document = reportOf("accident-report", "2025-02-01", {
      location: { geometry: { type: "Point", coordinates: [46, 40] } },
    });
    const early = await server.post("/api/reports", { ...document, attachments: [attachment] });
    expect(early.body).toMatchObject({ code: "report-refused" });
    const sent = await fetch(`${server.url}/api/attachments?name=a.jpg`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...server.people.headers("leyla") },
      body: bytes,
    });
    expect(await sent.json()).toEqual({ sha256, name: "a.jpg", byteLength: bytes.length });
    await submit({ ...document, attachments: [attachment] as never[] });
    expect((await server.get(`/api/attachments/${sha256}`)).body).toBe("a photograph");
  });
});

describe("the land ledger over HTTP", () => {
  test("adds up in front of you, mine clearance and battle-area clearance apart", async () => {
    await approve(opens("L-1", "2025-01-01", square(50, 0, 4)));
    await approve(clears("L-1", "2025-02-01", square(50)));
    await approve(clears("L-1", "2025-03-01", square(51), "battle-area-clearance"));
    const { status, ledger } = await hazard("L-1");
    expect(status).toBe("worked-on");
    expect(ledger.clearedMineSquareMetres).toBeCloseTo(ledger.openedSquareMetres / 4, 0);
    expect(ledger.clearedBattleAreaSquareMetres).toBeCloseTo(ledger.openedSquareMetres / 4, 0);
    expect(ledger.remainingSquareMetres).toBeCloseTo(ledger.openedSquareMetres / 2, 0);
    expect(Math.abs(ledger.differenceSquareMetres)).toBeLessThan(1);
  });

  test("returns what a clearance claims outside and again as findings with their areas", async () => {
    await approve(opens("L-2", "2025-01-01", square(60)));
    await approve(clears("L-2", "2025-02-01", square(60, 0, 0.5)));
    const id = await approve(clears("L-2", "2025-03-01", square(60.25, 0, 1)));
    const { findings } = (await server.get(`/api/reports/${id}`)).body as {
      findings: { code: string; areaSquareMetres: number }[];
    };
    const area = (code: string) => findings.find((finding) => finding.code === code)?.areaSquareMetres;
    const { ledger } = await hazard("L-2");
    expect(area("claims-again")).toBeCloseTo(ledger.openedSquareMetres / 4, 0);
    expect(area("claims-outside-area")).toBeCloseTo(ledger.openedSquareMetres / 4, 0);
    expect(ledger.clearedSquareMetres).toBeCloseTo(ledger.openedSquareMetres, 0);
  });

  test("is derived again in order of information when a late report comes", async () => {
    await approve(opens("L-3", "2025-01-01", square(70)));
    await approve(clears("L-3", "2025-06-01", square(70)));
    const late = await approve(
      reportOf("non-technical-survey", "2025-03-01", { hazardCode: "L-3", cancelled: square(70, 0, 0.5) }),
    );
    const page = (await server.get("/api/hazards/L-3")).body as { ledger: { cancelledSquareMetres: number } & Ledger };
    expect(page.ledger.cancelledSquareMetres).toBeCloseTo(page.ledger.openedSquareMetres / 2, 0);
    expect(page.ledger.clearedSquareMetres).toBeCloseTo(page.ledger.openedSquareMetres / 2, 0);
    const { takings } = (await server.get(`/api/reports/${late}`)).body as { takings: { column: string }[] };
    expect(takings.map(({ column }) => column)).toEqual(["cancelled"]);
    const then = (await server.get("/api/hazards/L-3?on=2025-02-01")).body as { status: string };
    expect(then.status).toBe("open");
  });

  test("takes a superseded report's effects back, and keeps the report", async () => {
    await approve(opens("L-4", "2025-01-01", square(80, 0, 2)));
    const wrong = await approve(clears("L-4", "2025-02-01", square(80, 0, 2)));
    expect((await hazard("L-4")).status).toBe("closed");
    const right = { ...clears("L-4", "2025-02-01", square(80)), supersedes: wrong };
    await approve(right);
    expect((await hazard("L-4")).status).toBe("worked-on");
    const page = (await server.get(`/api/reports/${wrong}`)).body as { state: string; supersededBy: string };
    expect(page).toMatchObject({ state: "superseded", supersededBy: right.id });
    const twice = { ...clears("L-4", "2025-02-02", square(80.1, 0.1, 0.5)), supersedes: wrong };
    const id = await submit(twice);
    const answer = await server.post(`/api/reports/${id}/approval`, {});
    expect(answer.body).toMatchObject({ code: "superseded-not-approved" });
  });

  test("reopens released land that a later report calls hazardous, inside the area that held it", async () => {
    await approve(opens("L-5", "2025-01-01", square(90)));
    await approve(clears("L-5", "2025-02-01", square(90)));
    const id = await approve(opens("L-6", "2025-05-01", square(90, 0, 0.5), "confirmed"));
    expect(await hazard("L-5")).toMatchObject({ status: "worked-on", kind: "confirmed" });
    expect((await hazard("L-6")).status).toBe("covered");
    const { findings } = (await server.get(`/api/reports/${id}`)).body as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toContain("reopens-released-land");
  });
});

describe("the map", () => {
  const tile = "/api/tiles/land/12/2576/1535.mvt";

  test("has a new tile after an approval on its ground, and the same one after one elsewhere", async () => {
    const etag = async () => (await server.get(tile)).headers.get("etag");
    const empty = await etag();
    await approve(opens("M-1", "2025-01-01", square(450, 1000)));
    const first = await eventually(etag, (tag) => tag !== empty);
    await approve(opens("M-2", "2025-01-01", square(-400)));
    await new Promise((done) => setTimeout(done, 150));
    expect(await etag()).toBe(first);
    const known = await fetch(`${server.url}${tile}`, {
      headers: { "if-none-match": first ?? "", ...server.people.headers("leyla") },
    });
    expect(known.status).toBe(304);
  });
});

describe("whoever asks for what is not there", () => {
  test.each([
    ["/api/hazards/none", 404, "hazard-not-found"],
    ["/api/reports/00000000-0000-7000-8000-000000000000", 404, "report-not-found"],
    ["/api/reports/17", 400, "invalid-request"],
    ["/api/ledger?on=yesterday", 400, "invalid-request"],
    ["/api/tiles/land/3/9/9.mvt", 400, "invalid-request"],
    ["/api/nothing", 404, "not-found"],
  ])("%s gets a problem", async (path, status, code) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, status });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });
});

async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("It did not come about within two seconds");
}
