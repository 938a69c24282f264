import { describe, expect, test } from "vitest";
import { chromiumPath } from "./support/chromium.ts";
import { settled, shown, until, withOffice } from "./support/office.ts";

const hazardFills = ["land-fill", "land-cancelled"];
const patience = { timeout: 45_000, interval: 100 };

describe.skipIf(chromiumPath === undefined)("the map of the sample programme", { timeout: 180_000 }, () => {
  const office = withOffice();

  test("draws every hazard of the register, and asks nothing of any other machine", async () => {
    const { page, foreign, errors } = await office.open("/?lang=en");
    const register = await office.ask("omar", "GET", "/api/hazards?limit=10000");
    const { items } = register as { items: { code: string; status: string }[] };
    // A covered area has no ground of its own left to outline: it lies within others, which are drawn.
    const codes = items.filter(({ status }) => status !== "covered").map(({ code }) => code);
    const outlines = await shown(page, ["status-open", "status-worked-on", "status-closed", "status-covered"], "code");
    expect(outlines).toEqual(codes.toSorted());
    expect((await shown(page, hazardFills, "fate")).sort()).toEqual([
      "cancelled",
      "cleared",
      "confirmed",
      "reduced",
      "suspected",
    ]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("fills the window, with hazards among its pixels", async () => {
    const { page } = await office.open("/?lang=en");
    const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
    expect(box).toMatchObject({ width: 1240, height: 760 - 48 });
    const red = `(() => {
      const map = window.homegroundMap;
      const copy = document.createElement("canvas");
      copy.width = map.getCanvas().width;
      copy.height = map.getCanvas().height;
      const context = copy.getContext("2d");
      map.redraw();
      context.drawImage(map.getCanvas(), 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 140 && data[at + 2] < 140) found += 1;
      return found;
    })()`;
    expect(await page.evaluate<number>(red)).toBeGreaterThan(300);
    await page.context().close();
  });

  test("keeps its fonts on this machine", async () => {
    const { page } = await office.open("/?lang=az");
    expect(await page.evaluate(`document.fonts.check('600 16px "Inter Semibold"', "Əə")`)).toBe(true);
    await page.context().close();
  });

  test("answers another date without asking for tiles, and the totals follow", async () => {
    const { page } = await office.open("/?lang=en");
    const before = await page.getByTestId("totals").innerText();
    const shownToday = await shown(page, hazardFills, "report");
    const tiles: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/tiles/")) tiles.push(request.url());
    });
    const slider = page.getByRole("slider");
    await slider.focus();
    for (let month = 0; month < 30; month += 1) await page.keyboard.press("PageDown");
    await until(page, `new URL(location.href).searchParams.has("on")`);
    await expect.poll(() => page.getByTestId("totals").innerText(), patience).not.toBe(before);
    await settled(page);
    expect(await shown(page, hazardFills, "report")).not.toEqual(shownToday);
    expect(tiles).toEqual([]);
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\d+ \w+ 202\d$/);
    await page.context().close();
  });

  test("shows a colleague exactly the same from a copied link", async () => {
    const first = await office.open("/?lang=en");
    await first.page.getByLabel("Cancelled", { exact: true }).uncheck();
    await first.page.evaluate(`window.homegroundMap.jumpTo({ center: [-40.05, 40.03], zoom: 12.5 })`);
    await until(first.page, `location.search.includes("view=12.50")`);
    const link = first.page.url().replace(office.url, "");
    const second = await office.open(link);
    expect(await second.page.getByLabel("Cancelled", { exact: true }).isChecked()).toBe(false);
    const place = "(({ lng, lat }) => [lng, lat, window.homegroundMap.getZoom()])(window.homegroundMap.getCenter())";
    const [one, other] = await Promise.all([first, second].map(({ page }) => page.evaluate<number[]>(place)));
    for (const index of [0, 1, 2]) expect(other?.[index]).toBeCloseTo(one?.[index] ?? Number.NaN, 4);
    expect(await shown(second.page, ["land-cancelled"], "code")).toEqual([]);
    await first.page.context().close();
    await second.page.context().close();
  });

  test("says loudly that hazards could not be drawn when tiles fail, and draws them after another try", async () => {
    const { page } = await office.open("/areas?lang=en");
    await page.route("**/api/tiles/**", (route) => route.abort());
    await page.getByRole("link", { name: "Map", exact: true }).first().click();
    const alarm = page.getByTestId("tiles-failed");
    await alarm.waitFor();
    expect(await alarm.innerText()).toContain("Do not read this map as safe");
    await page.unroute("**/api/tiles/**");
    await alarm.getByRole("button").click();
    await alarm.waitFor({ state: "detached" });
    await settled(page);
    expect((await shown(page, hazardFills, "code")).length).toBeGreaterThan(50);
    await page.context().close();
  });

  test("says so when hazards are switched off, and keeps their outlines", async () => {
    const { page } = await office.open("/?lang=en");
    await page.getByLabel("Confirmed", { exact: true }).uncheck();
    await page.getByTestId("hazards-hidden").waitFor();
    await settled(page);
    expect(await shown(page, hazardFills, "fate")).not.toContain("confirmed");
    expect((await shown(page, ["status-open", "status-worked-on"], "code")).length).toBeGreaterThan(50);
    await page.getByTestId("hazards-hidden").getByRole("button").click();
    expect(await page.getByLabel("Confirmed", { exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });

  test("shows one fate alone when its part of the totals bar is pressed", async () => {
    const { page } = await office.open("/?lang=en");
    await page.getByRole("button", { name: "Show only this on the map: Cleared" }).click();
    await settled(page);
    await expect.poll(() => shown(page, [...hazardFills, "land-outside"], "fate"), patience).toEqual(["cleared"]);
    await page.getByRole("button", { name: "Show only this on the map: Cleared" }).click();
    await expect.poll(async () => (await shown(page, hazardFills, "fate")).length, patience).toBe(5);
    await page.context().close();
  });

  test("opens an area that is clicked, with its sum, and closes it with Escape", async () => {
    const { page } = await office.open("/?lang=en&view=14.5/40.06572/-40.21154");
    await page.mouse.click(620, 404);
    await page.getByRole("heading", { name: "Curlew water channel" }).waitFor();
    expect(page.url()).toContain("hazard=SMP-0001");
    await page.getByText("The sum adds up.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Curlew water channel" }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("draws districts without information as such, with the words on the map and a legend that warns", async () => {
    const { page } = await office.open("/?lang=en");
    expect((await shown(page, ["no-information-units"], "code")).length).toBeGreaterThan(0);
    await page.getByText("Blank ground is not proven safe").waitFor();
    await page.getByText("No information").first().waitFor();
    await page.context().close();
  });
});
