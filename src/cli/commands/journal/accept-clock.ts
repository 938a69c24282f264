import { acceptClock, bindingTime } from "../../../modules/journal/clock-store.ts";
import { journalHead, lockJournal } from "../../../modules/journal/store.ts";
import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";

export const journalAcceptClock: Command = {
  words: ["journal", "accept-clock"],
  summary: "Go on with this machine's clock after the newest entry was recorded under a clock that ran ahead.",
  arguments: [],
  options: [
    { name: "reason", summary: "What had happened; it is kept.", type: "text" },
    { name: "by", summary: "Who says so; the account of this machine without it.", type: "text" },
  ],
  examples: ['npx homeground journal accept-clock --reason "The battery of the laptop was empty"'],
  async run(context) {
    const reason = context.options.get("reason");
    if (!reason) throw problem("usage", "Say with --reason what had happened to the clock; it is kept.");
    return withStore(context, async ({ database, clock }) => {
      const actor = actingPerson(context).name;
      const accepted = await database.begin(async (sql) => {
        await lockJournal(sql);
        const [{ position }, newest, at] = [await journalHead(sql), await bindingTime(sql), clock.now()];
        if (newest === null || newest <= at) return { position: null, newest };
        await acceptClock(sql, { position, at, actor, reason });
        return { position, newest };
      });
      context.output.result(accepted, () =>
        accepted.position === null
          ? "The clock is not behind the journal: there is nothing to accept."
          : `From entry ${accepted.position + 1} on this machine's clock counts; the entries before keep the times they have.`,
      );
      return 0;
    });
  },
};
