import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../platform/repository-root.ts";
import { distanceMetres } from "../geodesy.ts";
import { propertyRuns } from "../random-ground.test-support.ts";
import type { Position } from "../shape.ts";
import { decimalDegrees, degreesMinutesSeconds } from "./degrees.ts";
import { mgrsOf } from "./mgrs.ts";
import { epsgOfZone, fromUtm, gridConvergenceDegrees, toUtm, utmZoneOf, whyNoUtm } from "./utm.ts";

const reference = readFileSync(`${repositoryRoot}/tests/golden/coordinates/geographiclib.tsv`, "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [lat = "", lon = "", zone = "", easting = "", northing = "", convergence = "", mgrs = ""] = line.split("\t");
    return { position: [Number(lon), Number(lat)] as const, zone, easting, northing, convergence, mgrs };
  });

describe("coordinates agree with GeographicLib", () => {
  test.each(reference)("$zone $mgrs", ({ position, zone, easting, northing, convergence, mgrs }) => {
    const found = toUtm(position);
    expect(`${String(found.zone.number).padStart(2, "0")}${found.zone.hemisphere[0]}`).toBe(zone);
    // 1 mm: a hundredth of what the best receiver of a survey team measures; found 0.01 mm.
    expect(Math.abs(found.eastingMetres - Number(easting))).toBeLessThan(0.001);
    expect(Math.abs(found.northingMetres - Number(northing))).toBeLessThan(0.001);
    expect(Math.abs(gridConvergenceDegrees(position) - Number(convergence))).toBeLessThan(1e-5);
    expect(mgrsOf(position).replaceAll(" ", "")).toBe(mgrs);
  });

  test("the reference is all there", () => {
    expect(reference.length).toBe(40);
  });
});

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 179.999_999, noNaN: true }),
  fc.double({ min: -80, max: 83.999_999, noNaN: true }),
);

test("there and back is the same place to a tenth of a millimetre", () => {
  fc.assert(
    fc.property(anywhere, (position) => {
      expect(distanceMetres(position, fromUtm(toUtm(position)))).toBeLessThan(0.0001);
    }),
    propertyRuns(300),
  );
});

const hasGdal = spawnSync("gdaltransform", ["--version"]).error === undefined;
if (!hasGdal) process.stdout.write("skipped: coordinates against GDAL, because gdaltransform is not installed\n");

test.skipIf(!hasGdal)("GDAL has the same eastings and northings", () => {
  for (const { position } of reference.filter((_, index) => index % 5 === 0)) {
    const { zone, eastingMetres, northingMetres } = toUtm(position);
    const args = ["-s_srs", "EPSG:4326", "-t_srs", `EPSG:${epsgOfZone(zone)}`, "-output_xy"];
    // GDAL reads EPSG:4326 latitude first unless it is told otherwise, which it is by its old habit of x y.
    const told = execFileSync("gdaltransform", args, { input: `${position[0]} ${position[1]}\n`, encoding: "utf8" });
    const [easting = Number.NaN, northing = Number.NaN] = told.trim().split(" ").map(Number);
    expect(Math.hypot(easting - eastingMetres, northing - northingMetres)).toBeLessThan(0.001);
  }
});

test("the poles are refused with words", () => {
  for (const lat of [84, 90, -80.000_001, -90]) {
    const position: Position = [20, lat];
    expect(whyNoUtm(position)).toContain("give it as longitude and latitude");
    expect(() => utmZoneOf(position)).toThrow("80° S and 84° N");
    expect(() => mgrsOf(position)).toThrow("80° S and 84° N");
  }
  expect(whyNoUtm([181, 0])).toContain("is not a longitude");
  expect(whyNoUtm([Number.NaN, 0])).toContain("is not a longitude");
});

describe("degrees as they are written", () => {
  test.each([
    [[46.0342777777, 40.18676], "40°11′12.34″N 046°02′03.40″E"],
    [[-40.208, -0.5], "00°30′00.00″S 040°12′28.80″W"],
    // Carried, never a 60th second.
    [[9.999_999_9, 59.999_999_9], "60°00′00.00″N 010°00′00.00″E"],
    [[-0.000_000_1, -0.000_000_1], "00°00′00.00″N 000°00′00.00″E"],
  ] as const)("%j", (position, written) => {
    expect(degreesMinutesSeconds(position)).toBe(written);
  });

  test("read back they are the same place to 0.25 m", () => {
    fc.assert(
      fc.property(anywhere, (position) => {
        const [north, east] = degreesMinutesSeconds(position)
          .split(" ")
          .map((text) => {
            const [, d = "", m = "", s = "", side = ""] = /^(\d+)°(\d\d)′(\d\d\.\d\d)″([NSEW])$/.exec(text) ?? [];
            return (Number(d) + Number(m) / 60 + Number(s) / 3600) * (side === "S" || side === "W" ? -1 : 1);
          });
        expect(distanceMetres([east ?? Number.NaN, north ?? Number.NaN], position)).toBeLessThan(0.25);
      }),
      propertyRuns(300),
    );
  });

  test("decimal, latitude first", () => {
    expect(decimalDegrees([46.034278, 40.1])).toBe("40.100000, 46.034278");
  });
});
