import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceMetres } from "../../../../src/geometry/geodesy.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import { csvOfVertices } from "./csv-of-vertices.ts";
import { readPlace } from "./read-place.ts";
import { type ShownSystem, shownPlace, shownSystems } from "./shown-system.ts";

/** The Caucasus, where every system reaches. */
const place = fc.tuple(
  fc.double({ min: 44.8, max: 50.9, noNaN: true }),
  fc.double({ min: 38.4, max: 41.9, noNaN: true }),
) as fc.Arbitrary<Position>;

/** Half of the last digit in both directions, and for MGRS half of the square's diagonal and what is cut off. */
const within: Readonly<Record<ShownSystem, number>> = { dd: 0.08, dmm: 0.15, dms: 0.25, utm: 0.8, mgrs: 1.5, gk: 0.8 };

describe("a place in the table", () => {
  test.each(shownSystems)("as %s is read again where it was", (system) => {
    fc.assert(
      fc.property(place, (position) => {
        const read = readPlace(shownPlace(position, system), system, position);
        expect(read, shownPlace(position, system)).toBeInstanceOf(Array);
        expect(distanceMetres(position, read as Position)).toBeLessThan(within[system]);
      }),
    );
  });

  test("that cannot be read says why", () => {
    expect(readPlace("40.1 east", "dd", undefined)).toEqual(expect.any(String));
    expect(readPlace("", "mgrs", undefined)).toEqual(expect.any(String));
  });

  test("near a pole is written in degrees, where no grid has it", () => {
    expect(shownPlace([10, 88], "utm")).toBe("88.000000, 10.000000");
  });

  test("Gauss-Krüger is read in the zone that the easting names, not that of the neighbour", () => {
    const [lon, lat] = [47.95, 40.1];
    const nextZone = readPlace(shownPlace([48.05, lat], "gk"), "gk", [lon, lat]) as Position;
    expect(distanceMetres([48.05, lat], nextZone)).toBeLessThan(within.gk);
  });
});

test("CSV has a line for each corner, with what is shown in quotes", () => {
  const rows = [{ at: { part: 0, ring: 1, vertex: 2 }, position: [47.5, 40.25] as Position }];
  expect(csvOfVertices(rows, "dms")).toBe(
    'part,ring,corner,latitude,longitude,shown\r\n1,1,3,40.250000000,47.500000000,"40°15′00.00″N 047°30′00.00″E"\r\n',
  );
});
