import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns, someGround } from "./random-ground.test-support.ts";
import { groundFromWkb, groundToWkb, pointFromWkb, pointToWkb, WkbError } from "./wkb.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ""), "hex"));
const hex = (data: Uint8Array) => Buffer.from(data).toString("hex");

/** As PostGIS writes it: select encode(st_asbinary('polygon((0 0, 1 0, 1 2, 0 0))'::geometry, 'XDR'), 'hex') */
const bigEndian = bytes(`00 00000003 00000001 00000004
  0000000000000000 0000000000000000 3ff0000000000000 0000000000000000
  3ff0000000000000 4000000000000000 0000000000000000 0000000000000000`);
const triangle = [
  [
    [
      [0, 0],
      [1, 0],
      [1, 2],
      [0, 0],
    ],
  ],
] as const;

test("ground survives the way there and back", () => {
  fc.assert(
    fc.property(someGround, (ground) => {
      expect(groundFromWkb(groundToWkb(ground))).toEqual(ground);
    }),
    propertyRuns(100),
  );
  expect(groundFromWkb(groundToWkb([]))).toEqual([]);
});

test("a point survives the way there and back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (lon) => {
      expect(pointFromWkb(pointToWkb([lon, 39.9]))).toEqual([lon, 39.9]);
    }),
    propertyRuns(100),
  );
  expect(hex(pointToWkb([1, 2]))).toBe("0101000000000000000000f03f0000000000000040");
});

test("either byte order is read, also from the middle of a larger buffer", () => {
  expect(groundFromWkb(bigEndian)).toEqual(triangle);
  const larger = new Uint8Array(bigEndian.length + 20);
  larger.set(bigEndian, 7);
  expect(groundFromWkb(larger.subarray(7, 7 + bigEndian.length))).toEqual(triangle);
});

test("EWKB is read when its reference system is WGS 84", () => {
  const withSrid = (srid: string) => bytes(`01 03000020 ${srid} 00000000`);
  expect(groundFromWkb(withSrid("e6100000"))).toEqual([]);
  expect(() => groundFromWkb(withSrid("046f0000"))).toThrow("SRID must be 4326 (WGS 84), found 28420");
});

describe("what is not well-known binary is refused", () => {
  test.each([
    ["nothing", "", "byte 0: 5 bytes needed for a geometry header, 0 left"],
    ["a wrong byte order", "07 03000000 00000000", "byte 0: byte order must be 0 or 1, found 7"],
    ["a line", "01 02000000 00000000", "expected a polygon (3) or multi-polygon (6), found geometry type 2"],
    ["heights", "01 eb030000 00000000", "found geometry type 1003"],
    ["four thousand million rings", "01 03000000 ffffffff", "17179869180 bytes needed for 4294967295 rings, 0 left"],
    [
      "a point in a multi-polygon",
      "01 06000000 01000000 01 01000000 00000000",
      "part 0: expected a polygon (3), found geometry type 1",
    ],
    ["bytes too many", "01 03000000 00000000 ff", "byte 9: 1 bytes follow after the geometry"],
  ])("%s", (_, text, message) => {
    expect(() => groundFromWkb(bytes(text))).toThrow(WkbError);
    expect(() => groundFromWkb(bytes(text))).toThrow(message);
  });

  test("every way of cutting it short", () => {
    const whole = groundToWkb(triangle);
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => groundFromWkb(whole.subarray(0, length))).toThrow(WkbError);
    }
  });

  test("coordinates that are not finite", () => {
    const whole = groundToWkb(triangle);
    new DataView(whole.buffer).setFloat64(whole.length - 8, Number.NaN, true);
    expect(() => groundFromWkb(whole)).toThrow(/coordinates are not finite: \[0, NaN\]/);
  });

  test("noise, without reading beyond its end", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(() => groundFromWkb(noise)).toThrow(WkbError);
      }),
      propertyRuns(500),
    );
  });
});
