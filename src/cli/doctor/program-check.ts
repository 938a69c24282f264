import { programVersion } from "../../platform/program-version.ts";
import { type Check, fault, ok } from "./check.ts";

const oldestNode = 24;

export const programCheck: Check = {
  name: "program",
  needsStore: false,
  async look() {
    const found = `Homeground ${await programVersion()} on Node ${process.versions.node}`;
    if (Number.parseInt(process.versions.node, 10) >= oldestNode) return ok(found);
    return fault(`${found}, which is too old`, `Run npm install: it brings Node ${oldestNode}.`);
  },
};
