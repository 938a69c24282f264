import { beforeAll, describe, expect, test } from "vitest";
import { reportOf } from "./support/documents.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

type Corner = readonly [east: number, north: number];

/** Corners in units of 0.001° from a place of the row's own, so that no row meets another. */
function polygon(place: number, ...rings: readonly (readonly Corner[])[]) {
  const at = ([east, north]: Corner) => [46 + place / 50 + east / 1000, 40.5 + north / 1000];
  return { type: "Polygon", coordinates: rings.map((ring) => ring.map(at)) };
}

const box = (west: number, south: number, side = 1): readonly Corner[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

async function offer(code: string, area: object, more: object = {}) {
  const body = { hazardCode: code, kind: "suspected", area, ...more };
  const answer = await server.post("/api/reports", reportOf("hazard-report", "2026-02-01", body));
  const { findings = [] } = answer.body as { findings?: readonly { code: string; severity: string }[] };
  return { status: answer.status, found: findings.map(({ code, severity }) => `${severity} ${code}`) };
}

const parts = (place: number, ...boxes: readonly (readonly Corner[])[]) => ({
  type: "MultiPolygon",
  coordinates: boxes.map((ring) => polygon(place, ring).coordinates),
});

/** Each fault of GICHD's geocheck that is one of geometry, the finding that names it, and whether the report is taken. */
const faults: readonly (readonly [fault: string, area: object, finding: string, status: number])[] = [
  [
    "an invalid polygon: its boundary crosses itself",
    polygon(1, [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1.2],
      [0, 0],
    ]),
    "error self-intersection",
    422,
  ],
  [
    "fewer than three vertices",
    polygon(2, [
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
    "error ring-too-short",
    422,
  ],
  [
    "duplicate points in a polygon",
    polygon(3, [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [1, 1],
      [0, 2],
      [0, 0],
    ]),
    "warning duplicate-points",
    422,
  ],
  [
    "the last point is the first one again, twice",
    polygon(4, [...box(0, 0), [0, 0]]),
    "warning consecutive-duplicate-points",
    201,
  ],
  ["the last point is missing", polygon(5, box(0, 0).slice(0, -1)), "error ring-not-closed", 422],
  [
    "consecutive duplicates within 0.000001°",
    polygon(6, [
      [0, 0],
      [1, 0],
      [1.0005, 0.0005],
      [1, 1],
      [0, 0],
    ]),
    "warning consecutive-duplicate-points",
    201,
  ],
  [
    "the last two points are the first two",
    polygon(7, [...box(0, 0), [1, 0], [0, 0]]),
    "warning first-points-repeated",
    422,
  ],
  [
    "consecutive vertices more than 5,000 m apart",
    polygon(8, [
      [0, 0],
      [70, 0],
      [70, 1],
      [0, 1],
      [0, 0],
    ]),
    "warning edge-too-long",
    201,
  ],
  ["parts of one record that overlap", parts(9, box(0, 0), box(0.5, 0.5)), "error parts-overlap", 422],
  ["the same part twice", parts(10, box(0, 0), box(0, 0)), "error parts-overlap", 422],
];

describe("a known fault of databases is a finding", () => {
  test.each(faults)("%s", async (fault, geometry, finding, status) => {
    const answer = await offer(`GC-${fault.slice(0, 12)}`.replaceAll(/[^\w-]/g, "-"), { geometry });
    expect(answer.found).toContain(finding);
    expect(answer.status).toBe(status);
  });

  describe("between records", () => {
    beforeAll(async () => {
      const first = await offer("GC-FIRST", { geometry: polygon(20, box(0, 0)) });
      expect([first.status, first.found]).toEqual([201, []]);
    });

    test("a duplicate polygon by its coordinates, wherever its ring begins", async () => {
      const turned = [...box(0, 0).slice(2), ...box(0, 0).slice(1, 3)];
      const answer = await offer("GC-SECOND", { geometry: polygon(20, turned) });
      expect([answer.status, answer.found]).toEqual([422, ["error exact-duplicate"]]);
    });

    test("nearly the same polygon", async () => {
      const answer = await offer("GC-THIRD", {
        geometry: polygon(20, [
          [0, 0],
          [1, 0],
          [1.002, 1],
          [0, 1],
          [0, 0],
        ]),
      });
      expect([answer.status, answer.found]).toEqual([201, ["warning near-duplicate"]]);
    });

    test("more than 0.9 % in common", async () => {
      const answer = await offer("GC-FOURTH", { geometry: polygon(20, box(0.98, 0)) });
      expect([answer.status, new Set(answer.found)]).toEqual([201, new Set(["warning overlap"])]);
      const less = await offer("GC-FIFTH", { geometry: polygon(20, box(-0.995, 0)) });
      expect([less.status, less.found]).toEqual([201, []]);
    });
  });

  test("duplicate local ids of points", async () => {
    const legs = ["TP1", "TP2", "TP1 "].map((name, i) => ({
      bearing: i * 90,
      distanceMetres: 40,
      pointType: "turning",
      name,
    }));
    const typed = { method: "traverse", date: "2026-01-10", bearingKind: "true", system: "EPSG:4326", legs };
    const answer = await offer("GC-IDS", { asTyped: { ...typed, start: { text: "40.50000 N 47.00000 E" } } });
    expect(answer.found).toContain("warning duplicate-local-ids");
  });
});
