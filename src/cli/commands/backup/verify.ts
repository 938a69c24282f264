import { wordsOfBreak } from "../../../platform/backup/read-segment.ts";
import { verifyBackups } from "../../../platform/backup/verify-backup.ts";
import { problem } from "../../../platform/problem.ts";
import { backupPlace, mustOpenKey, passphraseOption, placeArgument } from "../../backup-place.ts";
import type { Command } from "../../command.ts";
import { grouped } from "../../figures.ts";

export const backupVerify: Command = {
  words: ["backup", "verify"],
  summary: "Read every backup in a place and name each object that is not as it was written.",
  arguments: [placeArgument],
  options: [passphraseOption],
  examples: ["npx homeground backup verify /media/backup"],
  async run(context) {
    const store = backupPlace(context);
    const opened = await mustOpenKey(context, store);
    const progress = context.output.progress("Verifying");
    try {
      const found = await verifyBackups(store, opened.keys, opened.broken, context.signal, progress.update);
      progress.finish();
      const { backups, objects, unused, broken } = found;
      if (broken.length > 0) {
        const detail = [
          `In ${store.where} this is not as it was written:`,
          ...broken.map((one) => `  ${wordsOfBreak(one)}`),
        ];
        throw problem("backup-broken", `${detail.join("\n")}\nMake a new backup into another place now.`, { broken });
      }
      const interrupted = unused > 0 ? ` ${grouped(unused)} objects of interrupted backups are whole too.` : "";
      context.output.result(
        { ...found, place: store.where },
        () =>
          `Everything in ${store.where} is as it was written: ${grouped(backups)} backups, ${grouped(objects)} objects.${interrupted}`,
      );
      return 0;
    } finally {
      progress.finish();
    }
  },
};
