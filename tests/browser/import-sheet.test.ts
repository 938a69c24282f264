import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { filledTemplate } from "../api/support/sheets.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { until, withOffice } from "./support/office.ts";

const output = join(repositoryRoot, "tests", "output");
const phone = { width: 390, height: 844 };

describe.skipIf(chromiumPath === undefined)("importing a spreadsheet", { timeout: 120_000 }, () => {
  const office = withOffice();

  test("a filled file is shown row by row with findings at their cells, and its good rows are taken in", async () => {
    await mkdir(output, { recursive: true });
    const frame = {
      dateOfInformation: "15.01.2026",
      "reportedBy.name": "Leyla",
      "reportedBy.organisation": "Authority",
    };
    const rows = [
      { ...frame, "body.location": "40.1 N, 40.2 W", "body.description": "A cow stepped on something" },
      { ...frame, "body.location": "by the mill" },
      { ...frame, dateOfInformation: "03/04/2026", "body.location": "40.1 N, 40.21 W", "body.description": "=1+1" },
    ];
    const buffer = Buffer.from(await filledTemplate("accident-report", { rows }));
    const { page, errors } = await office.open("/import?lang=en&type=accident-report", {
      as: "assistance",
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
    });
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.locator("input[type=file]").setInputFiles({ name: "accidents.xlsx", mimeType, buffer });
    const table = page.getByRole("table", { name: "Rows of the file" });
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(4);
    expect(await table.getByRole("row").nth(2).innerText()).toMatch(/Refused[\s\S]*by the mill[\s\S]*H4/);
    await page.screenshot({ path: join(output, "screen-import-rows-light.png"), fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await until(page, `document.documentElement.dataset.mantineColorScheme === "dark"`);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(output, "screen-import-rows-dark.png"), fullPage: true });
    await page.setViewportSize(phone);
    await page.screenshot({ path: join(output, "screen-import-rows-phone.png"), fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Take in the 1 good row only" }).click();
    await page.getByRole("heading", { name: "1 report was taken in" }).waitFor();
    const list = await office.ask("assistance", "GET", "/api/reports?type=accident-report&state=submitted");
    expect(
      (list["items"] as { dateOfInformation: string }[]).filter((one) => one.dateOfInformation === "2026-01-15").length,
    ).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
