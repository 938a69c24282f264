import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../platform/repository-root.ts";
import { distanceMetres } from "../geodesy.ts";
import { propertyRuns } from "../random-ground.test-support.ts";
import type { Position } from "../shape.ts";
import {
  fromGaussKruger,
  fromPulkovoDegrees,
  gaussKrugerConvergenceDegrees,
  gaussKrugerZoneOf,
  toGaussKruger,
  toPulkovoDegrees,
} from "./pulkovo-1942.ts";
import { readCoordinate } from "./read-coordinate.ts";
import {
  type PulkovoTransformation,
  pulkovoTransformations,
  type ReferenceSystem,
  usualTransformation,
} from "./reference-system.ts";

interface Line {
  readonly by: PulkovoTransformation;
  readonly system: ReferenceSystem;
  readonly northing: string;
  readonly easting: string;
  readonly position: Position;
}

const reference: readonly Line[] = readFileSync(`${repositoryRoot}/tests/golden/coordinates/proj.tsv`, "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [by = "", system = "", northing = "", easting = "", lat, lon] = line.split("\t");
    const position = [Number(lon), Number(lat)] as const;
    return { by: by as PulkovoTransformation, system: system as ReferenceSystem, northing, easting, position };
  });

describe("Gauss-Krüger on Pulkovo 1942 agrees with PROJ", () => {
  test.each(pulkovoTransformations)("by %s", (by) => {
    const lines = reference.filter((line) => line.by === by);
    expect(lines.length).toBe(48);
    let worst = 0;
    for (const { system, northing, easting, position } of lines) {
      const read = readCoordinate(`${northing} ${easting}`, system, by).position;
      worst = Math.max(worst, read === null ? Number.POSITIVE_INFINITY : distanceMetres(read, position));
    }
    expect(worst).toBeLessThan(0.001);
  });
});

test("the old datum matters: about 100 m, and the four transformations differ by metres", () => {
  const place = (by: PulkovoTransformation) => readCoordinate("4391456 8634567.8", "EPSG:28408", by).position ?? [0, 0];
  const usual = place(usualTransformation);
  const unmoved = toPulkovoDegrees(usual, usualTransformation);
  expect(distanceMetres(usual, unmoved)).toBeGreaterThan(90);
  expect(distanceMetres(usual, unmoved)).toBeLessThan(110);
  for (const by of pulkovoTransformations.slice(1)) {
    expect(distanceMetres(usual, place(by))).toBeGreaterThan(1);
    expect(distanceMetres(usual, place(by))).toBeLessThan(6.5);
  }
});

const inAzerbaijan = fc.tuple(
  fc.double({ min: 44.7, max: 50.7, noNaN: true }),
  fc.double({ min: 38.3, max: 42, noNaN: true }),
);

test.each(pulkovoTransformations)("there and back by %s is the same place", (by) => {
  // The inverse of a transformation is approximate; the large rotations of EPSG:1808 cost 13 mm.
  const tolerance = by === "EPSG:1808" ? 0.02 : 0.001;
  fc.assert(
    fc.property(inAzerbaijan, (position) => {
      const grid = toGaussKruger(position, gaussKrugerZoneOf(position), by);
      expect(distanceMetres(fromGaussKruger(grid, by), position)).toBeLessThan(tolerance);
      expect(distanceMetres(fromPulkovoDegrees(toPulkovoDegrees(position, by), by), position)).toBeLessThan(tolerance);
    }),
    propertyRuns(200),
  );
});

test("grid north stands where the formula of the sphere has it, to a hundredth of a degree", () => {
  fc.assert(
    fc.property(inAzerbaijan, ([lon, lat]) => {
      const zone = gaussKrugerZoneOf([lon, lat]);
      const offMiddle = lon - (zone * 6 - 3);
      const roughly =
        (Math.atan(Math.tan((offMiddle * Math.PI) / 180) * Math.sin((lat * Math.PI) / 180)) * 180) / Math.PI;
      expect(gaussKrugerConvergenceDegrees([lon, lat], zone, usualTransformation)).toBeCloseTo(roughly, 1);
    }),
    propertyRuns(50),
  );
});

const hasProj = spawnSync("cs2cs", []).error === undefined;
if (!hasProj) process.stdout.write("skipped: coordinates against PROJ, because cs2cs is not installed\n");

// North of 41.19° N it takes EPSG:5044, whose box of Russia begins there: one map sheet, two answers 2.4 m apart.
test.skipIf(!hasProj)("PROJ, left to choose for Azerbaijan, chooses EPSG:15865 and has the same places", () => {
  const places = Array.from({ length: 40 }, (_, i) => ({
    northing: 4_260_000 + i * 7_321.7,
    easting: 8_460_000 + i * 6_543.2,
  }));
  const input = places.map(({ northing, easting }) => `${northing} ${easting}`).join("\n");
  const told = spawnSync("cs2cs", ["-f", "%.10f", "EPSG:28408", "EPSG:4326"], { input, encoding: "utf8" });
  const lines = told.stdout.trim().split("\n");
  expect(lines.length).toBe(places.length);
  for (const [index, line] of lines.entries()) {
    const [lat = Number.NaN, lon = Number.NaN] = line.trim().split(/\s+/).map(Number);
    const { northing, easting } = places[index] ?? { northing: 0, easting: 0 };
    const read = readCoordinate(`${northing} ${easting}`, "EPSG:28408").position ?? [0, 0];
    expect(distanceMetres(read, [lon, lat])).toBeLessThan(0.001);
  }
});
