import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../platform/repository-root.ts";
import type { Command } from "../command.ts";

export const version: Command = {
  words: ["version"],
  summary: "Print the version of Homeground and of the Node it runs on.",
  arguments: [],
  options: [],
  examples: ["npx homeground version"],
  async run({ output }) {
    const manifest: { version: string } = JSON.parse(await readFile(join(repositoryRoot, "package.json"), "utf8"));
    const versions = { homeground: manifest.version, node: process.versions.node };
    output.result(versions, () => `Homeground ${versions.homeground} on Node ${versions.node}`);
    return 0;
  },
};
