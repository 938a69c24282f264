import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { filesUnder, type SourceFile, sourceFiles } from "./source-tree.ts";

const isTest = ({ path }: SourceFile) => /\.(test|test-support)\.tsx?$/.test(path);
const program = sourceFiles("src", "bin", "web").filter((file) => !isTest(file));

/** The files in which a word stands. */
const filesWith = (word: RegExp, files = program) =>
  files.filter(({ text }) => word.test(text)).map(({ path }) => path);

describe("the program", () => {
  test("never runs text as a program", () => {
    expect(filesWith(/\beval\(|new Function\(|\bnode:vm\b|setTimeout\(\s*["'`]/)).toEqual([]);
  });

  test("starts other programs by a list of words, never through a shell", () => {
    expect(filesWith(/\bshell: true|\bexecSync\(|import \{[^}]*\bexec\b[^}]*\} from "node:child_process"/)).toEqual([]);
    expect(filesWith(/node:child_process/).length).toBeGreaterThan(0);
  });

  test("hashes by nothing that is broken", () => {
    expect(filesWith(/createH(?:ash|mac)\("(?:md5|sha1|md4|ripemd160)"/i)).toEqual([]);
    expect(filesWith(/createCipheriv\(\s*"(?!aes-256-gcm")/)).toEqual([]);
  });

  test("reads no XML but what is pasted into a browser, and takes apart only that of an S3 storage by name", () => {
    // A browser takes apart what somebody pasted into it; its parser resolves nothing from outside.
    const inBrowser = "web/shared/geometry/read-xml.ts";
    expect(filesWith(/fast-xml-parser|xml2js|libxml|DOMParser|@xmldom/)).toEqual([inBrowser]);
  });

  test("writes text of SQL past the parameters only where the names are its own", () => {
    const known = [
      "src/access/accounts/account-store.ts",
      "src/access/accounts/passkey-store.ts",
      "src/modules/reports/rebuild-store.ts",
      "src/platform/backup/restore-backup.ts",
      "src/platform/backup/snapshot.ts",
      "src/platform/database/copy-rows.ts",
      "src/platform/database/copy-stream.ts",
      "src/platform/database/end-known.ts",
      "src/platform/database/migrate.ts",
    ];
    expect(filesWith(/\.unsafe[(<]/).filter((path) => !known.includes(path))).toEqual([]);
  });

  test("guesses nothing secret by Math.random", () => {
    // The password of nobody, whose hash is compared with and opens nothing.
    const harmless = ["src/access/accounts/password.ts", "src/sample/random.ts"];
    expect(filesWith(/Math\.random/).filter((path) => !harmless.includes(path))).toEqual([]);
  });
});

test("a document's template runs no text of a record", () => {
  const templates = filesUnder(join(repositoryRoot, "src")).filter((path) => path.endsWith(".typ"));
  const running = templates.filter((path) => /\beval\(|\bread\(|\bplugin\(/.test(readFileSync(path, "utf8")));
  expect(running).toEqual([]);
});

describe("the office in the browser", () => {
  const office = program.filter(({ path }) => path.startsWith("web/"));

  test("writes text as text: nothing becomes markup", () => {
    expect(office.length).toBeGreaterThan(100);
    expect(
      filesWith(/dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/, office),
    ).toEqual([]);
  });

  test("keeps nothing but language, theme and what somebody typed that the server does not have yet", () => {
    const keeping = filesWith(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/, office);
    const known = [
      // A crash of browser or server loses nothing: docs/decisions/0028-forms-and-drafts.md.
      "web/office/forms/kept-here.ts",
      "web/office/shell/use-language.ts",
      "web/office/shell/use-theme.ts",
    ];
    expect(keeping.sort()).toEqual(known);
  });

  test("talks to no other window", () => {
    expect(filesWith(/\bpostMessage\(|addEventListener\("message"|window\.opener/, office)).toEqual([]);
  });

  test("lets people paste a password and a browser fill it in", () => {
    // Rows of coordinates: many lines pasted into one become many rows; one line goes in as the browser puts it.
    const rows = "web/shared/geometry/entry/text-rows.tsx";
    const catching = filesWith(/onPaste|onDrop=\{[^}]*preventDefault/, office);
    expect(catching.filter((path) => path !== rows)).toEqual([]);
    const fields = office.filter(({ text }) => text.includes('type="password"'));
    const without = fields.filter(({ text }) => !/autoComplete="(?:current|new)-password"/.test(text));
    expect(without.map(({ path }) => path)).toEqual([]);
    const shown = office.flatMap(({ path, text }) =>
      [...text.matchAll(/<[A-Z]\w*Field\b[^>]*?autoComplete="(?:current|new)-password"[^>]*?\/>/gs)]
        .filter(([field]) => !field.includes('type="password"'))
        .map(() => path),
    );
    expect(shown).toEqual([]);
  });
});
