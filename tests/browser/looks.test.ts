import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { type OpenPage, withOffice } from "./support/office.ts";

const output = join(repositoryRoot, "tests", "output");
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Pages by the name of their picture. */
const pages = {
  map: "/",
  area: "/?hazard=SMP-0001&view=14/40.0650/-40.2080",
  "as-of": "/?on=2022-09-30&view=12/40.03/-40.05",
  register: "/areas",
  hazard: "/areas/SMP-0001",
  reports: "/reports",
} as const;

describe.skipIf(chromiumPath === undefined)("how the screens look", { timeout: 180_000 }, () => {
  const office = withOffice();
  beforeAll(() => mkdir(output, { recursive: true }));

  const picture = async (name: string, { page }: OpenPage) => {
    await page.evaluate("document.fonts.ready.then(() => true)");
    await page.screenshot({ path: join(output, `${name}.png`) });
  };
  const address = (path: string, more: string) => `${path}${path.includes("?") ? "&" : "?"}${more}`;

  for (const [name, path] of Object.entries(pages)) {
    for (const theme of ["light", "dark"] as const) {
      test(`${name} in ${theme} has no serious fault of access, wide`, async () => {
        const open = await office.open(address(path, `lang=en&theme=${theme}`), { viewport: wide });
        await open.page.waitForTimeout(300);
        await picture(`${name}-${theme}`, open);
        expect(await faults(open.page)).toEqual([]);
        expect(open.errors).toEqual([]);
        await open.page.context().close();
      });
    }

    test(`${name} fits a phone`, async () => {
      const open = await office.open(address(path, "lang=en"), { viewport: phone, hasTouch: true });
      await open.page.waitForTimeout(300);
      await picture(`${name}-phone`, open);
      expect(await open.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
      expect(await faults(open.page)).toEqual([]);
      await open.page.context().close();
    });
  }

  for (const [language, words] of [
    ["az", "Xəritə"],
    ["ru", "Карта"],
    ["en", "Map"],
  ] as const) {
    test(`speaks ${language}, also in the names on the map`, async () => {
      const open = await office.open(`/?lang=${language}`, { viewport: wide });
      await open.page.getByRole("link", { name: words, exact: true }).first().waitFor();
      expect(await open.page.evaluate("document.documentElement.lang")).toBe(language);
      const names = await open.page.evaluate<string[]>(
        `window.homegroundMap.queryRenderedFeatures({ layers: ["unit-names"] }).map((f) => f.properties["${language}"])`,
      );
      expect(names.length).toBeGreaterThan(2);
      await picture(`map-${language}`, open);
      await open.page.context().close();
    });
  }

  test("every page and print of the sample says SAMPLE", async () => {
    for (const path of ["/", "/areas", "/areas/SMP-0001", "/reports"]) {
      const { page } = await office.open(`${path}?lang=en`);
      await page.getByTestId("sample-mark").waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await page.getByTestId("sample-mark").isVisible()).toBe(true);
      await page.context().close();
    }
  });

  test("the map prints with its hazards, its legend and the warning", async () => {
    const { page } = await office.open("/?lang=en", { viewport: wide });
    await page.emulateMedia({ media: "print" });
    const reds = `(() => {
      const copy = [...document.querySelectorAll("main section > canvas")].at(-1);
      const { data } = copy.getContext("2d").getImageData(0, 0, copy.width, copy.height);
      let red = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 140 && data[at + 2] < 140) red += 1;
      return red;
    })()`;
    await expect.poll(() => page.evaluate<number>(reds), { timeout: 45_000 }).toBeGreaterThan(500);
    expect(await page.getByText("Blank ground is not proven safe").isVisible()).toBe(true);
    await page.screenshot({ path: join(output, "map-print.png"), fullPage: true });
    await page.context().close();
  });

  test("an area prints on A4", async () => {
    const { page } = await office.open("/areas/SMP-0001?lang=en", { viewport: wide });
    await page.getByText("The sum adds up.").waitFor();
    const pdf = await page.pdf({ path: join(output, "hazard-print.pdf"), format: "A4" });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(output, "hazard-print.png"), fullPage: true });
    await page.context().close();
  });

  test("a browser that cannot draw the map says so, and does not look like safe ground", async () => {
    const { page } = await office.open("/areas?lang=en");
    await page.evaluate("HTMLCanvasElement.prototype.getContext = () => null");
    await page.getByRole("link", { name: "Map", exact: true }).first().click();
    await page.getByText("This browser cannot draw the map").waitFor();
    await page.context().close();
  });

  test("a phone's sheet is stepped by its handle, and every button is big enough for a thumb", async () => {
    const { page } = await office.open("/?lang=en", { viewport: phone, hasTouch: true });
    const handle = page.getByRole("button", { name: "Height of the sheet" });
    const sheet = handle.locator("..");
    const low = (await sheet.boundingBox())?.height ?? 0;
    await handle.click();
    await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(low + 100);
    await page.screenshot({ path: join(output, "map-phone-sheet.png") });
    const small = await page.evaluate<string[]>(
      `[...document.querySelectorAll("header button, header select, nav a, main button")]
        .filter((element) => element.offsetParent !== null)
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 24 || height < 24)
        .map(([element]) => element.outerHTML.slice(0, 120))`,
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});
