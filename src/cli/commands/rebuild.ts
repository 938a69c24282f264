import type { Command } from "../command.ts";
import { grouped } from "../figures.ts";
import { withStore } from "../open-store.ts";

export const rebuild: Command = {
  words: ["rebuild"],
  summary: "Drop the current state and derive it again from the journal.",
  arguments: [],
  options: [],
  examples: ["npx homeground rebuild"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const { rebuild: deriveAgain } = await import("../../modules/reports/rebuild-store.ts");
      const progress = context.output.progress("Rebuilding");
      try {
        const rebuilt = await deriveAgain(database, (done, total) => {
          // Thrown inside the transaction, so an interrupted rebuild leaves the old state as it was.
          context.signal.throwIfAborted();
          progress.update(done, total);
        });
        progress.finish();
        context.output.result(
          rebuilt,
          () => `The current state was derived again from ${grouped(rebuilt.entries)} journal entries.`,
        );
        return 0;
      } finally {
        progress.finish();
      }
    }),
};
