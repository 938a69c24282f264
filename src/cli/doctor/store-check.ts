import { type Check, fault, ok, warning } from "./check.ts";

/** Settings without which a power cut may take acknowledged writes, or the whole store, with it. */
const needed = ["fsync", "synchronous_commit", "full_page_writes"] as const;

export const storeCheck: Check = {
  name: "store",
  needsStore: true,
  async look({ database, environment }) {
    const [server] = await database<{ version: string; bytes: number; settings: Record<string, string> }[]>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select json_object_agg(name, setting) from pg_settings where name = any(${[...needed]}::text[])) as settings`;
    const version = (server?.version ?? "").split(" ")[0];
    const where = environment["DATABASE_URL"] ? "at DATABASE_URL" : "in the data folder";
    const found = `PostgreSQL ${version} ${where} answers; it holds ${Math.round((server?.bytes ?? 0) / 1e6)} MB`;
    const off = needed.filter((name) => server?.settings[name] === "off");
    if (off.includes("synchronous_commit") && off.length === 1) {
      return warning(`${found}, but synchronous_commit is off`, "A power cut may lose the last second: turn it on.");
    }
    if (off.length > 0)
      return fault(`${found}, but ${off.join(", ")} is off`, "A power cut may destroy the store: turn it on.");
    return ok(found);
  },
};
