import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { declinationAt, declinationSpan } from "./magnetic-declination.ts";
import type { Position } from "./shape.ts";

const khankendi: Position = [46.75, 39.82];

test("is that of the World Magnetic Model of the day", () => {
  expect(declinationAt(khankendi, "2026-11-22")?.degrees).toBeCloseTo(6.386, 2);
  expect(declinationAt(khankendi, "2026-11-22")).toMatchObject({ model: "WMM-2025", epoch: 2025, date: "2026-11-22" });
  expect(declinationAt(khankendi, "2021-03-01")).toMatchObject({ model: "WMM-2020", epoch: 2020 });
  expect(declinationAt(khankendi, "2016-03-01")).toMatchObject({ model: "WMM-2015", epoch: 2015 });
});

test("has the uncertainty of NOAA's error model", () => {
  expect(declinationAt(khankendi, "2026-11-22")?.uncertaintyDegrees).toBeCloseTo(0.336, 2);
});

test("has no number for days that no model covers, and one for every day between", () => {
  expect(declinationAt(khankendi, "1994-05-12")).toBeNull();
  expect(declinationAt(khankendi, "2014-12-15")).toBeNull();
  expect(declinationAt(khankendi, "2029-11-13")).toBeNull();
  for (let day = Date.parse(declinationSpan.first); day <= Date.parse(declinationSpan.last); day += 30 * 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    expect([date, declinationAt(khankendi, date) !== null]).toEqual([date, true]);
  }
  expect(declinationAt(khankendi, declinationSpan.last)).not.toBeNull();
});

test("the days are those of the package: a newer one with other models makes this fail", () => {
  const index = readFileSync(createRequire(import.meta.url).resolve("geomagnetism"), "utf8");
  const days = [...index.matchAll(/new Date\("(\d{4}-\d\d-\d\d)/g)].map(([, day = ""]) => day).sort();
  // First and last day begin or end at an hour; only whole days are used.
  expect([days[0], days.at(-1)]).toEqual(["2014-12-15", "2029-11-13"]);
});
