import { beforeAll, describe, expect, test } from "vitest";
import { reportOf } from "../api/support/documents.ts";
import { chromiumPath } from "./support/chromium.ts";
import { shown, withOffice } from "./support/office.ts";

const outlines = ["status-open", "status-worked-on", "status-closed", "status-covered"];

/** A rectangle on the Island of Almora, near no hazard of the sample; thousandths of a degree. */
function field(east: number) {
  const [west, south] = [-40.205 + east / 1000, 40.099];
  const corners = [
    [west, south],
    [west + 0.004, south],
    [west + 0.004, south + 0.003],
    [west, south + 0.003],
    [west, south],
  ];
  return { geometry: { type: "Polygon", coordinates: [corners] } };
}

describe.skipIf(chromiumPath === undefined)("who sees what", { timeout: 180_000 }, () => {
  const office = withOffice();

  const approvedHazard = async (hazardCode: string, organisation: string, east: number) => {
    const body = { hazardCode, kind: "confirmed", area: field(east) };
    const reportedBy = { name: "Walked the Line", organisation };
    const document = reportOf("hazard-report", "2024-05-01", body, { reportedBy });
    await office.ask("leyla", "POST", "/api/reports", document);
    await office.ask("omar", "POST", `/api/reports/${document.id}/approval`, {});
    return document.id;
  };
  let neighboursReport = "";

  beforeAll(async () => {
    await approvedHazard("OWN-1", "Survey Team 1", 0);
    neighboursReport = await approvedHazard("NEXT-1", "Clearance Company", 6);
  }, 60_000);

  const view = "view=14.00/40.1005/-40.2000";

  test("an operator sees their own area and not the neighbour's: on the map, in lists, by address, as CSV", async () => {
    const { page } = await office.open(`/?lang=en&${view}`, { as: "operator" });
    expect(await shown(page, outlines, "code")).toContain("OWN-1");
    expect(await shown(page, outlines, "code")).not.toContain("NEXT-1");
    expect(await page.getByTestId("restricted").innerText()).toContain("Ground not drawn is not safe ground");
    await page.goto(`${office.url}/areas?lang=en&search=-1`);
    await page.getByRole("link", { name: "OWN-1", exact: true }).waitFor();
    expect(await page.getByRole("link", { name: "NEXT-1", exact: true }).count()).toBe(0);
    await page.goto(`${office.url}/areas/NEXT-1?lang=en`);
    await page.getByText("Nothing is known of this").waitFor();
    await page.goto(`${office.url}/reports/${neighboursReport}?lang=en`);
    await page.getByText("Nothing is known of this").waitFor();
    for (const path of ["/api/hazards.csv", "/api/reports.csv"]) {
      const rows = await page.evaluate<string>(`fetch("${path}").then((answer) => answer.text())`);
      expect(rows).toContain("OWN-1");
      expect(rows).not.toContain("NEXT-1");
    }
    await page.context().close();

    const manager = await office.open(`/?lang=en&${view}`);
    expect(await shown(manager.page, outlines, "code")).toEqual(expect.arrayContaining(["OWN-1", "NEXT-1"]));
    await manager.page.context().close();
  });

  test("everyone is shown an area only after the decision, and all else is drawn as not shown", async () => {
    const visitor = await office.open(`/?lang=en&${view}`, { as: "public" });
    expect(await shown(visitor.page, outlines, "code")).toEqual([]);
    expect((await shown(visitor.page, ["no-information-units"], "code")).length).toBeGreaterThan(0);
    expect(await shown(visitor.page, ["units-informed"], "code")).toEqual([]);
    await visitor.page.getByText("not the whole programme", { exact: true }).waitFor();
    await visitor.page.context().close();

    const manager = await office.open("/areas/NEXT-1?lang=en");
    await manager.page.getByRole("button", { name: "Show to everyone" }).click();
    const sheet = manager.page.getByRole("dialog", { name: "Show to everyone" });
    await sheet.getByLabel("Reason", { exact: true }).fill("Signs stand on the ground.");
    await sheet.getByRole("button", { name: "Show it" }).click();
    await manager.page.getByText("Shown to everyone.").waitFor();
    await manager.page.context().close();

    const { page } = await office.open(`/?lang=en&${view}`, { as: "public" });
    expect(await shown(page, outlines, "code")).toEqual(["NEXT-1"]);
    await page.goto(`${office.url}/areas/NEXT-1?lang=en`);
    await page.getByText("The sum adds up.").waitFor();
    expect(await page.getByText("not shown to you").count()).toBeGreaterThan(0);
    expect(await page.getByText("Walked the Line").count()).toBe(0);
    await page.context().close();
  });

  test("navigation offers only what one may do, and a page without the right says whose it is", async () => {
    const { page } = await office.open("/security-log?lang=en", { as: "donor" });
    await page.getByText("This page is not part of your roles").waitFor();
    await page.getByText("It is open to: Administrator.").waitFor();
    await page.getByRole("button", { name: "Account of Dina Donor" }).click();
    expect(await page.getByRole("link", { name: "Security log", exact: true }).count()).toBe(0);
    await page.getByRole("link", { name: "Organisations", exact: true }).waitFor();
    await page.context().close();
  });

  test("an identity is opened with a reason, hidden again, and the reading stands in its list", async () => {
    const location = { geometry: { type: "Point", coordinates: [-40.2, 40.1] } };
    const reportedBy = { name: "Vera Assistance", organisation: "Partner Hospital" };
    const document = reportOf("accident-report", "2024-06-01", { location }, { reportedBy });
    await office.ask("assistance", "POST", "/api/reports", document);
    const { page } = await office.open(`/reports/${document.id}?lang=en`, { as: "assistance" });
    await page.getByRole("button", { name: "Record a person" }).click();
    const form = page.getByRole("dialog", { name: "Record a person" });
    await form.getByLabel("Label", { exact: true }).fill("Casualty 1");
    await form.getByLabel("Name", { exact: true }).fill("Gülnarə Şıxəliyeva");
    await form.getByRole("button", { name: "Seal it" }).click();
    await page.getByRole("rowheader", { name: "Casualty 1" }).waitFor();
    expect(await page.getByText("Gülnarə").count()).toBe(0);
    await page.getByRole("button", { name: "Read with a reason" }).click();
    const asking = page.getByRole("dialog", { name: "Read “Casualty 1”" });
    await asking.getByLabel("Reason", { exact: true }).fill("Referral for a prosthesis");
    await asking.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("Gülnarə Şıxəliyeva").waitFor();
    await page.getByRole("button", { name: "Hide now" }).click();
    await page.getByText("Gülnarə").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Who read it" }).click();
    await page.getByRole("dialog").getByText("Referral for a prosthesis").waitFor();
    await page.context().close();
  });

  test("a quality officer checks a report, and cannot decide it", async () => {
    const { page } = await office.open("/reports?lang=en&state=submitted&type=clearance-completion", { as: "quality" });
    await page.getByRole("link", { name: "Clearance completion" }).first().click();
    await page.getByRole("button", { name: "I have checked this c", exact: true }).click();
    expect(await page.getByRole("button", { name: "Approve a", exact: true }).count()).toBe(0);
    const sheet = page.getByRole("dialog", { name: "Record a check" });
    await sheet.getByLabel("What you looked at", { exact: true }).fill("Lanes 1 to 14 on the ground.");
    await sheet.getByRole("button", { name: "Record the check" }).click();
    await page.getByRole("heading", { name: "1 check" }).waitFor();
    await page.getByText("Lanes 1 to 14 on the ground.").first().waitFor();
    await page.context().close();
  });
});
