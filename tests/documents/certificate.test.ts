import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { certificateDocument, qrText } from "../../src/interop/documents/certificate-document.ts";
import { stampIn } from "../../src/interop/documents/document-stamp.ts";
import { toPaper } from "../../src/interop/documents/map/map-frame.ts";
import { qrModules, quietModules } from "../../src/interop/documents/qr-code.ts";
import { setDocument } from "../../src/interop/documents/set-document.ts";
import { speak } from "../../src/interop/documents/words/speak.ts";
import { testContent } from "../../src/modules/certificates/certificate.test-support.ts";
import { certificateSeal } from "../../src/modules/certificates/certificate-seal.ts";
import { type Language, languages } from "../../src/modules/reports/report-type.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { factsOf, type GreyPage, greyPages, hasPoppler, keepPictures, textOf } from "./support/poppler.ts";

const dotsPerInch = 300;
const pixels = (millimetres: number) => (millimetres * dotsPerInch) / 25.4;
const content = testContent();
const seal = certificateSeal(content);
const printed = new Map<Language, Uint8Array>();
const output = join(repositoryRoot, "tests", "output");

const pdfIn = (language: Language): Uint8Array => {
  const pdf = printed.get(language);
  if (pdf === undefined) throw new Error("Printed before the tests");
  return pdf;
};

beforeAll(async () => {
  for (const language of languages) {
    printed.set(language, await setDocument(certificateDocument(content, language)));
  }
});

describe("a printed certificate", () => {
  test("is the same file every time, and another in another language", async () => {
    for (const language of languages) {
      const again = await setDocument(certificateDocument(testContent(), language));
      expect(Buffer.from(again).equals(Buffer.from(pdfIn(language)))).toBe(true);
    }
    expect(Buffer.from(pdfIn("az")).equals(Buffer.from(pdfIn("ru")))).toBe(false);
  });

  test("carries its code and the hash of its content in its metadata", () => {
    for (const language of languages) {
      expect(stampIn(pdfIn(language))).toEqual({ code: seal.shortCode, sha256: seal.sha256, language });
    }
    expect(stampIn(Buffer.from("%PDF-1.7 of something else"))).toBeNull();
  });

  test("every language says everything, in its own letters", () => {
    for (const language of languages) {
      for (const words of Object.values(speak(language).words)) expect(words.trim()).not.toBe("");
    }
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const english = speak("en").words;
    for (const [key, words] of Object.entries(english)) {
      for (const language of ["az", "ru"] as const) {
        const other = speak(language).words[key as keyof typeof english];
        expect([key, language, places(other)]).toEqual([key, language, places(words)]);
      }
    }
  });
});

describe.skipIf(!hasPoppler)("the pages of a certificate", () => {
  test.each([
    ["en", ["Certificate of handover", "Residual risk", "Turning points", "not recorded", "Page 4 of 4", "106 348 m²"]],
    ["az", ["şəhadətnamə", "Qalıq risk", "Dönüş nöqtələri", "qeyd edilməyib", "Səhifə 4 / 4", "Ayşə Ağayeva"]],
    [
      "ru",
      ["Свидетельство о передаче", "Остаточный риск", "Поворотные точки", "не указано", "Страница 4 из 4", "10,63 га"],
    ],
  ] as const)("hold their text in %s, in letters that can be searched", (language, expected) => {
    const text = textOf(pdfIn(language));
    for (const words of [...expected, seal.shortCode, seal.sha256, "24T UK 97846 34323", "397 846", "PMN-2"]) {
      expect([words, text.includes(words)]).toEqual([words, true]);
    }
    expect(factsOf(pdfIn(language))["Pages"]).toBe("4");
    // Each page says of itself that it is a sample, and which certificate it belongs to.
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    expect(pages.length).toBe(4);
    for (const page of pages) {
      expect(page).toContain(speak(language).words.sample.split(":")[0]);
      expect(page).toContain(seal.shortCode);
    }
  });

  test("print what nobody recorded as not recorded, never blank", async () => {
    for (const language of languages) {
      const text = textOf(await setDocument(certificateDocument(testContent(true), language)));
      const { words } = speak(language);
      const missing = text.split(words.notRecorded).length - 1;
      // Handover, residual risk, depth (three reports and the whole), two methods, items, quality, community.
      expect([language, missing]).toEqual([language, 11]);
    }
  });

  test("draw the map at true scale: a known distance is as long as it must be, to a pixel at 300 dpi", () => {
    const [, , page] = greyPages(pdfIn("en"), dotsPerInch);
    if (page === undefined) throw new Error("No page with a map");
    const neatline = frameOf(page);
    const { map } = content;
    expect(Math.abs(neatline.right - neatline.left - pixels(map.widthMillimetres))).toBeLessThanOrEqual(1);
    expect(Math.abs(neatline.bottom - neatline.top - pixels(map.heightMillimetres))).toBeLessThanOrEqual(1);
    // Turning points are white discs in a dark ring: each must lie where its coordinates say.
    const points = content.perimeters.flatMap((perimeter) => perimeter.points);
    expect(points.length).toBe(8);
    for (const point of points) {
      const [x, y] = toPaper(map, point.position);
      const expected = [neatline.left + pixels(x), neatline.top + pixels(y)] as const;
      const found = middleOfDisc(page, expected);
      expect([point.name, Math.abs(found[0] - expected[0]) <= 1, Math.abs(found[1] - expected[1]) <= 1]).toEqual([
        point.name,
        true,
        true,
      ]);
    }
    const [a, b] = [points[0], points[3]];
    if (a === undefined || b === undefined) throw new Error("Two points");
    const metres = Math.hypot(a.utm.easting - b.utm.easting, a.utm.northing - b.utm.northing);
    const found = [a, b].map(({ position }) => {
      const [x, y] = toPaper(map, position);
      return middleOfDisc(page, [neatline.left + pixels(x), neatline.top + pixels(y)]);
    });
    const measured = Math.hypot(
      (found[0]?.[0] ?? 0) - (found[1]?.[0] ?? 0),
      (found[0]?.[1] ?? 0) - (found[1]?.[1] ?? 0),
    );
    expect(Math.abs(measured - pixels((metres * 1000) / map.scaleDenominator))).toBeLessThanOrEqual(1);
  });

  test("tell the fates apart in grey: each has its own share and run of dark lines", () => {
    const [, , page] = greyPages(pdfIn("en"), dotsPerInch);
    if (page === undefined) throw new Error("No page with a map");
    const neatline = frameOf(page);
    // Places well inside each piece, by metres east and north of the corner of the test's ground.
    const signs = [
      ...content.parts.map(({ fate, coordinates }) => ({ fate, coordinates })),
      ...content.surroundings.land.slice(0, 2),
    ].map(({ fate, coordinates }) => {
      const [x, y] = toPaper(content.map, middleOfRing(coordinates[0]?.[0] ?? []));
      return { fate, ...inkAround(page, neatline.left + pixels(x), neatline.top + pixels(y)) };
    });
    const dark = Object.fromEntries(signs.map(({ fate, share, across, down }) => [fate, { share, across, down }]));
    // Cleared is plain; cancelled has level lines, reduced upright ones; suspected one diagonal, confirmed two.
    expect(dark["cleared"]?.share).toBeLessThan(0.02);
    expect(dark["cancelled"]?.down).toBeGreaterThan(2);
    expect(dark["cancelled"]?.across).toBeLessThanOrEqual(1);
    expect(dark["reduced"]?.across).toBeGreaterThan(2);
    expect(dark["reduced"]?.down).toBeLessThanOrEqual(1);
    expect(Math.min(dark["suspected"]?.across ?? 0, dark["suspected"]?.down ?? 0)).toBeGreaterThan(2);
    expect(dark["confirmed"]?.share).toBeGreaterThan(1.5 * (dark["suspected"]?.share ?? 1));
  });

  test("print every light and dark square of the QR code", () => {
    for (const language of languages) {
      const [page] = greyPages(pdfIn(language), dotsPerInch);
      if (page === undefined) throw new Error("No page");
      const modules = qrModules(qrText(seal.shortCode, content.verifyAt));
      const corner = firstDark(page);
      const size = pixels(30) / (modules.length + 2 * quietModules);
      const wrong = modules.flatMap((row, y) =>
        row.filter((dark, x) => page.at(corner[0] + (x + 0.5) * size, corner[1] + (y + 0.5) * size) < 128 !== dark),
      );
      expect(wrong.length).toBe(0);
    }
  });

  const hasZbar = spawnSync("zbarimg", ["--version"]).error === undefined;
  test.skipIf(!hasZbar)("a reader of QR codes reads it from the picture", () => {
    const folder = mkdtempSync(join(tmpdir(), "homeground-qr-"));
    try {
      keepPictures(pdfIn("az"), join(folder, "page"), 200);
      const { stdout } = spawnSync("zbarimg", ["--raw", "-q", join(folder, "page-1.png")], { encoding: "utf8" });
      expect(stdout.trim()).toBe(`https://mine-action.example/verify/${seal.shortCode}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("are kept as pictures, to be looked at", async () => {
    mkdirSync(output, { recursive: true });
    for (const language of languages) {
      keepPictures(pdfIn(language), join(output, `certificate-${language}`));
      writeFileSync(join(output, `certificate-${language}.pdf`), pdfIn(language));
    }
    keepPictures(await setDocument(certificateDocument(testContent(true), "ru")), join(output, "certificate-bare-ru"));
  });
});

/** The frame of the map by its own black lines: the longest dark runs of the page. */
function frameOf(page: GreyPage) {
  const isDark = (x: number, y: number) => page.at(x, y) < 100;
  const long = pixels(content.map.widthMillimetres) * 0.95;
  const rows = range(page.height).filter((y) => range(page.width).filter((x) => isDark(x, y)).length > long);
  const columns = range(page.width).filter((x) => range(page.height).filter((y) => isDark(x, y)).length > long);
  // The frame's line is 0.4 mm wide: its middle is what bounds the map.
  const runs = (values: readonly number[]) => {
    const ends = values.filter((value, i) => value - (values[i - 1] ?? -9) > 1);
    return ends.map((start) => {
      let end = start;
      while (values.includes(end + 1)) end += 1;
      return (start + end + 1) / 2;
    });
  };
  // Above the frame runs the line of the header, below it boxes and the line of the foot: rows by the map's height.
  const [left = 0, right = 0] = runs(columns);
  const lines = runs(rows);
  const height = pixels(content.map.heightMillimetres);
  const top = lines.find((y) => lines.some((other) => Math.abs(other - y - height) < 3)) ?? 0;
  const bottom = lines.find((y) => Math.abs(y - top - height) < 3) ?? 0;
  return { left, right, top, bottom };
}

/** The middle of the white disc of a turning point, as far as white reaches from where it is expected. */
function middleOfDisc(page: GreyPage, [x, y]: readonly [number, number]): readonly [number, number] {
  const reach = Math.ceil(pixels(1.2));
  let [sumX, sumY, count] = [0, 0, 0];
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const [px, py] = [Math.floor(x) + dx, Math.floor(y) + dy];
      if (page.at(px, py) < 200 || !isEnclosed(page, px, py, x, y)) continue;
      sumX += px + 0.5;
      sumY += py + 0.5;
      count += 1;
    }
  }
  return count === 0 ? [0, 0] : [sumX / count, sumY / count];
}

/** White all the way to the middle: inside the ring, not beyond it. */
function isEnclosed(page: GreyPage, px: number, py: number, x: number, y: number): boolean {
  const steps = 12;
  return range(steps).every(
    (step) => page.at(px + ((x - 0.5 - px) * step) / steps, py + ((y - 0.5 - py) * step) / steps) >= 200,
  );
}

function middleOfRing(ring: readonly (readonly [number, number])[]): readonly [number, number] {
  const corners = ring.slice(1);
  const mean = (of: (corner: readonly [number, number]) => number) =>
    corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length;
  return [mean(([lon]) => lon), mean(([, lat]) => lat)];
}

/** Share of dark pixels in a square of 8 mm, and how many dark lines a walk across it and down it meets. */
function inkAround(page: GreyPage, x: number, y: number) {
  const half = Math.round(pixels(4));
  const offsets = range(2 * half).map((offset) => offset - half);
  const isDark = (dx: number, dy: number) => page.at(x + dx, y + dy) < 190;
  const dark = offsets.flatMap((dy) => offsets.filter((dx) => isDark(dx, dy))).length;
  const lines = (walk: readonly boolean[]) => walk.filter((now, i) => now && !walk[i - 1]).length;
  const median = (counts: readonly number[]) => counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  return {
    share: dark / (offsets.length * offsets.length),
    across: median(offsets.map((dy) => lines(offsets.map((dx) => isDark(dx, dy))))),
    down: median(offsets.map((dx) => lines(offsets.map((dy) => isDark(dx, dy))))),
  };
}

/** The upper left corner of the QR code: the first black pixel of the right quarter of the page, below its header. */
function firstDark(page: GreyPage): readonly [number, number] {
  for (let y = Math.round(pixels(20)); y < page.height; y += 1) {
    for (let x = Math.round(pixels(210 - 18 - 30)); x < page.width; x += 1) {
      if (page.at(x, y) < 60) return [x, y];
    }
  }
  throw new Error("No QR code on the page");
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
