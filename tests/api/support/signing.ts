import { type TestPasskey, testPasskey } from "../../../src/access/authenticator.test-support.ts";
import type { DecisionStatement } from "../../../src/access/signed-decision.ts";
import type { Actor } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import type { Database } from "../../../src/platform/database/database.ts";

/** A key of somebody, registered in the journal as signing up does it. */
export async function registerKey(
  database: Database,
  { name, personId }: Actor & { readonly personId: string },
  key: { readonly keyId: string; readonly publicKey: string },
  algorithm: "webauthn" | "ed25519",
  at: Date,
): Promise<void> {
  const { keyId, publicKey } = key;
  const body = { keyId, personId, algorithm, publicKey, label: `key of ${name}` };
  await atDesk(database, [], async (desk) => desk.record({ kind: "key-registered", body }, { name, personId }, at));
}

export async function registerPasskey(
  database: Database,
  person: Actor & { readonly personId: string },
  site: string,
  at: Date,
): Promise<TestPasskey> {
  const passkey = testPasskey("ES256", site);
  await registerKey(database, person, passkey, "webauthn", at);
  return passkey;
}

/** What `GET /api/reports/:id/statement` answers, as far as signing needs it. */
export interface StatementAnswer {
  readonly statement: DecisionStatement;
  readonly sha256: string;
  readonly challengeId: string;
  readonly options: { readonly challenge: string; readonly rpId: string } | null;
  readonly keys: readonly { readonly keyId: string; readonly algorithm: string }[];
  readonly signatureRequired: boolean;
  readonly delegations: readonly { readonly id: string }[];
  readonly obstacles: readonly { readonly code: string }[];
}

/** The signature as a browser sends it once the passkey has answered. */
export function offered(
  passkey: TestPasskey,
  { statement, challengeId }: StatementAnswer,
  origin: string,
  counter = 0,
) {
  const {
    algorithm: _,
    keyId,
    rpId: _rpId,
    ...response
  } = passkey.prove(statement, { origin, counter }) as never as {
    algorithm: string;
    keyId: string;
    rpId: string;
  };
  return { kind: "webauthn", keyId, challengeId, response: { id: keyId, type: "public-key", response } };
}
