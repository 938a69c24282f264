import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groundContains } from "../../geometry/contains.ts";
import { areaSquareMetres, lengthMetres } from "../../geometry/geodesy.ts";
import { intersection, unionAll } from "../../geometry/overlay.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import { byDateOfInformation } from "../reports/report.ts";
import type { EffectiveReport } from "./effective-report.ts";
import { type Fate, isReleased, type LandClaim } from "./land-claim.ts";
import { boundsOfPiece, type LandPiece } from "./land-piece.ts";
import { LandWorld } from "./land-world.ts";
import { byContent, pieceKey } from "./piece-order.ts";

/** A field of about 1 km by 1 km, in degrees, in which random quadrilaterals of up to 300 m lie. */
const west = 46;
const south = 40;
const side = 0.01;
const hazards = ["H1", "H2", "H3"] as const;

const quadrilateral: fc.Arbitrary<Ground> = fc
  .tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 0, max: 700 }),
    fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
    fc.integer({ min: 80, max: 260 }),
  )
  .map(([x, y, jitter, size]) => {
    const at = (dx: number, dy: number, i: number): Position => [
      west + ((x + dx * size + (jitter[i] ?? 0)) / 1000) * side,
      south + ((y + dy * size + (jitter[i + 4] ?? 0)) / 1000) * side,
    ];
    const corners = [at(0, 0, 0), at(1, 0, 1), at(1, 1, 2), at(0, 1, 3)];
    return [[[...corners, ...corners.slice(0, 1)]]];
  });

const claim: fc.Arbitrary<LandClaim> = fc
  .tuple(
    quadrilateral,
    fc.constantFrom(...hazards),
    fc.constantFrom("open SHA", "open CHA", "cancelled", "reduced", "cleared", "cleared anywhere"),
  )
  .map(([ground, hazardCode, what]): LandClaim => {
    const path = "/area";
    if (what === "open SHA" || what === "open CHA") {
      const fate = what === "open SHA" ? "suspected" : "confirmed";
      return { act: "open", hazardCode, hazardName: null, fate, ground, path };
    }
    const anywhere = what === "cleared anywhere";
    const fate = what === "cancelled" || what === "reduced" ? what : "cleared";
    const operation = fate === "cleared" ? "mine-clearance" : null;
    return { act: "release", hazardCode: anywhere ? null : hazardCode, fate, operation, ground, path };
  });

const reports: fc.Arbitrary<EffectiveReport[]> = fc
  .array(fc.tuple(fc.array(claim, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 12,
  })
  .map((drafts) =>
    drafts.map(([claims, day], i) => ({
      id: `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`,
      dateOfInformation: `2024-01-0${day}`,
      claims,
      bounds: boundsOfPiece(claims.flatMap((one) => one.ground)),
      hazardCodes: [...new Set(claims.flatMap((one) => one.hazardCode ?? []))],
    })),
  );

/** Works reports in, in the order given, and keeps what is known at the end. */
function landOf(inOrder: readonly EffectiveReport[]): { pieces: LandPiece[]; opened: Map<string, number> } {
  const world = new LandWorld([], [], []);
  const pieces = new Set<LandPiece>();
  const outcomes = new Map<
    string,
    ReturnType<LandWorld["approve"]>["outcomes"] extends ReadonlyMap<string, infer O> ? O : never
  >();
  for (const report of inOrder) {
    const change = world.approve(report, null);
    for (const piece of change.closed) expect(pieces.delete(piece)).toBe(true);
    for (const piece of change.begun) pieces.add(piece);
    for (const [id, outcome] of change.outcomes) outcomes.set(id, outcome);
  }
  const opened = new Map<string, number>();
  for (const taking of [...outcomes.values()].flatMap((outcome) => outcome?.takings ?? [])) {
    if (taking.hazardCode === null || (taking.column !== "opened" && taking.column !== "added")) continue;
    opened.set(taking.hazardCode, (opened.get(taking.hazardCode) ?? 0) + taking.squareMetres);
  }
  return { pieces: [...pieces].sort(byContent), opened };
}

/** Vertices on the grid may bend a boundary by half a cell, 5e-5 m: so much area along all of it. */
const bending = (ground: Ground) => ground.flat().reduce((metres, ring) => metres + lengthMetres(ring), 0) * 5e-5;

const standing = (pieces: readonly LandPiece[]) => pieces.filter((piece) => piece.validTo === null);

describe("the land ledger", () => {
  test("holds the same land in whatever order the reports arrive", () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (all, shuffle) => {
        const inOrder = landOf([...all].sort(byDateOfInformation));
        const keys = new Map(all.map((report) => [report.id, shuffle.next().value ?? 0]));
        const shuffled = [...all].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(landOf(shuffled).pieces.map(pieceKey)).toEqual(inOrder.pieces.map(pieceKey));
      }),
      { numRuns: 60 },
    );
  });

  test("conserves every hazard's area: opened and added are what is suspected, confirmed or released", () => {
    fc.assert(
      fc.property(reports, (all) => {
        const { pieces, opened } = landOf(all);
        for (const code of hazards) {
          const held = standing(pieces).filter((piece) => piece.hazardCode === code);
          const sum = held.reduce((total, piece) => total + piece.areaSquareMetres, 0);
          expect(Math.abs(sum - (opened.get(code) ?? 0))).toBeLessThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives every square metre one fate", () => {
    fc.assert(
      fc.property(reports, (all) => {
        const held = standing(landOf(all).pieces);
        const sum = held.reduce((total, piece) => total + piece.areaSquareMetres, 0);
        expect(Math.abs(sum - areaSquareMetres(unionAll(held.map((piece) => piece.ground))))).toBeLessThan(1);
        for (const [i, piece] of held.entries()) {
          for (const other of held.slice(i + 1)) {
            // A boundary that two pieces share is bent in each of them, and not alike.
            const bent = bending(piece.ground) + bending(other.ground);
            expect(areaSquareMetres(intersection(piece.ground, other.ground))).toBeLessThan(0.02 + bent);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("agrees with a fold over single points", () => {
    const point = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(reports, fc.array(point, { minLength: 40, maxLength: 40 }), (all, points) => {
        const { pieces } = landOf(all);
        for (const [x, y] of points) {
          const at: Position = [west + x * side, south + y * side];
          if (nearAnEdge(all, at)) continue;
          const holder = standing(pieces).find((piece) => groundContains(piece.ground, at));
          const expected = fateAt([...all].sort(byDateOfInformation), at);
          expect(holder && { hazardCode: holder.hazardCode, fate: holder.fate }).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("takes a superseded report's effects back and lets those of later ones show", () => {
    const square = (x: number): Ground => [
      [
        [
          [x, 40],
          [x + 0.01, 40],
          [x + 0.01, 40.01],
          [x, 40.01],
          [x, 40],
        ],
      ],
    ];
    const open = (id: string, day: string, ground: Ground): EffectiveReport => ({
      id,
      dateOfInformation: day,
      claims: [{ act: "open", hazardCode: "H1", hazardName: "Hill", fate: "suspected", ground, path: "/area" }],
      bounds: boundsOfPiece(ground),
      hazardCodes: ["H1"],
    });
    const world = new LandWorld([], [], []);
    const wrong = world.approve(open("a", "2024-01-01", square(46)), null);
    const release: LandClaim = {
      act: "release",
      hazardCode: "H1",
      fate: "cleared",
      operation: "mine-clearance",
      ground: square(46.005),
      path: "/cleared",
    };
    world.approve({ ...open("b", "2024-02-01", square(46.005)), claims: [release] }, null);
    const mended = world.approve(open("c", "2024-01-01", square(46.005)), "a");
    expect(mended.outcomes.get("a")).toBeNull();
    expect(mended.closed.every((piece) => piece.givenBy !== "c")).toBe(true);
    const now = standing([...mended.begun]);
    expect(now.map((piece) => [piece.hazardCode, piece.fate, piece.givenBy])).toEqual([["H1", "cleared", "b"]]);
    expect(wrong.hazards.get("H1")).toEqual({
      code: "H1",
      name: "Hill",
      kind: "suspected",
      openedBy: "a",
      validFrom: "2024-01-01",
    });
  });
});

/** The rule table of `applyClaim` at one point: the oracle knows no geometry but whether a polygon holds a point. */
function fateAt(
  inOrder: readonly EffectiveReport[],
  at: Position,
): { hazardCode: string | null; fate: Fate } | undefined {
  let held: { hazardCode: string | null; fate: Fate } | undefined;
  for (const one of inOrder.flatMap((report) => report.claims)) {
    if (!groundContains(one.ground, at)) continue;
    if (one.act === "release") {
      if (!held) held = { hazardCode: null, fate: one.fate };
      else if (!isReleased(held.fate) && (one.hazardCode === null || one.hazardCode === held.hazardCode))
        held = { ...held, fate: one.fate };
    } else if (!held || held.hazardCode === null) held = { hazardCode: one.hazardCode, fate: one.fate };
    else if (isReleased(held.fate)) held = { ...held, fate: one.fate };
    else if (one.fate === "confirmed") held = { ...held, fate: "confirmed" };
  }
  return held;
}

/** Points within about a centimetre of a drawn edge are left out: there the two may differ by the grid. */
function nearAnEdge(all: readonly EffectiveReport[], [x, y]: Position): boolean {
  const tolerance = 1e-7;
  return all
    .flatMap((report) => report.claims.flatMap((one) => one.ground.flat()))
    .some((ring) =>
      ring.slice(1).some((end, i) => {
        const start = ring[i] ?? end;
        const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
        const t = Math.max(0, Math.min(1, ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - start[0] - t * dx, y - start[1] - t * dy) < tolerance;
      }),
    );
}
