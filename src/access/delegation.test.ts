import { expect, test } from "vitest";
import { delegationFault, delegationOfferFault, delegationState } from "./delegation.ts";

const [from, to] = ["giver", "taker"];
const delegation = {
  id: "d",
  fromPersonId: from,
  toPersonId: to,
  validFrom: "2026-03-02",
  validUntil: "2026-03-05",
  isWithdrawn: false,
};
const giver = { isActive: true, mayDecide: true };

test.each([
  ["2026-03-01", "future", "valid from 2026-03-02"],
  ["2026-03-02", "valid", null],
  ["2026-03-05", "valid", null],
  ["2026-03-06", "over", "ended after 2026-03-05"],
])("on %s it is %s: both days are included", (day, state, words) => {
  const fault = delegationFault(delegation, to, day, giver);
  expect(fault).toEqual(words === null ? null : expect.stringContaining(words));
  expect(delegationState(delegation, day)).toBe(state);
});

test("it is of use to one person, while it stands, and while the giver could decide themselves", () => {
  const on = (change: object, who = to, by = giver) =>
    delegationFault({ ...delegation, ...change }, who, "2026-03-03", by);
  expect(on({}, "somebody")).toContain("somebody else");
  expect(on({ isWithdrawn: true })).toContain("withdrawn");
  expect(on({}, to, { ...giver, isActive: false })).toContain("removed");
  expect(on({}, to, { ...giver, mayDecide: false })).toContain("may not decide");
});

test("it is given to another person, for days to come, for a quarter of a year at most", () => {
  const offer = (change: object) => delegationOfferFault({ ...delegation, ...change }, "2026-03-01");
  expect(offer({})).toBeNull();
  expect(offer({ toPersonId: from })).toContain("themselves");
  expect(offer({ validFrom: "2026-03-06" })).toContain("before it begins");
  expect(offer({ validFrom: "2026-02-01", validUntil: "2026-02-28" })).toContain("over already");
  expect(offer({ validUntil: "2026-06-01" })).toBeNull();
  expect(offer({ validUntil: "2026-06-02" })).toContain("2026-06-01");
});
