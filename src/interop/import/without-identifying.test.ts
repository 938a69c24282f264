import { expect, test } from "vitest";
import type { ImportProfile } from "./import-profile.ts";
import { profileFaults } from "./profile-faults.ts";
import { withoutIdentifying } from "./without-identifying.ts";

const profile: ImportProfile = {
  profile: "accidents",
  reportedBy: { name: "A. Surveyor", organisation: "Survey Office" },
  dateOfInformation: { property: "day" },
  repairs: [],
  identifying: ["victim", "phone"],
  mappings: [{ files: "*", reportType: "accident-report", fields: { description: "{place}" } }],
};

test("takes out what says who somebody is, and nothing else", () => {
  const row = { row: 1, properties: { victim: "Şəhrəbanı", phone: 1, place: "ford" }, geometry: null };
  expect(withoutIdentifying(row, profile)).toEqual({ row: 1, properties: { place: "ford" }, geometry: null });
  expect(profileFaults(profile)).toEqual([]);
});

test.each([
  ["/mappings/0/fields/description", { fields: { description: "hurt: {victim}" } }],
  ["/mappings/0/fields/description", { fields: { description: { property: "victim" } } }],
  ["/mappings/0/fields/description", { fields: { description: { en: "{phone}" } } }],
  ["/mappings/0/where", { where: { victim: "x" } }],
  ["/mappings/0/dateOfInformation", { dateOfInformation: { property: "phone" } }],
])("is refused where a mapping reads it at %s", (path, change) => {
  const [mapping] = profile.mappings;
  const changed = { ...profile, mappings: [{ ...mapping, ...change }] } as ImportProfile;
  expect(profileFaults(changed)).toMatchObject([{ path }]);
});
