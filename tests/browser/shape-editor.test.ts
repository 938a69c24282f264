import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { until, type WindowOptions, withOffice } from "./support/office.ts";

const output = join(repositoryRoot, "tests", "output");
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const canvas = "[data-testid=shape-field] canvas.maplibregl-canvas";

describe.skipIf(chromiumPath === undefined)("the geometry of a report", { timeout: 180_000 }, () => {
  const office = withOffice();
  beforeAll(() => mkdir(output, { recursive: true }));

  /** A new hazard report over SMP-0001 with the editor of its area open. */
  async function editor(more: WindowOptions & { readonly theme?: string } = {}) {
    const { theme = "light", ...options } = more;
    const id = uuidv7();
    const open = await office.open(`/drafts/${id}?type=hazard-report&lang=en&theme=${theme}`, {
      viewport: wide,
      ...options,
    });
    const { page } = open;
    await page.getByLabel("Date of information").fill("2024-06-01");
    await page.getByLabel("Hazard code").fill("SMP-0001");
    // Out of the field first: its list of known areas closes, and the page moves under the pointer.
    await page.getByLabel("Hazard code").press("Tab");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Enter the area" }).click();
    await page.locator(canvas).waitFor();
    await until(page, "window.homegroundMap?.loaded() === true && window.homegroundMap.areTilesLoaded()");
    await page.evaluate(`document.querySelector("[data-testid=shape-field]").scrollIntoView({ block: "center" })`);
    return { ...open, id };
  }

  const places = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll("[data-place]")].map(({ value }) => value)`);

  async function keptArea(id: string): Promise<unknown> {
    const { document } = (await office.ask("omar", "GET", `/api/drafts/${id}`)) as { document: { body: Drawn } };
    return document.body.area;
  }
  interface Drawn {
    readonly area?: unknown;
  }

  test("is drawn corner by corner, each saved as it stands, then moved, nudged and taken back", async () => {
    const { page, errors, id } = await editor();
    const box = await page.locator(canvas).boundingBox();
    const click = async (x: number, y: number) => {
      await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y, { steps: 3 });
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForTimeout(120);
    };
    await page.getByRole("button", { name: "Draw the area" }).click();
    await click(30, 120);
    await click(36, 30);
    await expect.poll(() => keptArea(id), { timeout: 20_000 }).toMatchObject({ geometry: { type: "Polygon" } });
    await click(200, 34);
    await click(31, 121);
    const drawn = await places(page);
    expect(drawn.filter((text) => text !== "").length).toBe(3);

    const corner = await page.locator("[data-testid=shape-overlay] g[data-kind=corner]").nth(2).boundingBox();
    const [x, y] = [(corner?.x ?? 0) + 13, (corner?.y ?? 0) + 13];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 6, { steps: 4 });
    await page.mouse.up();
    const moved = await places(page);
    expect(moved[2]).not.toBe(drawn[2]);
    await page.keyboard.press("Shift+ArrowUp");
    const north = (texts: readonly string[]) => Number(texts[2]?.split(",")[0]);
    // Ten metres of latitude.
    expect(north(await places(page)) - north(moved)).toBeCloseTo(0.00009, 5);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await places(page)).toEqual(drawn);
    await page.keyboard.press("Control+Shift+z");
    expect(await places(page)).toEqual(moved);
    await page.screenshot({ path: join(output, "shape-draw.png") });
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("is walked by bearing and distance, with its closing error shown and spread only when asked", async () => {
    const { page, errors, id } = await editor();
    await page.getByRole("tab", { name: "Bearing and distance" }).click();
    await page.getByLabel("Bearings from").selectOption("true");
    await page.getByRole("group", { name: "Start point" }).getByLabel("Coordinates").fill("40.065000N 40.212000W");
    const legs = [
      [0, 100],
      [90, 100],
      [180, 100],
      [270, 99],
    ] as const;
    for (const [index, [bearing, metres]] of legs.entries()) {
      await page.getByLabel(`Bearing of leg ${index + 1}`).fill(String(bearing));
      await page.getByLabel(`Distance of leg ${index + 1}, m`).fill(String(metres));
    }
    await page.getByLabel("Kind of point of leg 4").selectOption("start");
    expect(await page.getByTestId("closure").innerText()).toContain("1.00 m, 1:39");
    const asTyped = { method: "traverse", bearingKind: "true", date: "2024-06-01" };
    await expect.poll(() => keptArea(id), { timeout: 20_000 }).toMatchObject({ asTyped });
    expect(JSON.stringify(await keptArea(id))).not.toContain("compass-rule");
    await page.getByLabel("Adjust by the compass rule").check();
    await expect
      .poll(() => keptArea(id), { timeout: 20_000 })
      .toMatchObject({ asTyped: { ...asTyped, adjustment: "compass-rule" } });
    await page.screenshot({ path: join(output, "shape-traverse.png"), fullPage: true });
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("is typed on a phone, letter by letter, and pasted after a look at it", async () => {
    const { page, errors, id } = await editor({ viewport: phone, hasTouch: true, theme: "dark" });
    await page.getByRole("tab", { name: "Coordinates" }).click();
    const texts = ["40°03′54″N 40°12′43″W", "40 3 58 N 40 12 43 W", "40.0661N 40.2110W"];
    for (const [index, text] of texts.entries())
      await page.getByLabel(`Corner ${index + 1}`, { exact: true }).fill(text);
    await expect
      .poll(() => keptArea(id), { timeout: 20_000 })
      .toMatchObject({ asTyped: { method: "coordinates", texts } });
    await page.screenshot({ path: join(output, "shape-phone-dark.png"), fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
    expect(await faults(page)).toEqual([]);

    await page.getByRole("tab", { name: "Paste or file" }).click();
    const ring = [
      [-40.212, 40.066],
      [-40.211, 40.066],
      [-40.211, 40.067],
      [-40.212, 40.066],
    ];
    await page.getByLabel("Or paste here").fill(JSON.stringify({ type: "Polygon", coordinates: [ring] }));
    await page.getByRole("button", { name: "Take this shape" }).click();
    const pasted = {
      geometry: { type: "Polygon", coordinates: [ring] },
      asTyped: { method: "pasted", format: "geojson" },
    };
    await expect.poll(() => keptArea(id), { timeout: 20_000 }).toMatchObject(pasted);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
