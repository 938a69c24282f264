import { bindingTime } from "../../modules/journal/clock-store.ts";
import { writeTest } from "../../platform/health/write-test.ts";
import { type Check, fault, ok, warning } from "./check.ts";

const [firstYear, lastYear] = [2026, 2100];
const toleratedSeconds = 5;
const advice = "Set this machine's clock, or let it follow a time server: timedatectl set-ntp true.";

export const clockCheck: Check = {
  name: "clock",
  needsStore: true,
  async look({ database, data, now }) {
    const time = now();
    const year = time.getUTCFullYear();
    if (year < firstYear || year > lastYear)
      return fault(`This machine believes that it is ${time.toISOString()}`, advice);
    const newest = await bindingTime(database);
    const behind = newest === null ? 0 : (newest.getTime() - time.getTime()) / 1000;
    if (behind > toleratedSeconds) {
      const found = `It is ${time.toISOString()} here, but the newest journal entry is of ${newest?.toISOString()}`;
      return fault(
        found,
        `${advice} Nothing is written until then; if it was wrong then and is right now: homeground journal accept-clock.`,
      );
    }
    const [server] = await database<{ now: Date }[]>`select clock_timestamp() as now`;
    const clocks = { "the database": server?.now ?? time, "the disk": await writeTest(data.path) };
    for (const [whose, other] of Object.entries(clocks)) {
      const apart = Math.abs(other.getTime() - now().getTime()) / 1000;
      if (apart > toleratedSeconds)
        return warning(`The clock of ${whose} is ${Math.round(apart)} s away from this one`, advice);
    }
    return ok(`${time.toISOString()}, as the database and the disk say`);
  },
};
