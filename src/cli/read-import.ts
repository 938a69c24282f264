import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import Value from "typebox/value";
import { formatOf, importFormats } from "../interop/import/import-formats.ts";
import { type ImportProfile, importProfile } from "../interop/import/import-profile.ts";
import type { SourceFile } from "../interop/import/map-row.ts";
import { profileFaults } from "../interop/import/profile-faults.ts";
import type { SourceRow } from "../interop/import/source-row.ts";
import { recordAttachment } from "../modules/reports/attachment-store.ts";
import { schemaWords } from "../modules/reports/schema-words.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { FileStore } from "../platform/files.ts";
import { problem } from "../platform/problem.ts";

export interface ReadFile {
  readonly file: SourceFile;
  readonly rows: readonly SourceRow[];
}

/** Reads one file whole; what cannot be read stops the import before anything is written. */
export async function readSource(path: string, workingFolder: string): Promise<ReadFile> {
  const name = basename(path);
  const format = formatOf(name);
  if (!format) {
    const known = importFormats.map(({ label, extensions }) => `${label} (${extensions.join(", ")})`).join("; ");
    throw problem("file-unreadable", `${path}: no format has this ending. Known: ${known}.`);
  }
  const bytes = await readBytes(resolve(workingFolder, path), path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { file: { name, sha256 }, rows: [...format.read(bytes)] };
  } catch (cause) {
    throw problem("file-unreadable", `${path}: ${cause instanceof Error ? cause.message : cause}`, {}, cause);
  }
}

/** Keeps a file that rows came from, so that every report opens down to its source. */
export async function keepSource(
  path: string,
  workingFolder: string,
  database: Database,
  archive: FileStore,
  clock: Clock,
): Promise<void> {
  const bytes = await readBytes(resolve(workingFolder, path), path);
  const sha256 = await archive.put(bytes);
  const facts = { sha256, name: basename(path), byteLength: bytes.byteLength, receivedAt: clock.now() };
  await recordAttachment(database, facts);
}

/** Reads a profile and says of every field that does not fit what would. */
export async function readProfile(path: string, workingFolder: string): Promise<ImportProfile> {
  const text = (await readBytes(resolve(workingFolder, path), path)).toString("utf8");
  const value = parsed(text, path);
  const fits = Value.Check(importProfile, value);
  const faults = fits
    ? profileFaults(value).map(({ path: place, message }) => `${place} ${message}.`)
    : schemaWords(importProfile, value, Value.Errors(importProfile, value), "The profile").map(
        ({ message }) => message,
      );
  if (fits && faults.length === 0) return value;
  const lines = faults.slice(0, 10).map((fault) => `  ${fault}`);
  throw problem("profile-invalid", `${path} is not a profile:\n${lines.join("\n")}\nSee docs/import-profiles.md.`);
}

function parsed(text: string, path: string): unknown {
  try {
    // Editors on Windows put a byte-order mark before what they save.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw problem(
      "profile-invalid",
      `${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`,
      {},
      cause,
    );
  }
}

async function readBytes(path: string, shown: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw problem("file-unreadable", `${shown}: ${reason}.`, {}, cause);
  }
}
