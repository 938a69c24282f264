import { expect, test } from "vitest";
import type { ReportDocument } from "../../shared/api/answers.ts";
import { documentAgain } from "./document-again.ts";

const organisation = { id: "o", name: "Mine Action Authority", kind: "authority" } as const;
const again = { id: "new", version: 2, person: { id: "p", name: "Leyla", organisation, roles: [] } };
const document: ReportDocument = {
  id: "old",
  type: "accident-report",
  schemaVersion: 1,
  dateOfInformation: "2024-05-01",
  reportedBy: { name: "Olga", organisation: "Survey Team 1" },
  source: { reliability: "B" },
  body: { description: null, casualties: [{ sex: "male" }] },
  attachments: [],
  provenance: { fileName: "a.csv", fileSha256: "0", row: 1, profile: "p" },
  withheld: ["body.description"],
};

test("an approved report is superseded, a returned one is named; neither keeps where the old one came from", () => {
  const corrected = documentAgain({ document, state: "approved" }, again);
  expect(corrected).toEqual({
    id: "new",
    type: "accident-report",
    schemaVersion: 2,
    dateOfInformation: "2024-05-01",
    reportedBy: { name: "Leyla", organisation: "Survey Team 1" },
    source: { reliability: "B" },
    body: { casualties: [{ sex: "male" }] },
    attachments: [],
    supersedes: "old",
  });
  const sentAgain = documentAgain({ document, state: "rejected" }, again);
  expect([sentAgain.corrects, sentAgain.supersedes]).toEqual(["old", undefined]);
});
