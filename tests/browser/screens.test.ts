import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { reportOf } from "../api/support/documents.ts";
import { faults } from "./support/axe.ts";
import { chromiumPath } from "./support/chromium.ts";
import { policyViolations, settled, until, type Who, withOffice } from "./support/office.ts";
import { reportPeopleAndMoney } from "./support/people-and-money.ts";

const output = join(repositoryRoot, "tests", "output");
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** A screen by the name of its picture. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly as?: Who;
  /** Buttons to press one after the other, by their exact names: what opens is looked at too. */
  readonly press?: readonly string[];
}

describe.skipIf(chromiumPath === undefined)("every screen", { timeout: 180_000 }, () => {
  const office = withOffice();
  const ids = {
    draft: "01a22066-8c68-78f0-8972-e75497ab88c4",
    accident: "",
    submitted: "",
    code: "",
    invitation: "",
    task: "",
  };

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    const location = { geometry: { type: "Point", coordinates: [-40.2, 40.1] } };
    const reportedBy = { name: "Vera Assistance", organisation: "Partner Hospital" };
    const casualties = [{ outcome: "injured", sex: "female", ageYears: 34, status: "civilian" }];
    const accident = reportOf("accident-report", "2024-06-01", { location, casualties }, { reportedBy });
    await office.ask("assistance", "POST", "/api/reports", accident);
    for (const label of ["Casualty 1", "Informant"]) {
      const kind = label === "Informant" ? "informant" : "casualty";
      const identity = { reportId: accident.id, kind, label, details: { name: "Somebody Invented" } };
      await office.ask("assistance", "POST", "/api/identities", identity);
    }
    await reportPeopleAndMoney(office);
    ids.accident = accident.id;
    const document = {
      ...accident,
      id: ids.draft,
      dateOfInformation: undefined,
      body: { casualties: [{ sex: "male" }] },
    };
    await office.ask("omar", "PUT", `/api/drafts/${ids.draft}`, { type: "accident-report", document, sequence: 1 });
    const list = await office.ask("omar", "GET", "/api/reports?state=submitted&type=clearance-completion&limit=1");
    ids.submitted = (list.items as { id: string }[])[0]?.id ?? "";
    await office.ask("quality", "POST", `/api/reports/${ids.submitted}/check`, { remark: "Lanes 1 to 14 sampled." });
    const certificate = { hazardCode: "SMP-0001", handedOverOn: "2025-03-01" };
    await office.ask("omar", "POST", "/api/certificates", certificate);
    const certificates = await office.ask("omar", "GET", "/api/certificates");
    ids.code = (certificates.items as { code: string }[])[0]?.code ?? "";
    const tasks = await office.ask("omar", "GET", "/api/tasks?on=2025-11-20&state=finished");
    ids.task = (tasks.items as { number: string }[])[0]?.number ?? "";
    const toPersonId = office.people.actor("third").personId;
    const days = { validFrom: today(0), validUntil: today(20) };
    await office.ask("omar", "POST", "/api/delegations", { toPersonId, ...days, reason: "On leave" });
    const organisationId = office.people.organisationId("Donor Agency");
    const person = { name: "Dilara Donor", organisationId, roles: ["donor"] };
    ids.invitation = String((await office.ask("administrator", "POST", "/api/people/invitations", person)).link);
  }, 60_000);

  /** Each route of the router with a screen at least: a route without one fails the test below. */
  const screens = (): Readonly<Record<string, readonly Screen[]>> => ({
    "/": [{ name: "map-public", path: "/", as: "public" }],
    "/areas": [{ name: "areas-operator", path: "/areas", as: "operator" }],
    "/areas/$code": [
      { name: "area-public", path: "/areas/SMP-0001", as: "public" },
      { name: "publish", path: "/areas/SMP-0001", press: ["Show to partners only"] },
      { name: "issue", path: "/areas/SMP-0001", press: ["Issue a certificate"] },
    ],
    "/reports": [{ name: "reports", path: "/reports" }],
    "/reports/$id": [
      { name: "report-decide", path: `/reports/${ids.submitted}`, press: ["Approve a"] },
      { name: "report-check", path: `/reports/${ids.submitted}`, as: "quality", press: ["I have checked this c"] },
      { name: "vault", path: `/reports/${ids.accident}`, as: "assistance" },
      { name: "vault-record", path: `/reports/${ids.accident}`, as: "assistance", press: ["Record a person"] },
    ],
    "/work": [
      { name: "work", path: "/work?list=toApprove" },
      { name: "work-drafts", path: "/work?list=drafts" },
      { name: "work-empty", path: "/work?list=returned", as: "operator" },
    ],
    "/reports/new": [{ name: "report-new", path: "/reports/new", as: "operator" }],
    "/reports/new/$type/print": [{ name: "report-blank", path: "/reports/new/accident-report/print" }],
    "/drafts/$id": [
      { name: "form", path: `/drafts/${ids.draft}` },
      { name: "form-errors", path: `/drafts/${ids.draft}`, press: ["Hand in"] },
      { name: "form-none", path: "/drafts/01a22066-8c68-78f0-8972-e75497ab88c5" },
    ],
    "/import": [{ name: "import", path: "/import" }],
    "/sign-in": [{ name: "sign-in", path: "/sign-in", as: "public" }],
    "/welcome": [{ name: "welcome", path: `/welcome#${ids.invitation.split("#")[1]}`, as: "public" }],
    "/account": [
      { name: "account", path: "/account", press: ["Account of Omar Manager"] },
      { name: "account-token", path: "/account", press: ["Make a token"] },
    ],
    "/people": [
      { name: "people", path: "/people", as: "administrator" },
      { name: "people-invite", path: "/people", as: "administrator", press: ["Invite a person"] },
      { name: "people-change", path: "/people", as: "administrator", press: ["Change Olga Operator"] },
      { name: "people-not-yours", path: "/people", as: "public" },
    ],
    "/organisations": [{ name: "organisations", path: "/organisations", as: "administrator" }],
    "/security-log": [{ name: "security-log", path: "/security-log", as: "administrator" }],
    "/policy": [{ name: "policy", path: "/policy", press: ["Change the rules"] }],
    "/delegations": [{ name: "delegations", path: "/delegations" }],
    "/records": [{ name: "records", path: "/records" }],
    "/records/$type": [{ name: "records-of-type", path: "/records/risk-education" }],
    "/ordnance": [{ name: "ordnance", path: "/ordnance" }],
    "/ordnance/$model": [{ name: "ordnance-model", path: "/ordnance/pmn-2" }],
    "/duplicates": [{ name: "duplicates", path: "/duplicates" }],
    "/history/$record/$key": [{ name: "history", path: "/history/hazard/SMP-0001" }],
    "/assistance": [{ name: "assistance", path: "/assistance" }],
    "/returns": [{ name: "returns", path: "/returns" }],
    "/quality": [
      { name: "quality", path: "/quality" },
      { name: "quality-lot", path: "/quality?on=2025-07-01&plan=lot&lot=400&sample=60", as: "operator" },
    ],
    "/capacity": [{ name: "capacity", path: "/capacity?on=2025-11-20" }],
    "/tasks": [
      { name: "tasks", path: "/tasks?on=2025-11-20" },
      { name: "tasks-not-yours", path: "/tasks", as: "donor" },
    ],
    "/tasks/$number": [{ name: "task", path: `/tasks/${ids.task}?on=2025-11-20` }],
    "/certificates": [{ name: "certificates", path: "/certificates" }],
    "/verify": [{ name: "verify", path: "/verify", as: "public" }],
    "/verify/$code": [
      { name: "verify-valid", path: `/verify/${ids.code}`, as: "public" },
      { name: "verify-unknown", path: "/verify/NOTHING", as: "public" },
    ],
  });

  test("has its line here, whatever route the router knows", async () => {
    const router = await readFile(join(repositoryRoot, "web", "office", "router.tsx"), "utf8");
    const routes = [...router.matchAll(/path: "([^"]+)"/g)].map(([, path = ""]) => path);
    expect(routes.length).toBeGreaterThan(15);
    expect(Object.keys(screens()).sort()).toEqual(routes.sort());
  });

  for (const route of Object.keys(screens())) {
    test(`${route}: no serious fault of access, no style or script that the policy forbids, fits a phone`, async () => {
      for (const { name, path, as = "omar", press = [] } of screens()[route] ?? []) {
        const [address = "", fragment] = path.split("#");
        const asked = `${address}${address.includes("?") ? "&" : "?"}lang=en${fragment === undefined ? "" : `#${fragment}`}`;
        const { page, foreign } = await office.open(asked, { as, viewport: wide, colorScheme: "light" });
        for (const button of press) await page.getByRole("button", { name: button, exact: true }).first().click();
        await page.evaluate("document.fonts.ready.then(() => true)");
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(output, `screen-${name}-light.png`) });
        expect(await faults(page), `${name}, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        await until(page, `document.documentElement.dataset.mantineColorScheme === "dark"`);
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(output, `screen-${name}-dark.png`) });
        expect(await faults(page), `${name}, dark`).toEqual([]);
        await page.setViewportSize(phone);
        await page.emulateMedia({ colorScheme: "light" });
        await until(page, `document.documentElement.dataset.mantineColorScheme === "light"`);
        await settled(page);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(output, `screen-${name}-phone.png`) });
        expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(phone.width);
        expect(await faults(page), `${name}, phone`).toEqual([]);
        // The longest words; a dialogue keeps the page behind it, and the choice of language with it, out of reach.
        if (press.length === 0) {
          await page.getByRole("combobox", { name: "Language" }).selectOption("ru");
          await until(page, `document.documentElement.lang === "ru"`);
          await page.waitForTimeout(150);
          await page.screenshot({ path: join(output, `screen-${name}-phone-ru.png`) });
          expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(phone.width);
        }
        expect(await policyViolations(page), name).toEqual([]);
        expect(foreign, name).toEqual([]);
        await page.context().close();
      }
    });
  }
});

/** A day from now, YYYY-MM-DD. */
function today(plusDays: number): string {
  return new Date(Date.now() + plusDays * 86_400_000).toISOString().slice(0, 10);
}
