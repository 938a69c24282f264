import { expect, test } from "vitest";
import { type DraftDocument, valueAt, withValue } from "./draft-document.ts";

const draft: DraftDocument = {
  id: "1",
  type: "accident-report",
  schemaVersion: 1,
  body: { casualties: [{ sex: "male", wounds: { head: true } }, { sex: "female" }], place: { name: "A" } },
  attachments: [],
};

test("a value is put where the pointer says, also into what is not there yet", () => {
  expect(withValue(draft, "/body/casualties/1/ageYears", 12).body["casualties"]).toEqual([
    { sex: "male", wounds: { head: true } },
    { sex: "female", ageYears: 12 },
  ]);
  expect(withValue(draft, "/source/reliability", "B").source).toEqual({ reliability: "B" });
  expect(valueAt(withValue(draft, "/body/a/b/c", 1), "/body/a/b/c")).toBe(1);
});

test("taking the last field away takes its group away, but no entry of a list and no part of the report", () => {
  expect(withValue(draft, "/body/place/name", undefined).body).not.toHaveProperty("place");
  expect(withValue(draft, "/body/casualties/1/sex", undefined).body["casualties"]).toEqual([
    { sex: "male", wounds: { head: true } },
    {},
  ]);
  const empty = withValue(withValue(draft, "/body/place", undefined), "/body/casualties", undefined);
  expect(empty.body).toEqual({});
  expect(withValue(empty, "/attachments", undefined).attachments).toEqual([]);
});

test("what lies beside the change stays the same object", () => {
  const next = withValue(draft, "/body/casualties/0/sex", "female");
  expect(next.body["place"]).toBe(draft.body["place"]);
  expect((next.body["casualties"] as unknown[])[1]).toBe((draft.body["casualties"] as unknown[])[1]);
  expect(valueAt(draft, "/body/casualties/0/sex")).toBe("male");
});
