import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { openEnvelope, sealEnvelope, type WrappingKey } from "../../platform/keys/envelope.ts";
import type { KeyRing } from "../../platform/keys/key-ring.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import type { Actor } from "../journal/actor.ts";
import { atDesk, type Desk } from "../reports/desk-store.ts";
import { type IdentityDetails, type NewIdentity, sealContext } from "./identity.ts";
import { namesPerson } from "./names-person.ts";
import { eraseRow, insertIdentity, keysInUse, programmeHash, type SealedIdentity, sealedIdentity } from "./store.ts";

/** What the vault stands on. Everything happens at the desk, so that nothing meets a key that is being replaced. */
export interface Vault {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

/** Seals an identity and gives its id. */
export async function recordIdentity(vault: Vault, offered: NewIdentity, actor: Actor): Promise<{ id: string }> {
  const { reportId, kind, details } = offered;
  const label = offered.label.trim();
  if (namesPerson(label, details.name)) throw givesAway("label", 'such as "Casualty 2"');
  await workPassphrase(vault.keys);
  return await atDesk(vault.database, [], async (desk, sql) => {
    const at = vault.clock.now();
    const id = newReportId();
    const sealed = sealEnvelope(await currentKey(vault, sql), JSON.stringify(details), sealContext({ id, kind }));
    await insertIdentity(sql, { id, kind, reportId, label, recordedAt: at }, sealed);
    desk.record({ kind: "identity-recorded", body: { identityId: id, kind, ofReport: reportId } }, actor, at);
    return { id };
  });
}

/**
 * Opens an identity. The entry that says who opened it and why is written before anybody sees a letter of it: where the
 * journal cannot be written, nothing is shown.
 */
export async function readIdentity(vault: Vault, id: string, reason: string, actor: Actor): Promise<IdentityDetails> {
  await workPassphrase(vault.keys);
  const read = await atDesk(vault.database, [], async (desk, sql) => {
    const details = await opened(vault, await mustBeThere(sql, id));
    const refused = refusesReason(vault, desk, id, reason, details, actor);
    if (!refused) desk.record({ kind: "identity-read", body: { identityId: id, reason } }, actor, vault.clock.now());
    return { details, refused };
  });
  if (read.refused) throw givesAway("reason", "why it is needed, without the person's name");
  return read.details;
}

/** Destroys an identity's key and what was sealed with it; the facts and the counts stay. */
export async function eraseIdentity(vault: Vault, id: string, reason: string, actor: Actor): Promise<void> {
  const at = vault.clock.now();
  await workPassphrase(vault.keys);
  const refused = await atDesk(vault.database, [], async (desk, sql) => {
    const sealed = await mustBeThere(sql, id);
    // What does not open any more may still be erased: then there is no name to compare with.
    const details = await opened(vault, sealed).catch((error: { code?: string }) => {
      if (error.code === "vault-broken") return null;
      throw error;
    });
    if (details !== null && refusesReason(vault, desk, id, reason, details, actor)) return true;
    await eraseRow(sql, id, at);
    desk.record({ kind: "identity-erased", body: { identityId: id, reason } }, actor, at);
    return false;
  });
  if (refused) throw givesAway("reason", "why it is erased, without the person's name");
  // After the entry stands: a note alone would erase somebody whom no entry erased.
  await vault.keys.erased.note(id, at);
}

/**
 * Working a passphrase takes a second or two, once a process: before the desk, where everybody else would wait. A key that
 * does not open is told at the desk, if it is the one that is needed.
 */
async function workPassphrase(keys: KeyRing): Promise<void> {
  for (const { version } of await keys.list()) await keys.open(version).catch(() => undefined);
}

/**
 * A reason that names the person would stand in the journal for ever. It is refused, and the refusal counts as a reading:
 * otherwise one could try names against it unseen.
 */
function refusesReason(
  { clock }: Vault,
  desk: Desk,
  identityId: string,
  reason: string,
  details: IdentityDetails,
  actor: Actor,
): boolean {
  if (!namesPerson(reason, details.name)) return false;
  const said = "(The reason given named the person and was refused.)";
  desk.record({ kind: "identity-read", body: { identityId, reason: said } }, actor, clock.now());
  return true;
}

function givesAway(field: string, instead: string) {
  return problem("names-the-person", `The ${field} names the person, and it is not sealed. Say ${instead}.`, { field });
}

async function mustBeThere(sql: Sql, id: string): Promise<SealedIdentity> {
  const sealed = await sealedIdentity(sql, id);
  if (sealed === undefined) throw problem("identity-not-found", `The vault holds no identity ${id}.`);
  if (sealed.erasedAt === null) return sealed;
  const detail = `Identity ${id} was erased on ${sealed.erasedAt.toISOString().slice(0, 10)}; nobody can read it any more.`;
  throw problem("identity-erased", detail);
}

async function opened({ keys }: Vault, { id, kind, envelope }: SealedIdentity): Promise<IdentityDetails> {
  if (envelope === null) throw new Error(`Identity ${id} is erased`);
  const text = openEnvelope(await keys.open(envelope.keyVersion), envelope, sealContext({ id, kind }));
  if (text !== null) return JSON.parse(text);
  const detail = `Identity ${id} does not open with key ${envelope.keyVersion}: it was changed, or the key is another programme's.`;
  throw problem("vault-broken", `${detail} Nothing was shown. Restore it from a backup.`);
}

/** The key that seals from now on; the first one is made when the first identity comes. */
export async function currentKey(vault: Vault, sql: Sql): Promise<WrappingKey> {
  const { keys, clock } = vault;
  const programme = await programmeHash(sql);
  const last = await mustBeOurs(keys, programme);
  if (last !== undefined) return await keys.open(last);
  if ((await keysInUse(sql)).size === 0) return await keys.make(programme, clock.now());
  const detail = `The keys of the vault are not in ${keys.folder}. Put them back, or name their folder with HOMEGROUND_KEYS.`;
  throw problem("vault-locked", detail);
}

/** The version of the last key; keys of another programme would be replaced and destroyed with it. */
export async function mustBeOurs(keys: KeyRing, programme: string): Promise<number | undefined> {
  const all = await keys.list();
  if (all.every((key) => key.programme === programme)) return all.at(-1)?.version;
  const detail = `The keys in ${keys.folder} are of another programme. Each needs a folder of its own (HOMEGROUND_KEYS).`;
  throw problem("vault-locked", detail);
}
