import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

test("what a spreadsheet would work out as a formula stays text", () => {
  const cells = ['=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1"];
  const [, line = ""] = csvText(
    cells.map((_, i) => `c${i}`),
    [cells],
  ).split("\r\n");
  for (const cell of cells) expect(line).toContain(`'${cell.replaceAll('"', '""')}`);
});
