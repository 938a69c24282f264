import { describe, expect, test } from "vitest";
import { reportOf } from "./support/documents.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

interface Found {
  readonly code: string;
  readonly path: string;
  readonly severity: string;
}

const traverse = {
  method: "traverse",
  date: "2025-05-12",
  bearingKind: "magnetic",
  system: "EPSG:28408",
  reference: { name: "Bridge", text: "4448000 8612345" },
  start: { leg: { bearing: 80.5, distanceMetres: 120, bearingKind: "grid" } },
  legs: [
    { bearing: 90, distanceMetres: 45, pointType: "turning" },
    { bearing: 180, distanceMetres: 45, pointType: "turning" },
    { bearing: 270, distanceMetres: 45.2, pointType: "end" },
    { bearing: 0, distanceMetres: 45, pointType: "start" },
  ],
};

async function offer(code: string, area: object, as?: "public") {
  const report = reportOf("hazard-report", "2026-02-01", { hazardCode: code, kind: "suspected", area });
  const answer = await server.post("/api/reports", report, as);
  const { findings = [] } = answer.body as { findings?: readonly Found[] };
  return { status: answer.status, id: report.id, findings };
}

async function keptArea(id: string) {
  const { body } = await server.get(`/api/reports/${id}`);
  const { document } = body as { document: { body: { area: { geometry: Polygon; asTyped: unknown } } } };
  return document.body.area;
}

interface Polygon {
  readonly type: string;
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
}

const compute = async (typed: unknown, shape = "ground", as?: "operator" | "donor" | "public") => {
  const answer = await server.post("/api/geometry/computation", { typed, shape }, as);
  return answer as {
    status: number;
    body: { geometry: Polygon; closure: { ratio: number }; findings: readonly Found[] };
  };
};

describe("a shape that was typed", () => {
  test("comes without a geometry, and gets the one that follows, beside every letter typed", async () => {
    const { status, id, findings } = await offer("TYPED-1", { asTyped: traverse });
    expect([status, findings.map(({ code, severity, path }) => [code, severity, path])]).toEqual([
      201,
      [["datum-shifted", "warning", "/area/asTyped/reference/text"]],
    ]);
    const kept = await keptArea(id);
    expect(kept.asTyped).toEqual(traverse);
    const { body } = await compute(traverse);
    expect(kept.geometry).toEqual(body.geometry);
    expect(body.closure.ratio).toBeGreaterThan(300);
  });

  test("may come with a geometry that is the same to half a metre, begun elsewhere and turned round", async () => {
    const { body } = await compute(traverse);
    const [ring = []] = body.geometry.coordinates;
    const corners = ring.slice(1).toReversed();
    const moved = [...corners, ...corners.slice(0, 1)].map(([lon, lat]) => [lon + 0.000_002, lat]);
    const { status } = await offer("TYPED-2", {
      geometry: { type: "Polygon", coordinates: [moved] },
      asTyped: traverse,
    });
    expect(status).toBe(201);
  });

  test("is refused with a geometry that is another", async () => {
    const { body } = await compute(traverse);
    const [ring = []] = body.geometry.coordinates;
    const moved = ring.map(([lon, lat], index) => [index === 2 ? lon + 0.000_01 : lon, lat]);
    const { status, findings } = await offer("TYPED-3", {
      geometry: { type: "Polygon", coordinates: [moved] },
      asTyped: traverse,
    });
    expect(status).toBe(422);
    expect(findings.map(({ code, path }) => [code, path])).toContainEqual(["typed-differs", "/area/geometry"]);
  });

  test("is refused where it cannot be computed, with the place of the fault", async () => {
    const typed = { ...traverse, reference: { text: "4448000 612345" } };
    const { status, findings } = await offer("TYPED-4", { asTyped: typed });
    expect(status).toBe(422);
    expect(findings.map(({ code, path }) => [code, path])).toContainEqual([
      "coordinate-unreadable",
      "/area/asTyped/reference/text",
    ]);
  });

  test("is refused by the schema where it is no way of entry", async () => {
    for (const asTyped of [{ method: "guessed" }, { method: "traverse" }, { ...traverse, secret: 1 }]) {
      const { status, findings } = await offer("TYPED-5", { asTyped });
      expect([status, findings[0]?.code]).toEqual([422, "schema"]);
    }
  });

  test("places an accident too", async () => {
    const location = { asTyped: { method: "coordinates", system: "MGRS", texts: ["38T NK 881 487"] } };
    const report = reportOf("accident-report", "2026-02-01", { location, description: "A tractor ran over it." });
    const { status, body } = await server.post("/api/reports", report);
    const { findings } = body as { findings: readonly Found[] };
    expect([status, findings.map(({ code }) => code)]).toEqual([201, ["coordinate-imprecise"]]);
  });
});

describe("a computation", () => {
  test("is for those who may hand in a report", async () => {
    expect((await compute(traverse, "ground", "operator")).status).toBe(200);
    expect((await compute(traverse, "ground", "donor")).status).toBe(403);
    expect((await compute(traverse, "ground", "public")).status).toBe(401);
  });

  test("refuses what is nothing typed, and keeps nothing", async () => {
    expect((await compute({ method: "traverse" })).status).toBe(400);
    expect((await compute({ method: "drawn" }, "circle")).status).toBe(400);
    const { body } = await compute({ method: "drawn" });
    expect(body).toMatchObject({ geometry: null, findings: [] });
  });

  test("makes the strip of a road", async () => {
    const line = [
      [46.7, 39.8],
      [46.705, 39.802],
      [46.71, 39.8],
    ];
    const { body } = await compute({ method: "centreline", line, widthMetres: 12 });
    expect(body.geometry.type).toBe("Polygon");
  });
});
