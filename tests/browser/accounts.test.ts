import { describe, expect, test } from "vitest";
import { giveAuthenticator } from "./support/authenticator.ts";
import { chromiumPath } from "./support/chromium.ts";
import { policyViolations, withOffice } from "./support/office.ts";

const patience = { timeout: 45_000, interval: 100 };

describe.skipIf(chromiumPath === undefined)("people at the door", { timeout: 180_000 }, () => {
  const office = withOffice();

  const invite = async (name: string, roles: readonly string[]) => {
    const organisationId = office.people.organisationId("Mine Action Authority");
    const body = { name, organisationId, roles };
    return String((await office.ask("administrator", "POST", "/api/people/invitations", body)).link);
  };

  test("somebody invited signs up with a passkey, approves a report with it, and comes back by it", async () => {
    const link = await invite("Rena Invited", ["information-manager"]);
    const { page, errors } = await office.open("/sign-in?lang=en", { as: "public" });
    await giveAuthenticator(page);
    await page.goto(link);
    await page.getByRole("heading", { name: "Welcome, Rena Invited" }).waitFor();
    expect(await page.evaluate("location.href")).not.toContain(link.split("#")[1]);
    await page.getByText("Mine Action Authority").waitFor();
    await page.getByLabel("Login", { exact: true }).fill("rena");
    await page.getByRole("button", { name: "Make a passkey and enter" }).click();
    await page.getByRole("button", { name: "Account of Rena Invited" }).waitFor();

    await page.goto(`${office.url}/reports?lang=en&state=submitted&type=clearance-completion`);
    await page.getByRole("link", { name: "Clearance completion" }).first().click();
    await page.getByRole("button", { name: "Approve a", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Approve this report" });
    await sheet.getByText(/^Clears [\d\s\u2009\u202f]+ m² of SMP-/).waitFor();
    await sheet.getByRole("button", { name: "Sign with passkey and approve" }).click();
    await page.getByText("signed with a passkey · verified").waitFor();
    await page.getByRole("cell", { name: "Rena Invited" }).waitFor();

    await page.getByRole("button", { name: "Account of Rena Invited" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("button", { name: "Account of Rena Invited" }).waitFor();
    expect(await policyViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a password is judged in words, lets in, and returns to the page one came from", async () => {
    const link = await invite("Pasha Password", ["quality-officer"]);
    const { page } = await office.open("/sign-in?lang=en", { as: "public" });
    await page.goto(link);
    await page.getByLabel("Login", { exact: true }).fill("pasha");
    await page.getByLabel("With a password", { exact: true }).check();
    const password = page.getByLabel("Password", { exact: true });
    await password.fill("password1");
    await page.getByText("Guessed at once.").waitFor();
    await page.getByRole("button", { name: "Set the password and enter" }).click();
    await page.getByText("too easy to guess").waitFor();
    await password.fill("lantern orchard velvet compass 7");
    await page.getByText("Holds very well.").waitFor();
    await page.getByRole("button", { name: "Set the password and enter" }).click();
    await page.getByRole("button", { name: "Account of Pasha Password" }).waitFor();

    await page.context().clearCookies();
    await page.goto(`${office.url}/delegations?lang=en`);
    await page.getByText("Sign in to see this page").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Login", { exact: true }).fill("pasha");
    await page.getByLabel("Password", { exact: true }).fill("not this one at all");
    await page.getByRole("button", { name: "Sign in with the password" }).click();
    await page.getByText("Login and password do not belong together").waitFor();
    await page.getByLabel("Password", { exact: true }).fill("lantern orchard velvet compass 7");
    await page.getByRole("button", { name: "Sign in with the password" }).click();
    await page.getByRole("heading", { name: "Delegations" }).waitFor();
    expect(page.url()).toContain("/delegations");
    await page.context().close();
  });

  test("a link that was used leads no further, and says what to do", async () => {
    const { page } = await office.open("/welcome?lang=en#this-link-was-never-made-by-anyone-at-all-here", {
      as: "public",
    });
    await page.getByText("This link leads no further").waitFor();
    await page.context().close();
  });

  test("an administrator invites: the link is shown once, and whoever waits stands below", async () => {
    const { page } = await office.open("/people?lang=en", { as: "administrator" });
    await page.getByRole("button", { name: "Invite a person" }).click();
    const sheet = page.getByRole("dialog", { name: "Invite a person" });
    await sheet.getByLabel("Name", { exact: true }).fill("Dilara Donor");
    await sheet.getByLabel("Organisation", { exact: true }).selectOption({ label: "Donor Agency" });
    await sheet.getByLabel("Viewer or donor", { exact: true }).check();
    await sheet.getByRole("button", { name: "Make the link" }).click();
    const link = page.getByLabel("One-time link", { exact: true });
    expect(await link.inputValue()).toMatch(/\/welcome#\S{20,}$/);
    await page.keyboard.press("Escape");
    await page.getByRole("rowheader", { name: "Dilara Donor" }).first().waitFor();
    await page.context().close();
  });

  test("a sign-in that has ended is said in one line, and the page stays", async () => {
    const { page } = await office.open("/areas/SMP-0001?lang=en", { as: "third" });
    await page.getByText("The sum adds up.").waitFor();
    const address = office.url.replace("http:", "https:");
    await page.context().addCookies([{ name: "__Host-homeground", value: "ended", url: address }]);
    await page.getByRole("button", { name: "Show to partners only" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Reason", { exact: true }).fill("Nothing of this is sent.");
    await sheet.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Your sign-in has ended. The page stays as it is").waitFor();
    expect(await sheet.getByLabel("Reason", { exact: true }).inputValue()).toBe("Nothing of this is sent.");
    await page.keyboard.press("Escape");
    await page.getByText("The sum adds up.").waitFor();
    await expect
      .poll(() => page.getByRole("link", { name: "Sign in", exact: true }).count(), patience)
      .toBeGreaterThan(0);
    await page.context().close();
  });

  test("a token is told once", async () => {
    const { page } = await office.open("/account?lang=en");
    await page.getByRole("button", { name: "Make a token" }).click();
    await page.getByRole("dialog").getByLabel("What it is for", { exact: true }).fill("QGIS at the office");
    await page.getByRole("dialog").getByRole("button", { name: "Make it" }).click();
    const token = page.getByLabel("The token", { exact: true });
    await token.waitFor();
    expect((await token.inputValue()).length).toBeGreaterThan(30);
    await page.getByRole("rowheader", { name: "QGIS at the office" }).waitFor();
    await page.reload();
    await page.getByRole("rowheader", { name: "QGIS at the office" }).waitFor();
    expect(await token.count()).toBe(0);
    await page.context().close();
  });
});
