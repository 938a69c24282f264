import { expect, test } from "vitest";
import { withOffice } from "./support/office.ts";

const office = withOffice();
test("tries", { timeout: 120_000 }, async () => {
  for (const [name, path, as] of [
    ["sign-in", "/sign-in?lang=en", "public"],
    ["map-public", "/?lang=en", "public"],
    ["account", "/account?lang=en", "omar"],
    ["people", "/people?lang=en", "administrator"],
    ["organisations", "/organisations?lang=en", "administrator"],
    ["security", "/security-log?lang=en", "administrator"],
    ["policy", "/policy?lang=en", "administrator"],
    ["delegations", "/delegations?lang=en", "omar"],
    ["areas", "/areas?lang=en", "operator"],
    ["not-yours", "/people?lang=en", "public"],
    ["hazard", "/areas/SMP-0001?lang=en", "omar"],
    ["verify", "/verify?lang=en", "public"],
  ] as const) {
    const { page, errors } = await office.open(path, { as, viewport: { width: 1240, height: 800 } });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `tests/output/try-${name}.png` });
    console.log(name, errors);
    await page.context().close();
  }
  expect(1).toBe(1);
});
