import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** Debian's Chromium, or whatever CHROMIUM names; undefined where there is none. */
export const chromiumPath: string | undefined = [process.env.CHROMIUM ?? "", ...places].find((path) =>
  existsSync(path),
);

if (chromiumPath === undefined) console.warn("Browser tests are skipped: no chromium here (set CHROMIUM to its path).");

/** Drawn in software, the same on every machine, and with nothing in the background that would ask the network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
