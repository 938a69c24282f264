import { programVersion } from "../../platform/program-version.ts";
import type { Command } from "../command.ts";

export const version: Command = {
  words: ["version"],
  summary: "Print the version of Homeground and of the Node it runs on.",
  arguments: [],
  options: [],
  examples: ["npx homeground version"],
  async run({ output }) {
    const versions = { homeground: await programVersion(), node: process.versions.node };
    output.result(versions, () => `Homeground ${versions.homeground} on Node ${versions.node}`);
    return 0;
  },
};
