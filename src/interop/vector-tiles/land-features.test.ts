import { expect, test } from "vitest";
import { daysSince1970, featureOfPiece, featuresOfHazard } from "./land-features.ts";
import { squareFeature } from "./square-feature.test-support.ts";

const { ground } = squareFeature("AZ-1", [47, 40], 0.01);
const piece = {
  hazardCode: "AZ-1",
  fate: "suspected",
  reopened: false,
  givenBy: "r1",
  ground,
  validFrom: "2020-11-10",
  validTo: null,
};

test("a piece of a hazard carries its code and the days between which it holds, and lies on top while it is hazardous", () => {
  expect(featureOfPiece(piece)).toEqual({
    layer: "land",
    owner: "AZ-1",
    ground,
    onTop: true,
    properties: { code: "AZ-1", fate: "suspected", outside: false, from: 18_576, to: 2_147_483_647, report: "r1" },
  });
});

test("land released outside every hazard has no code and belongs to its report", () => {
  const outside = featureOfPiece({ ...piece, hazardCode: null, fate: "cleared", validTo: "2021-06-01" });
  expect(outside).toMatchObject({ owner: "outside r1", onTop: false });
  expect(outside.properties).toEqual({ fate: "cleared", outside: true, from: 18_576, to: 18_779, report: "r1" });
});

test("a hazard is drawn once for each status it had", () => {
  const statuses = [
    { status: "open", validFrom: "2020-11-10", validTo: "2021-06-01" },
    { status: "closed", validFrom: "2021-06-01", validTo: null },
  ];
  const features = featuresOfHazard({ code: "AZ-1", name: null, kind: "suspected", ground, statuses });
  expect(features.map(({ properties }) => properties)).toEqual([
    { code: "AZ-1", kind: "suspected", status: "open", from: 18_576, to: 18_779 },
    { code: "AZ-1", kind: "suspected", status: "closed", from: 18_779, to: 2_147_483_647 },
  ]);
});

test("a day is a whole number, and what is no date is told", () => {
  expect(daysSince1970("1970-01-02")).toBe(1);
  expect(() => daysSince1970("yesterday")).toThrow('"yesterday" is not a date');
});
