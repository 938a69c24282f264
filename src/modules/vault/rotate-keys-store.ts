import type { Sql } from "../../platform/database/database.ts";
import { openEnvelope, rewrapKey, type WrappingKey } from "../../platform/keys/envelope.ts";
import { problem } from "../../platform/problem.ts";
import type { Actor } from "../journal/actor.ts";
import { lockJournal } from "../journal/store.ts";
import { atDesk } from "../reports/desk-store.ts";
import { sealContext } from "./identity.ts";
import { identitiesAfter, keysInUse, programmeHash, saveWrapped, type WrappedIdentity } from "./store.ts";
import { mustBeOurs, type Vault } from "./vault-store.ts";

export interface Rotated {
  readonly keyVersion: number;
  readonly identities: number;
  readonly destroyed: readonly number[];
}

const batch = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Makes a new key, wraps every identity's key with it in one transaction, proves that every identity opens with what is
 * on disk now, and only then destroys the older keys. Stopped anywhere, every identity opens: at worst a key more lies in
 * the folder, and the next rotation destroys it.
 */
export async function rotateKeys(
  vault: Vault,
  actor: Actor,
  progress: (done: number, total: number) => void,
): Promise<Rotated> {
  const { database, keys, clock } = vault;
  const rotated = await atDesk(database, [], async (desk, sql) => {
    const programme = await programmeHash(sql);
    const last = await mustBeOurs(keys, programme);
    const inUse = await keysInUse(sql);
    if (last === undefined && inUse.size > 0) {
      throw problem("vault-locked", `The keys of the vault are not in ${keys.folder}. Put them back first.`);
    }
    const key = await keys.make(programme, clock.now());
    const identities = await rewrapAll(vault, sql, key, progress);
    desk.record({ kind: "keys-rotated", body: { keyVersion: key.version, identities } }, actor, clock.now());
    return { keyVersion: key.version, identities };
  });
  await verifyAll(vault, database);
  return { ...rotated, destroyed: await destroyOlder(vault, rotated.keyVersion) };
}

async function rewrapAll(
  vault: Vault,
  sql: Sql,
  to: WrappingKey,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const total = [...(await keysInUse(sql)).values()].reduce((sum, count) => sum + count, 0);
  let done = 0;
  for await (const rows of batches(sql)) {
    const wrapped = [];
    for (const { id, kind, keyVersion, wrappedKey } of rows) {
      const wrappedAgain = rewrapKey(await vault.keys.open(keyVersion), to, wrappedKey, sealContext({ id, kind }));
      if (wrappedAgain === null) throw broken(id, keyVersion, "Nothing was changed.");
      wrapped.push({ id, wrappedKey: wrappedAgain });
    }
    await saveWrapped(sql, to.version, wrapped);
    done += rows.length;
    progress(done, total);
  }
  return done;
}

/** Opens every identity with the keys as they lie on disk. Throws at the first that does not. */
async function verifyAll({ keys }: Vault, sql: Sql): Promise<void> {
  for await (const rows of batches(sql)) {
    for (const row of rows) {
      const { id, kind, keyVersion } = row;
      if (openEnvelope(await keys.open(keyVersion), row, sealContext({ id, kind })) !== null) continue;
      throw broken(id, keyVersion, "The older keys are kept.");
    }
  }
}

/** Under the journal's lock: nothing is sealed, and no other rotation runs, while unused keys go. */
async function destroyOlder({ database, keys }: Vault, than: number): Promise<number[]> {
  const destroyed = await database.begin(async (sql) => {
    await lockJournal(sql);
    const inUse = await keysInUse(sql);
    const older = (await keys.list()).map(({ version }) => version).filter((version) => version < than);
    const unused = older.filter((version) => !inUse.has(version));
    for (const version of unused) await keys.destroy(version);
    return { unused };
  });
  return destroyed.unused;
}

async function* batches(sql: Sql): AsyncGenerator<WrappedIdentity[]> {
  for (let after = beforeAll; ; ) {
    const rows = await identitiesAfter(sql, after, batch);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

function broken(id: string, keyVersion: number, then: string) {
  const detail = `Identity ${id} does not open with key ${keyVersion}: it was changed since it was sealed. ${then}`;
  return problem("vault-broken", `${detail} Restore it from a backup, or erase it, and rotate again.`);
}
