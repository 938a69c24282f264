import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Eyes, type FourEyesCase, obstacleToApproval } from "./four-eyes.ts";

/** Few names and organisations, so that they meet often; some written differently. */
const someone = fc.record({
  name: fc.constantFrom("Ana", "ana ", "Ben", "Cem", "Dilan"),
  personId: fc.constantFrom(null, "1", "2", "3"),
  organisation: fc.constantFrom(null, "North Team", "north  team", "South Team", "Authority"),
});
const anyCase: fc.Arbitrary<FourEyesCase> = fc.record({
  policy: fc.record({ outsideCheckRequired: fc.boolean() }),
  report: fc.record({
    writtenBy: fc.constantFrom("Ana", "Ben"),
    organisation: fc.constantFrom("North Team", "South Team"),
    submittedBy: someone,
  }),
  approver: someone,
  delegator: fc.option(someone),
  checkedBy: fc.array(someone, { maxLength: 3 }),
});

describe("for every report, policy, approver, delegator and checks", () => {
  test("whoever may approve did not write it, and lends from nobody who did", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        if (obstacleToApproval(one) !== null) return;
        for (const eyes of [one.approver, ...(one.delegator === null ? [] : [one.delegator])]) {
          expect(same(eyes.name)).not.toBe(same(one.report.writtenBy));
          const { submittedBy } = one.report;
          const areAccounts = eyes.personId !== null && submittedBy.personId !== null;
          expect(
            areAccounts ? eyes.personId === submittedBy.personId : same(eyes.name) === same(submittedBy.name),
          ).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("where outside eyes are asked for, somebody of another organisation looked", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        if (!one.policy.outsideCheckRequired || obstacleToApproval(one) !== null) return;
        const outside = ({ organisation }: Eyes) =>
          organisation !== null && same(organisation) !== same(one.report.organisation);
        expect([one.approver, ...one.checkedBy].some(outside)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("another check never takes the right away, and asking less never does either", () => {
    fc.assert(
      fc.property(anyCase, someone, (one, another) => {
        if (obstacleToApproval(one) !== null) return;
        expect(obstacleToApproval({ ...one, checkedBy: [...one.checkedBy, another] })).toBeNull();
        expect(obstacleToApproval({ ...one, policy: { outsideCheckRequired: false } })).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the table of the rule, line by line", () => {
  const report = { writtenBy: "Ana", organisation: "North Team", submittedBy: { name: "Ben", personId: "2" } };
  const eyes = (name: string, organisation: string | null, personId: string | null = null) => {
    return { name, personId, organisation };
  };
  const inside = eyes("Cem", "North  team");
  const outside = eyes("Dilan", "Authority");
  test.each<[string, Partial<FourEyesCase>, string | undefined]>([
    ["the author", { approver: eyes("ana", "Authority") }, "approver-is-author"],
    ["who handed it in, by account", { approver: eyes("Benjamin", "Authority", "2") }, "approver-is-author"],
    ["by the author's right", { approver: outside, delegator: eyes("Ana", null) }, "approver-is-author"],
    ["somebody inside, nothing asked", { approver: inside }, undefined],
    ["somebody outside", { approver: outside, policy: { outsideCheckRequired: true } }, undefined],
    ["inside, checked from outside", { policy: { outsideCheckRequired: true }, checkedBy: [outside] }, undefined],
    ["inside, unchecked", { policy: { outsideCheckRequired: true } }, "outside-check-required"],
    [
      "inside, checked inside",
      { policy: { outsideCheckRequired: true }, checkedBy: [inside] },
      "outside-check-required",
    ],
    [
      "inside, checked by its author from another house",
      { policy: { outsideCheckRequired: true }, checkedBy: [eyes("Ben", "Authority", "2")] },
      "outside-check-required",
    ],
    [
      "of nobody knows where",
      { policy: { outsideCheckRequired: true }, approver: eyes("Cem", null) },
      "outside-check-required",
    ],
  ])("%s", (_line, change, code) => {
    const usual = { policy: { outsideCheckRequired: false }, report, approver: inside, delegator: null, checkedBy: [] };
    expect(obstacleToApproval({ ...usual, ...change })?.code).toBe(code);
  });
});

function same(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
