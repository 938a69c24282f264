import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { DocumentModel } from "./document-model.ts";

/** The files the compiler sees, by their names in its own small world. */
const world = "/document";
const mainFilePath = `${world}/main.typ`;

const fonts = [
  "400Regular/NotoSans_400Regular.ttf",
  "400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  "600SemiBold/NotoSans_600SemiBold.ttf",
];

type Compiler = Awaited<ReturnType<typeof startCompiler>>;
let compiler: Promise<Compiler> | null = null;

/**
 * Sets a document as PDF with Typst: the same model gives the same bytes. The compiler (40 MB of memory, 0.3 s) is
 * loaded when the first document is wanted, never when the server starts; fonts are only those given here, so that a
 * machine's own do not change the paper.
 */
export async function setDocument(model: DocumentModel): Promise<Uint8Array> {
  compiler ??= startCompiler().catch((failure: unknown) => {
    // A machine that ran out of memory once may have some the next time.
    compiler = null;
    throw failure;
  });
  const { typst, template } = await compiler;
  // One at a time: what follows does not wait, so two documents never share the world.
  try {
    const { drawings, ...data } = model;
    typst.addSource(mainFilePath, template);
    typst.mapShadow(`${world}/data.json`, Buffer.from(JSON.stringify(data)));
    for (const [name, svg] of Object.entries(drawings)) typst.mapShadow(`${world}/${name}`, Buffer.from(svg));
    // Not `compile` first: what it returns is never let go of (measured: 1.8 MB of memory a document, for ever).
    return typst.pdf({ mainFilePath }, {});
  } catch (cause) {
    // It says what is wrong only when asked in the other way.
    const trouble = typst.compile({ mainFilePath }).takeError()?.shortDiagnostics ?? [];
    throw new Error(`The document could not be set: ${JSON.stringify(trouble)}`, { cause });
  } finally {
    typst.resetShadow();
    typst.evictCache(2);
  }
}

async function startCompiler() {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = await Promise.all(fonts.map((name) => readFile(resolve(`@expo-google-fonts/noto-sans/${name}`))));
  const template = await readFile(new URL("document.typ", import.meta.url), "utf8");
  return { typst: NodeCompiler.create({ workspace: world, fontArgs: [{ fontBlobs }] }), template };
}
