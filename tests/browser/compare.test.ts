import { describe, expect, test } from "vitest";
import { reportOf, square } from "../api/support/documents.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { withOffice } from "./support/office.ts";

/** "18 940" with thin spaces, as a number. */
const numberIn = (text: string) => Number(text.replaceAll("\u2009", "").replace("\u2212", "-").replace("+", ""));

describe.skipIf(chromiumPath === undefined)("approval by comparison", { timeout: 180_000 }, () => {
  const office = withOffice();

  test("says in a sentence, in sums and on the map what approving would do, and does it", async () => {
    // Ground of the sample's island (docs/decisions/0010) on which no hazard lies.
    const here = (width: number) => square(-86_000, -40, width);
    const opening = reportOf("hazard-report", "2024-01-01", {
      hazardCode: "CMP-1",
      kind: "suspected",
      area: here(4),
    });
    await office.ask("leyla", "POST", "/api/reports", opening);
    await office.ask("omar", "POST", `/api/reports/${opening.id}/approval`, {});
    const cleared = { hazardCode: "CMP-1", cleared: here(2), operation: "mine-clearance" };
    const report = reportOf("clearance-completion", "2024-03-01", cleared);
    await office.ask("leyla", "POST", "/api/reports", report);
    const { page, foreign, errors } = await office.open(`/reports/${report.id}?lang=en`);
    await page.getByText(/^Clears 18\u2009\d{3} m² of CMP-1; remaining in the country/).waitFor();
    const ledger = page.getByRole("table", { name: "CMP-1" });
    const line = async (words: string) => {
      const cells = await ledger.getByRole("row", { name: words }).first().getByRole("cell").allInnerTexts();
      return cells.slice(-3).map(numberIn);
    };
    const [before = 0, after = 0, change = 0] = await line("Remaining");
    expect(after - before).toBe(change);
    expect(Math.abs(change + ((await line("Cleared"))[2] ?? 0))).toBeLessThanOrEqual(1);
    const slider = page.getByRole("slider", { name: /before and after/ });
    await slider.focus();
    await slider.press("Home");
    expect(await slider.inputValue()).toBe("0");
    await slider.blur();
    await page.keyboard.press("x");
    await expect.poll(() => slider.inputValue()).toBe("100");
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("a");
    await page
      .getByRole("dialog")
      .getByText(/Clears 18\u2009\d{3} m² of CMP-1/)
      .waitFor();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Approve without/ })
      .click();
    await page.getByText(/^Cleared 18\u2009\d{3} m² of CMP-1/).waitFor();
    const { ledger: now } = (await office.ask("omar", "GET", "/api/hazards/CMP-1")) as unknown as {
      ledger: { remainingSquareMetres: number };
    };
    expect(Math.round(now.remainingSquareMetres)).toBe(after);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
