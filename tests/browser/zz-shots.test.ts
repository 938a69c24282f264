import { mkdirSync } from "node:fs";
import { describe, test } from "vitest";
import { withOffice } from "./support/office.ts";

describe("shots", { timeout: 400_000 }, () => {
  const office = withOffice();
  test("shots", async () => {
    mkdirSync("/tmp/cmp/shots", { recursive: true });
    const { square, reportOf } = await import("../api/support/documents.ts");
    for (const code of ["SMP-0500", "smp 500"]) {
      const east = code.startsWith("S") ? -86_000 : -86_030;
      const r = reportOf("hazard-report", "2024-01-01", { hazardCode: code, kind: "suspected", area: square(east, -60, 4) });
      await office.ask("leyla", "POST", "/api/reports", r);
      await office.ask("omar", "POST", `/api/reports/${r.id}/approval`, {});
    }
    for (const day of ["2024-05-01", "2024-05-02"]) {
      const r = reportOf("accident-report", day, { location: { geometry: { type: "Point", coordinates: [-40, 40] } }, casualties: [{ outcome: "injured", sex: "male", ageYears: 40 }] });
      await office.ask("leyla", "POST", "/api/reports", r);
    }
    const { items } = (await office.ask("omar", "GET", "/api/reports?state=submitted&limit=50")) as {
      items: { id: string; type: string }[];
    };
    const land = items.find(({ type }) => type === "clearance-completion") ?? items[0];
    const other = items.find(({ type }) => type === "non-technical-survey") ?? items[1];
    const rejected = (
      (await office.ask("omar", "GET", "/api/reports?state=rejected&limit=5")) as { items: { id: string }[] }
    ).items[0];
    const shots: [string, string, object][] = [
      ["land", `/reports/${land?.id}?lang=en`, { viewport: { width: 1440, height: 900 } }],
      ["land-dark-ru", `/reports/${land?.id}?lang=ru&theme=dark`, { viewport: { width: 1440, height: 900 } }],
      ["land-phone-az", `/reports/${land?.id}?lang=az`, { viewport: { width: 390, height: 844 } }],
      ["nts", `/reports/${other?.id}?lang=en`, { viewport: { width: 1440, height: 900 } }],
      ["rejected", `/reports/${rejected?.id}?lang=en`, { viewport: { width: 1440, height: 900 } }],
      ...(process.env.MORE ?? "")
        .split(",")
        .filter(Boolean)
        .flatMap((path, i): [string, string, object][] => [
          [`more-${i}`, `${path}${path.includes("?") ? "&" : "?"}lang=en`, { viewport: { width: 1440, height: 900 } }],
          [
            `more-${i}-phone`,
            `${path}${path.includes("?") ? "&" : "?"}lang=ru&theme=dark`,
            { viewport: { width: 390, height: 844 } },
          ],
        ]),
    ];
    for (const [name, path, options] of shots) {
      if (process.env.ONLY && !name.startsWith(process.env.ONLY)) continue;
      const { page, errors } = await office.open(path, options);
      await page.waitForTimeout(1200);
      await page.screenshot({ path: `/tmp/cmp/shots/${name}.png`, fullPage: false });
      const height = await page.evaluate("document.querySelector('main')?.scrollHeight ?? 0");
      await page.setViewportSize({
        width: page.viewportSize()?.width ?? 1440,
        height: Math.min(Number(height) + 60, 2600),
      });
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/cmp/shots/${name}-full.png` });
      if (errors.length) console.log(name, errors);
      await page.context().close();
    }
  });
});
