import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceMetres } from "../geodesy.ts";
import { propertyRuns } from "../random-ground.test-support.ts";
import type { Position } from "../shape.ts";
import { degreesMinutesSeconds } from "./degrees.ts";
import { readCoordinate } from "./read-coordinate.ts";
import { type ReferenceSystem, referenceSystems } from "./reference-system.ts";
import { writeCoordinate } from "./write-coordinate.ts";

const place: Position = [46.0342777777, 40.18676];

/** Every line means 40.18676 N, 46.0342777 E, to the digits it has. */
const spellings: readonly (readonly [text: string, withinMetres: number])[] = [
  ["40.18676 N 46.03428 E", 1],
  ["40.18676N, 46.03428E", 1],
  ["N 40.18676 E 46.03428", 1],
  ["E 46.03428, N 40.18676", 1],
  ["46.03428° E; 40.18676° N", 1],
  ["40.18676 46.03428", 1],
  ["40.18676, 46.03428", 1],
  ["40.18676,46.03428", 1],
  ["40,18676 46,03428", 1],
  ["40,18676; 46,03428", 1],
  ["40,18676, 46,03428", 1],
  ["+40.18676 +46.03428", 1],
  ["lat: 40.18676 lon: 46.03428", 1],
  ["Longitude=46.03428, Latitude=40.18676", 1],
  ["40° 11.2056' N 46° 2.05667' E", 1],
  ["40 11,2056 N, 46 02,05667 E", 1],
  ["N40°11.2056′ E046°02.05667′", 1],
  ["40°11′12.34″N 046°02′03.40″E", 1],
  ["40º11’12,34”N 46º02’03,40”E", 1],
  ["40°11'12.34''N 46°02'03.40''E", 1],
  ["40-11-12.34 N 46-02-03.40 E", 1],
  ["40 11 12.34 46 2 3.4", 2],
  ["40 deg 11 min 12.34 sec north, 46 deg 2 min 3.40 sec east", 1],
  ["40°11′12,34″ с. ш., 46°02′03,40″ в. д.", 1],
  ["С 40°11′12,34″ В 46°02′03,40″", 1],
  ["40,18676 С; 46,03428 В", 1],
  ["40,18676 сш 46,03428 вд", 1],
  ["40°11′12,34″ Şm 46°02′03,40″ Ş", 1],
  ["Şm 40,18676 Ş 46,03428", 1],
  ["40,18676° ŞİMAL, 46,03428° ŞƏRQ", 1],
];

describe("degrees", () => {
  test.each(spellings)("%s", (text, within) => {
    const { position, system, remarks } = readCoordinate(text, "EPSG:4326");
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(system).toBe("EPSG:4326");
    expect(distanceMetres(position ?? [0, 0], place)).toBeLessThan(within);
  });

  test.each([
    ["33.5 S 70.6 W", [-70.6, -33.5]],
    ["-33.5 -70.6", [-70.6, -33.5]],
    ["−33.5, −70.6", [-70.6, -33.5]],
    ["33,5 Ю 70,6 З", [-70.6, -33.5]],
    ["33,5 C 70,6 Q", [-70.6, -33.5]],
    ["33,5 cənub 70,6 qərb", [-70.6, -33.5]],
    ["-0°30' 10°", [10, -0.5]],
  ] as const)("of the other halves of the globe: %s", (text, wanted) => {
    expect(readCoordinate(text, "EPSG:4326").position).toEqual(wanted);
  });

  test.each([
    ["40,46", "decimal commas"],
    ["40,1,46,2", "decimal commas"],
    ["40.5-46.2", "stands without its number"],
    ["40.18 C 46.03 В", "two languages"],
    ["40.18 С 46.03 E", "two languages"],
    ["40.18 C 46.03 E", "two languages"],
    ["40.18 N 46.03 N", "both letters of a latitude"],
    ["40.18 N 46.03", "Only one letter"],
    ["N 40.18 46.03 E", "both before or both after"],
    ["-40.18 S 46.03 E", "A sign and a letter"],
    ["40.18 N 46.03 O", "no letter for north"],
    ["100.5 40.2", "latitude is read first"],
    ["40 61 N 46 2 E", "not less than 60"],
    ["40 11 60 N 46 2 3 E", "not less than 60"],
    ["40.5 11 N 46 2 E", "have decimals, though minutes follow"],
    ["40 11 12 13 N 46 2 E", "more than three"],
    ["40'11 N 46 2 E", "where ° would belong"],
    ["40.18", "needs a latitude and a longitude"],
    ["40 11 46", "needs a latitude and a longitude"],
    ["200 N 46 E", "beyond 90°"],
    ["40 N 200 E", "beyond 180°"],
    ["forty N 46 E", "no letter for north"],
    ["40.18 N 46.03 E #", "Nothing is known of"],
    ["", "needs a latitude"],
  ])("are refused where they read in two ways or none: %s", (text, why) => {
    const { position, remarks } = readCoordinate(text, "EPSG:4326");
    expect(position).toBeNull();
    expect(remarks.map(({ code }) => code)).toEqual(["coordinate-unreadable"]);
    expect(remarks[0]?.message).toContain(why);
  });

  test("say how much their last digit is, and warn when it does not place a turning point", () => {
    const precision = (text: string) => readCoordinate(text, "EPSG:4326").precisionMetres ?? 0;
    expect(precision("40.18676 N 46.03428 E")).toBeCloseTo(1.1, 1);
    expect(precision("40°11.2056' N 46°2.0567' E")).toBeCloseTo(0.185, 2);
    expect(precision("40°11′12″ N 46°02′03″ E")).toBeCloseTo(30.9, 1);
    const codes = readCoordinate("40°11′12″ N 46°02′03″ E", "EPSG:4326").remarks.map(({ code }) => code);
    expect(codes).toEqual(["coordinate-imprecise"]);
    expect(readCoordinate("40.18676 46.03428").remarks.map(({ code }) => code)).toEqual([
      "system-assumed",
      "latitude-first",
    ]);
  });
});

describe("grid references", () => {
  test("of six figures name a square of 100 m, and say so", () => {
    const { position, precisionMetres, remarks } = readCoordinate("38T NK 881 487", "MGRS");
    expect(precisionMetres).toBe(100);
    expect(remarks.map(({ message }) => message).join()).toContain("a square of 100 m");
    expect(remarks.map(({ message }) => message).join()).toContain("71 m away");
    // The middle of the square is where its ten figures say.
    const exact = readCoordinate("38TNK8815048750", "MGRS");
    expect(distanceMetres(position ?? [0, 0], exact.position ?? [9, 9])).toBeLessThan(1);
    expect(exact.remarks).toEqual([]);
    expect(exact.precisionMetres).toBe(1);
  });

  test("are the squares of mgrs, wherever they lie", () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 179.999, noNaN: true }),
      fc.double({ min: -79.9, max: 83.9, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, (position) => {
        const read = readCoordinate(writeCoordinate(position, "MGRS"), "MGRS").position;
        expect(distanceMetres(read ?? [0, 0], position)).toBeLessThan(0.708);
      }),
      propertyRuns(500),
    );
  });

  test.each([
    ["38T NK 881 48", "cannot be shared"],
    ["38T AA 12345 12345", "has no squares"],
    ["38T IK 12 12", "I and O are never used"],
    ["61T NK 12 12", "no zone 61"],
    ["38U NK 12 12", "does not reach into zone"],
    ["38T NK 123456 123456", "more than the grid has"],
    ["NK 123 456", "such as 38S NF"],
  ])("that name no square are refused: %s", (text, why) => {
    const { position, remarks } = readCoordinate(text, "MGRS");
    expect(position).toBeNull();
    expect(remarks[0]?.message).toContain(why);
  });
});

describe("UTM", () => {
  const there = readCoordinate("38N 588059 4449080", "UTM").position ?? [0, 0];

  test.each([
    "38T 588059 4449080",
    "38N 588059 4449080",
    "38 N 588059mE 4449080mN",
    "UTM zone 38T, 588059 E, 4449080 N",
    "38T N 4449080 E 588059",
    "38north 588059,0 4449080,0",
  ])("%s", (text) => {
    const { position, remarks } = readCoordinate(text, "UTM");
    expect(remarks).toEqual([]);
    expect(distanceMetres(position ?? [0, 0], there)).toBeLessThan(0.001);
  });

  test.each([
    ["38S 588059 4349080", "band from 32 to 40° north or the southern"],
    ["38S 588059 4449080", null],
    ["38R 588059 4449080", "does not lie in the band R"],
    ["588059 4449080", "begins with the zone"],
    ["38N 4449080 588059", "is no easting"],
    ["38N 5880 4449080", "not between 100,000"],
    ["38N 588 059 4449 080", "numbers where an easting"],
    ["38N 588059", "Two numbers"],
    ["61N 588059 4449080", "no zone 61"],
  ])("%s reads in one way or not at all", (text, why) => {
    const { position, remarks } = readCoordinate(text, "UTM");
    if (why === null) return expect(position?.[1]).toBeLessThan(0);
    expect(position).toBeNull();
    expect(remarks[0]?.message).toContain(why);
  });
});

describe("Gauss-Krüger", () => {
  const there = readCoordinate("4448000 8512345", "EPSG:28408");

  test("states the shift of the datum, its code and its accuracy", () => {
    expect(there.transformation).toEqual({ code: "EPSG:15865", accuracyMetres: 4.5 });
    expect(there.remarks.map(({ code }) => code)).toEqual(["datum-shifted"]);
    const russian = readCoordinate("4448000 8512345", "EPSG:28408", "EPSG:5044");
    expect(russian.remarks.map(({ code }) => code)).toEqual(["datum-shifted", "transformation-outside-area"]);
  });

  test.each(["8512345 4448000", "X=4448000 Y=8512345", "x 4448000; y 8512345", "E 8512345, N 4448000"])(
    "%s",
    (text) => {
      expect(readCoordinate(text, "EPSG:28408").position).toEqual(there.position);
      expect(readCoordinate(text).system).toBe("EPSG:28408");
    },
  );

  test.each([
    ["4448000 512345", "seven digits with the zone in front"],
    ["4448000 9512345", "looks like zone 9"],
    ["8448000 8512345", "not clear which is the easting"],
    ["4448000", "Two numbers"],
  ])("%s is refused", (text, why) => {
    const { position, remarks } = readCoordinate(text, "EPSG:28408");
    expect(position).toBeNull();
    expect(remarks[0]?.message).toContain(why);
  });
});

test.each([
  ["38S NK 881 487", "MGRS"],
  ["38TNK8815048750", "MGRS"],
  ["38T 588059 4449080", "UTM"],
  ["4448000 9512345", "EPSG:28409"],
  ["40 11 N 46 2 E", "EPSG:4326"],
] as const)("without a system the form of the text tells it: %s", (text, system) => {
  expect(readCoordinate(text).system).toBe(system);
});

const inAzerbaijan = fc.tuple(
  fc.double({ min: 44.7, max: 50.7, noNaN: true }),
  fc.double({ min: 38.3, max: 41.9, noNaN: true }),
);

test.each(referenceSystems)("what is written in %s reads as the same place to a metre", (system: ReferenceSystem) => {
  fc.assert(
    fc.property(inAzerbaijan, ([lonInAzerbaijan, lat]) => {
      // Gauss-Krüger zones far off their meridian have eastings that are none.
      const zone = /284(\d\d)$/.exec(system)?.[1];
      const lon = zone === undefined ? lonInAzerbaijan : Number(zone) * 6 - 6 + ((lonInAzerbaijan * 7) % 6);
      const position: Position = [lon, lat];
      const read = readCoordinate(writeCoordinate(position, system), system);
      expect(distanceMetres(read.position ?? [0, 0], position)).toBeLessThan(1);
    }),
    propertyRuns(100),
  );
});

test("degrees written by hand-outs and certificates read back to 0.25 m", () => {
  fc.assert(
    fc.property(inAzerbaijan, (position) => {
      const read = readCoordinate(degreesMinutesSeconds(position), "EPSG:4326").position;
      expect(distanceMetres(read ?? [0, 0], position)).toBeLessThan(0.25);
    }),
    propertyRuns(200),
  );
});

test("no text at all makes it fail but by a remark", () => {
  const parts = fc.constantFrom(..."0123456789.,;°'\"- NSEWСЮВЗŞmCQXY/=+#м".split(""));
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 24 }),
      fc.constantFrom(undefined, ...referenceSystems),
      (letters, system) => {
        const { position, remarks } = readCoordinate(letters.join(""), system);
        expect(remarks.some(({ severity }) => severity === "error")).toBe(position === null);
        if (position !== null) expect(Math.abs(position[0]) <= 181 && Math.abs(position[1]) <= 90.1).toBe(true);
      },
    ),
    propertyRuns(3000),
  );
});
