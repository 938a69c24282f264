import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasPoppler = spawnSync("pdftoppm", ["-v"], { stdio: "ignore" }).error === undefined;
if (!hasPoppler) console.warn("Tests of printed pages are skipped: pdftoppm is not installed (Debian: poppler-utils).");

/** A page as grey values, 0 black to 255 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

/** The text of all pages, a form feed after each, with plain spaces. */
export function textOf(pdf: Uint8Array): string {
  const text = inFolder(pdf, (file) => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }));
  // Thin spaces between thousands come out as whatever space is nearest.
  return text.replace(/[\u2009\u00a0]/g, " ");
}

export function factsOf(pdf: Uint8Array): Readonly<Record<string, string>> {
  const told = inFolder(pdf, (file) =>
    execFileSync("pdfinfo", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  return Object.fromEntries(told.split("\n").map((line) => [line.split(":")[0], line.replace(/^[^:]*:\s*/, "")]));
}

/** Pages printed in grey, without the smoothing of edges that a printer does not do either. */
export function greyPages(pdf: Uint8Array, dotsPerInch: number): GreyPage[] {
  return inFolder(pdf, (file, folder) => {
    const name = join(folder, "page");
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", file, name], { stdio: "ignore" });
    return pagesIn(folder, ".pgm").map((path) => readGrey(readFileSync(path)));
  });
}

/** Pages as they look, kept as pictures in a folder under this prefix. */
export function keepPictures(pdf: Uint8Array, prefix: string, dotsPerInch = 110): void {
  inFolder(pdf, (file) =>
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-png", file, prefix], { stdio: "ignore" }),
  );
}

function inFolder<T>(pdf: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "homeground-pdf-"));
  try {
    const file = join(folder, "document.pdf");
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pagesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Portable Grey Map, binary (P5). */
function readGrey(bytes: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (head === null) throw new Error("Not a grey picture");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = bytes.subarray(head[0].length);
  return { width, height, at: (x, y) => pixels[Math.round(y) * width + Math.round(x)] ?? 255 };
}
