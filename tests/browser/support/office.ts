import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { sessionCookie } from "../../../src/access/guard-routes.ts";
import type { KnownPeople, TestPersonName } from "../../api/support/people.ts";
import { launchChromium } from "./chromium.ts";
import { type SampleServer, startSampleServer } from "./sample-server.ts";

export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for that are not on this server. */
  readonly foreign: readonly string[];
  /** Errors the page threw or wrote to its console. */
  readonly errors: readonly string[];
}

/** Who looks: a person of the tests, or a visitor who has not signed in. */
export type Who = TestPersonName | "public";

export interface WindowOptions extends BrowserContextOptions {
  readonly as?: Who;
}

export interface Office {
  readonly url: string;
  readonly people: KnownPeople;
  readonly server: SampleServer;
  /**
   * Opens a path in a window of its own, signed in as an information manager or whoever `as` says, and waits until what
   * it shows has settled.
   */
  open(path: string, options?: WindowOptions): Promise<OpenPage>;
  /** Asks the server as a person of the tests, to prepare what a page then shows. Throws where it is refused. */
  ask(as: TestPersonName, method: string, path: string, body?: object): Promise<Record<string, unknown>>;
}

/** `const office = withOffice();` at the top of a describe block: server, sample and browser for its tests. */
export function withOffice(): Office {
  let server: SampleServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startSampleServer(), launchChromium()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const ready = () => {
    if (server === undefined || browser === undefined) throw new Error("The office exists only inside tests");
    return { server, browser };
  };
  return {
    get url() {
      return ready().server.url;
    },
    get people() {
      return ready().server.people;
    },
    get server() {
      return ready().server;
    },
    async ask(as, method, path, body) {
      const { server } = ready();
      const headers = { ...server.people.headers(as), "content-type": "application/json" };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(`${server.url}${path}`, { method, headers, ...sent });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    },
    async open(path, { as = "omar", ...options } = {}) {
      const { server, browser } = ready();
      const context = await browser.newContext({
        // Small enough to be drawn quickly without a graphics card, wide enough for every panel.
        viewport: { width: 1240, height: 760 },
        locale: "en-GB",
        reducedMotion: "reduce",
        ...options,
      });
      context.setDefaultTimeout(Number(process.env.BROWSER_PATIENCE_MS ?? 60_000));
      if (as !== "public") await context.addCookies([cookieOf(server, as)]);
      await context.addInitScript(watchPolicy);
      const page = await context.newPage();
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => {
        const isHere = request.url().startsWith(server.url) || /^(data|blob):/.test(request.url());
        if (!isHere) foreign.push(request.url());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${server.url}${path}`);
      await settled(page);
      return { page, foreign, errors };
    },
  };
}

/** What the page's Content-Security-Policy forbade, one line each, for `policyViolations`. */
const watchPolicy = `window.policyViolations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
  window.policyViolations.push([effectiveDirective, blockedURI, sourceFile, sample].join(" ")));`;

export async function policyViolations(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>("window.policyViolations");
}

/** The session of a person of the tests, as their browser would keep it. */
function cookieOf({ url, people }: SampleServer, who: TestPersonName) {
  const value = people.headers(who).cookie?.slice(sessionCookie.length + 1) ?? "";
  // A cookie `__Host-` is one of https; browsers keep and send it to localhost all the same.
  const address = url.replace("http:", "https:");
  return { name: sessionCookie, value, url: address, httpOnly: true, sameSite: "Lax" as const };
}

/** Waits until the map, where there is one, has drawn everything in view and stands still. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main > *").first().waitFor();
  await until(page, mapHasSettled);
}

/** Asks an expression of the page again and again; the strict policy of the page forbids Playwright's own way. */
export async function until(page: Page, expression: string): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > giveUpAt) throw new Error(`The page never came to: ${expression}`);
    await page.waitForTimeout(50);
  }
}

const mapHasSettled = `location.pathname !== "/" || (() => {
  const map = window.homegroundMap;
  return map !== undefined && map.loaded() && map.areTilesLoaded() && !map.isMoving();
})()`;

/** Ids or codes of the features that layers show now. */
export async function shown(page: Page, layers: readonly string[], property: string): Promise<string[]> {
  const found = await page.evaluate<unknown[]>(
    `window.homegroundMap.queryRenderedFeatures({ layers: ${JSON.stringify(layers)} })
      .map((feature) => feature.properties[${JSON.stringify(property)}])`,
  );
  return [...new Set(found.filter((value) => value !== undefined).map(String))].sort();
}
