import { reportsWithoutState } from "../../modules/reports/standing-count-store.ts";
import { reportCount } from "../../modules/reports/store.ts";
import { grouped } from "../figures.ts";
import { type Check, fault, ok } from "./check.ts";

export const reportsCheck: Check = {
  name: "reports",
  needsStore: true,
  async look({ database }) {
    const [all, without] = [await reportCount(database), await reportsWithoutState(database)];
    if (without === 0) return ok(`${grouped(all)} reports, each with its state`);
    return fault(`${grouped(without)} of ${grouped(all)} reports have no state`, "Run homeground rebuild.");
  },
};
