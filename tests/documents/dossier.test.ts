import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { closeReaders } from "../../src/access/seen-by-store.ts";
import { theAuthority } from "../../src/access/viewer.ts";
import { dossierDocument } from "../../src/interop/documents/dossier-document.ts";
import { setDocument } from "../../src/interop/documents/set-document.ts";
import { speak } from "../../src/interop/documents/words/speak.ts";
import { dossierFacts } from "../../src/modules/dossiers/store.ts";
import { languages } from "../../src/modules/reports/report-type.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { loadSample } from "../../src/sample/load-sample.ts";
import { withDatabase } from "../api/support/with-database.ts";
import { factsOf, hasPoppler, keepPictures, textOf } from "./support/poppler.ts";

const store = withDatabase();
const output = join(repositoryRoot, "tests", "output");

describe.skipIf(!hasPoppler)("the dossier of a hazardous area of the sample", () => {
  let facts: Awaited<ReturnType<typeof dossierFacts>>;

  beforeAll(async () => {
    await loadSample(store.db);
    facts = await dossierFacts(store.db, theAuthority, "SMP-0105", "2025-12-31");
    await closeReaders(store.db);
  }, 120_000);

  test.each(languages)("says in %s what is known, as of when, and that it is no permission", async (language) => {
    const pdf = await setDocument(dossierDocument(facts, language));
    const text = textOf(pdf).replace(/\s+/g, " ");
    const { words, say, date, squareMetres } = speak(language);
    const paper = say("dossierPaper", { date: date("2025-12-31"), position: facts.journalPosition });
    const remaining = squareMetres(facts.ledger.remainingSquareMetres).replaceAll("\u2009", " ");
    for (const expected of [words.dossierTitle, paper, remaining, words.pointsTitle, words.timelineTitle]) {
      expect([expected, text.includes(expected)]).toEqual([expected, true]);
    }
    for (const { code } of facts.neighbours) expect(text).toContain(code);
    expect(Number(factsOf(pdf)["Pages"])).toBeGreaterThanOrEqual(3);
    mkdirSync(output, { recursive: true });
    keepPictures(pdf, join(output, `dossier-${language}`));
  });

  test("has every accident within two kilometres, with no more than the record says", () => {
    expect(facts.accidents.length).toBeGreaterThan(3);
    for (const { distanceMetres } of facts.accidents) expect(distanceMetres).toBeLessThanOrEqual(2000);
    const ways = facts.accidents.map(({ distanceMetres }) => distanceMetres);
    expect(ways).toEqual(ways.toSorted((a, b) => a - b));
  });

  test("walks around what remains hazardous", () => {
    const points = facts.perimeters.flatMap((perimeter) => perimeter.points);
    expect(facts.perimeters.filter(({ isHole }) => !isHole).length).toBe(3);
    expect(points.length).toBeGreaterThanOrEqual(12);
  });
});
