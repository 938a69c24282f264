import type { Command } from "../../command.ts";
import { aligned, grouped } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const keysShow: Command = {
  words: ["keys", "show"],
  summary: "Show which keys the vault of identities has, since when, and how many identities each wraps; no secrets.",
  arguments: [],
  options: [],
  examples: ["npx homeground keys show"],
  run: (context) =>
    withStore(context, async ({ database, keys }) => {
      const { keysInUse } = await import("../../../modules/vault/store.ts");
      const [ring, inUse] = [await keys.list(), await keysInUse(database)];
      const here = ring.map(({ programme: _, ...key }) => ({ ...key, identities: inUse.get(key.version) ?? 0 }));
      const missing = [...inUse.keys()].filter((version) => !ring.some((key) => key.version === version));
      context.output.result({ folder: keys.folder, keys: here, missing }, () => {
        const head = ["key", "made", "fingerprint", "passphrase", "identities"];
        const rows = here.map(({ version, madeAt, fingerprint, hasPassphrase, identities }) => {
          return [String(version), madeAt, fingerprint, hasPassphrase ? "yes" : "no", grouped(identities)];
        });
        const table = here.length === 0 ? ["No key yet: the first identity makes one."] : aligned([head, ...rows], [4]);
        return [`Keys in ${keys.folder}`, ...table, ...remarks(here, missing)].join("\n");
      });
      return missing.length > 0 ? 1 : 0;
    }),
};

function remarks(
  here: readonly { readonly version: number; readonly hasPassphrase: boolean }[],
  missing: readonly number[],
): string[] {
  const open = here.some(({ hasPassphrase }) => !hasPassphrase);
  return [
    ...missing.map((version) => `Key ${version} is missing: what it wraps cannot be read. Put it back from a backup.`),
    ...(here.length > 1 ? ["An older key is still here: homeground keys rotate destroys it."] : []),
    ...(open
      ? [
          "Without a passphrase, whoever takes the disk with this folder and the database reads the vault.",
          "Set HOMEGROUND_KEYS_PASSPHRASE and rotate, or keep the folder on another disk (HOMEGROUND_KEYS).",
        ]
      : []),
  ];
}
