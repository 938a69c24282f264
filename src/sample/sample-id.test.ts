import { expect, it } from "vitest";
import { seededRandom } from "./random.ts";
import { sampleId } from "./sample-id.ts";

it("carries the moment in its first 48 bits, as RFC 9562 wants", () => {
  const id = sampleId("2022-02-22T19:22:22.000Z", seededRandom(1));
  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("differs for the same moment and is the same for the same seed", () => {
  const random = seededRandom(1);
  const moment = "2024-05-06T07:08:09.000Z";
  const ids = [sampleId(moment, random), sampleId(moment, random)];
  expect(new Set(ids).size).toBe(2);
  expect(sampleId(moment, seededRandom(1))).toBe(ids[0]);
});
