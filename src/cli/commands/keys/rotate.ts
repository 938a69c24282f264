import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { grouped } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const keysRotate: Command = {
  words: ["keys", "rotate"],
  summary:
    "Wrap every identity of the vault with a new key and destroy the old one. HOMEGROUND_KEYS_PASSPHRASE protects the new key; HOMEGROUND_KEYS_NEW_PASSPHRASE changes it.",
  arguments: [],
  options: [{ name: "by", summary: "Who rotates; the account of this machine without it.", type: "text" }],
  examples: ["npx homeground keys rotate", 'HOMEGROUND_KEYS=/mnt/keys npx homeground keys rotate --by "B. Manager"'],
  run: (context) => {
    const by = actingPerson(context);
    return withStore(context, async (store) => {
      const { rotateKeys } = await import("../../../modules/vault/rotate-keys-store.ts");
      const progress = context.output.progress("Wrapping again");
      try {
        const rotated = await rotateKeys(store, by, (done, total) => {
          // Thrown inside the transaction, so an interrupted rotation leaves every identity as it was.
          context.signal.throwIfAborted();
          progress.update(done, total);
        });
        progress.finish();
        context.output.result(rotated, () => {
          const { keyVersion, identities, destroyed } = rotated;
          const gone = destroyed.length === 0 ? "There was no older key." : `Destroyed: key ${destroyed.join(", ")}.`;
          return `Key ${keyVersion} wraps ${grouped(identities)} identities now; each of them opens. ${gone}`;
        });
        return 0;
      } finally {
        progress.finish();
      }
    });
  },
};
