import { expect, test } from "vitest";
import { PeopleSoFar } from "../access/people-so-far.ts";
import { emptyJournal, follow } from "../modules/journal/journal-chain.ts";
import type { JournalEntry } from "../modules/journal/journal-entry.ts";
import { sampleStaff } from "./sample-staff.ts";
import { sampleSteps } from "./sample-steps.ts";

const at = "2021-02-01T06:00:00.000Z";
const staff = sampleStaff(at);
const recorded = staff.flatMap((event) => (event.kind === "person-recorded" ? event.body : []));

test("the staff of the sample are the same on every run, each with an id of their own", () => {
  expect(sampleStaff(at)).toEqual(staff);
  expect(new Set(recorded.map(({ personId }) => personId)).size).toBe(recorded.length);
});

test("everyone who reports or decides in the sample is recorded, for their organisation", () => {
  const so = new PeopleSoFar();
  let head: JournalEntry | typeof emptyJournal = emptyJournal;
  for (const event of staff) {
    head = follow(head, event, { name: "Sample", personId: null }, at);
    so.take(head as JournalEntry);
  }
  const known = recorded.map(({ personId }) => so.person(personId));
  const named = (name: string) => known.find((person) => person?.name === name);
  for (const { document, decision } of sampleSteps()) {
    expect(named(document.reportedBy.name)?.organisation.name).toBe(document.reportedBy.organisation);
    if (decision) expect(named(decision.by)?.roles).toEqual(["information-manager"]);
  }
  expect(so.policy).toMatchObject({ outsideCheckRequired: false, signatureRequired: true });
});
