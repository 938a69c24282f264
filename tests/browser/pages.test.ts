import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./support/chromium.ts";
import { until, withOffice } from "./support/office.ts";

const patience = { timeout: 45_000, interval: 100 };

/** "56 004" with thin spaces, as a number. */
function numberIn(text: string): number {
  return Number(text.replaceAll("\u2009", "").replace("\u2212", "-"));
}

async function ledgerOf(page: Page): Promise<Record<string, number>> {
  const rows = await page.locator("table").first().locator("tr").all();
  const lines = await Promise.all(
    rows.map(async (row) => [await row.locator("th").innerText(), await row.locator("td").last().innerText()] as const),
  );
  return Object.fromEntries(lines.map(([what, number]) => [what.trim(), numberIn(number)]));
}

describe.skipIf(chromiumPath === undefined)("the pages of the sample programme", { timeout: 180_000 }, () => {
  const office = withOffice();

  test("an area's ledger adds up in front of the reader, and each number opens its reports", async () => {
    const { page, foreign, errors } = await office.open("/areas/SMP-0001?lang=en");
    await page.getByRole("heading", { name: "Curlew water channel" }).waitFor();
    const ledger = await ledgerOf(page);
    const { Opened = 0, "Added by survey": added = 0, Cancelled = 0, Reduced = 0, Cleared = 0, Remaining = 0 } = ledger;
    // Each line is rounded to whole square metres by itself.
    expect(Math.abs(Opened + added - Cancelled - Reduced - Cleared - Remaining)).toBeLessThanOrEqual(3);
    await page.getByText("The sum adds up.").waitFor();
    await page.getByRole("button", { name: /^Cleared:/ }).click();
    const behind = page.getByRole("dialog");
    await behind.getByRole("link", { name: "Clearance completion" }).first().click();
    await page.getByRole("heading", { name: "Clearance completion" }).waitFor();
    expect(page.url()).toContain("/reports/");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("an area as of an earlier date has the ledger of that date", async () => {
    const { page } = await office.open("/areas/SMP-0001?lang=en");
    await page.getByText("The sum adds up.").waitFor();
    const today = await ledgerOf(page);
    await page.goto(`${office.url}/areas/SMP-0001?lang=en&on=2022-12-31`);
    await page.getByText("As of 31 December 2022").waitFor();
    const then = await ledgerOf(page);
    expect(then["Cleared"]).toBe(0);
    expect(today["Cleared"]).toBeGreaterThan(0);
    await page.context().close();
  });

  test("the register is searched, filtered, walked with j and k, and opened with Enter", async () => {
    const { page } = await office.open("/areas?lang=en");
    await page.getByRole("heading", { name: "134 hazardous areas" }).waitFor();
    await page.getByRole("button", { name: "Closed" }).click();
    await until(page, `location.search.includes("status=closed")`);
    await page.getByRole("heading", { name: "44 hazardous areas" }).waitFor();
    await page.getByRole("searchbox").fill("nothing is called so");
    await page.getByText("No area fits these filters").waitFor();
    await page.getByRole("searchbox").fill("SMP-00");
    await page.getByRole("row").nth(1).waitFor();
    await page.getByRole("searchbox").blur();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const code = await page.locator("[role=row][data-active=true] a").innerText();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url(), patience).toContain(`/areas/${code}`);
    await page.context().close();
  });

  test("search finds an area by / and opens it on the map, and a coordinate too", async () => {
    const { page } = await office.open("/reports?lang=en");
    await page.keyboard.press("/");
    await page.keyboard.type("curlew water");
    await page.getByRole("option", { name: "SMP-0001 · Curlew water channel" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Curlew water channel" }).waitFor();
    expect(page.url()).toContain("hazard=SMP-0001");
    await page.keyboard.press("/");
    await page.keyboard.type("40.05, -40.1");
    await page.getByRole("option", { name: /coordinate/ }).waitFor();
    await page.keyboard.press("Enter");
    await until(page, `location.search.includes("view=14.00/40.05")`);
    await page.context().close();
  });

  test("the sheet of shortcuts opens with ? and closes with Escape", async () => {
    const { page } = await office.open("/reports?lang=en");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await sheet.waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.context().close();
  });

  test("a submitted report is approved by whoever is signed in, and a map open elsewhere learns of it", async () => {
    const map = await office.open("/?lang=en");
    const position = "window.homegroundMap.getSource('land').tiles[0]";
    const before = await map.page.evaluate(position);
    const { page } = await office.open("/reports?lang=en&state=submitted&type=clearance-completion");
    await page.getByRole("link", { name: "Clearance completion" }).first().click();
    await page.getByRole("button", { name: "Approve a", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve without a signature" }).click();
    await page.getByText("Approved", { exact: true }).first().waitFor();
    await page.getByRole("cell", { name: "Omar Manager" }).waitFor();
    await expect.poll(() => map.page.evaluate(position), patience).not.toBe(before);
    await page.context().close();
    await map.page.context().close();
  });

  test("a report is returned with its reason", async () => {
    const { page } = await office.open("/reports?lang=en&state=submitted");
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    // Exactly: the list that is being left has a filter "Returned".
    await page.getByRole("button", { name: "Return r", exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Why it is returned").fill("The polygon is not the one that was walked.");
    await sheet.getByRole("button", { name: "Return without a signature" }).click();
    await page.getByText("Returned", { exact: true }).first().waitFor();
    await page.context().close();
  });

  test("an address that leads nowhere says so", async () => {
    const { page } = await office.open("/nothing-here?lang=en");
    await page.getByText("Nothing has this address").waitFor();
    await page.context().close();
  });
});
