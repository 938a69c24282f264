import Type from "typebox";
import { expect, test } from "vitest";
import type { ReportType } from "../../modules/reports/report-type.ts";
import { readReports } from "./read-reports.ts";
import { sheetPlans } from "./sheet-plan.ts";

const words = { az: "x", ru: "x", en: "x" };
const leg = Type.Object({ bearing: Type.Number(), marks: Type.Array(Type.Object({ text: Type.String() })) });
/** A type with a group, and a list within a list. */
const type = {
  name: "nested",
  version: 1,
  label: { az: "N", ru: "N", en: "Nested" },
  body: Type.Object({ plan: Type.Object({ days: Type.Integer(), legs: Type.Array(leg) }) }),
  fieldLabels: { "plan.legs": { ...words, en: "Legs" }, "plan.legs.marks": { ...words, en: "Marks" } },
} as unknown as ReportType;

const cell = (value: string | number | null) => ({ value, isFormula: false, isError: false });

test("entries of a list within a list come into the entry that they name", () => {
  const plans = sheetPlans(type);
  expect(
    plans.map(({ list, columns }) => [
      list,
      columns.map(({ key }) => key).filter((key) => !/^(date|rep|sou)/.test(key)),
    ]),
  ).toEqual([
    [null, ["#row@nested", "body.plan.days"]],
    ["plan.legs", ["#row@nested/plan.legs", "body.plan.legs.bearing"]],
    ["plan.legs.marks", ["#row@nested/plan.legs.marks", "#entry/plan.legs", "body.plan.legs.marks.text"]],
  ]);
  const sheet = (name: string, rows: (string | number | null)[][]) => ({
    name,
    rows: rows.map((row) => row.map(cell)),
  });
  const read = readReports(
    [
      sheet("Marks", [
        ["#row@nested/plan.legs.marks", "#entry/plan.legs", "body.plan.legs.marks.text"],
        ["1", "2", "stone"],
      ]),
      sheet("Nested", [
        ["#row@nested", "body.plan.days"],
        ["1", 3],
      ]),
      sheet("Legs", [
        ["#row@nested/plan.legs", "body.plan.legs.bearing"],
        ["1", 10],
        ["1", "20,5"],
      ]),
    ],
    type,
  );
  expect(read[0]?.said).toEqual({
    body: { plan: { days: 3, legs: [{ bearing: 10 }, { bearing: 20.5, marks: [{ text: "stone" }] }] } },
  });
  expect(read[0]?.places.get("/plan/legs/1/marks/0/text")).toEqual({ sheet: "Marks", row: 2, column: "C" });
});
