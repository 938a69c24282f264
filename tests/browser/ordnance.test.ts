import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { withOffice } from "./support/office.ts";

const output = join(repositoryRoot, "tests", "output");
const phone = { width: 390, height: 844 };

describe.skipIf(chromiumPath === undefined)("ordnance and alerts", { timeout: 120_000 }, () => {
  const office = withOffice();

  test("a model is found by its name in another script, with each value, its source and what disagrees", async () => {
    await mkdir(output, { recursive: true });
    const { page, errors } = await office.open("/ordnance?lang=en", { as: "omar", colorScheme: "light" });
    await page.getByRole("searchbox", { name: "Name, in any spelling" }).fill("ПТМ-3");
    await page.getByRole("heading", { name: "1 model of ordnance" }).waitFor();
    await page.screenshot({ path: join(output, "screen-ordnance.png"), fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "PTM-3" }).click();
    await page.getByRole("heading", { name: "PTM-3" }).waitFor();
    const rows = await page.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.filter((row) => /1.?000 g|1.?800 g/.test(row) && row.includes("Sources disagree"))).toHaveLength(2);
    await page.screenshot({ path: join(output, "screen-ordnance-model.png"), fullPage: true });
    await page.setViewportSize(phone);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
    await page.screenshot({ path: join(output, "screen-ordnance-model-phone.png"), fullPage: true });
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a form offers the models of the catalogue while one types", async () => {
    const id = uuidv7();
    const body = { itemsFound: [{ category: "ap-blast-mine", quantity: 1 }] };
    const reportedBy = { name: "Omar Manager", organisation: "Mine Action Authority" };
    const head = { schemaVersion: 1, dateOfInformation: "2025-05-01", reportedBy, attachments: [] };
    const document = { id, type: "eod-spot-task", ...head, body };
    await office.ask("omar", "PUT", `/api/drafts/${id}`, { type: "eod-spot-task", sequence: 1, document });
    const { page, errors } = await office.open(`/drafts/${id}?lang=en`, { as: "omar" });
    await page.getByLabel("Model").first().fill("pmn");
    // The browser's own list of suggestions: it is not drawn in the page.
    const list = `[...document.querySelectorAll("[id$='/model-input-known'] option")].map(({ value }) => value)`;
    await expect.poll(() => page.evaluate(list), { timeout: 20_000 }).toEqual(["pmn", "pmn-2", "pmn-4"]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("approving a find on released land puts an alert on every page, for those who may see it", async () => {
    const list = await office.ask("omar", "GET", "/api/reports?type=post-clearance-finding&state=submitted");
    const [finding] = list["items"] as { id: string }[];
    const { page, errors } = await office.open("/areas?lang=en", { as: "omar", colorScheme: "light" });
    const alert = page.getByRole("region", { name: "Alert" });
    await page.getByRole("heading").first().waitFor();
    expect(await alert.count()).toBe(0);
    await office.ask("omar", "POST", `/api/reports/${finding?.id}/approval`, {});
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Ordnance found on released land: SMP-\d+, 1 item/);
    await page.screenshot({ path: join(output, "screen-alert.png") });
    await page.setViewportSize(phone);
    await page.screenshot({ path: join(output, "screen-alert-phone.png") });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
