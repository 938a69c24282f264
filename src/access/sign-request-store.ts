import Type from "typebox";
import type { Database, Sql } from "../platform/database/database.ts";
import { problem } from "../platform/problem.ts";
import type { RelyingParty } from "./accounts/origin.ts";
import { assertionOptions } from "./accounts/passkey.ts";
import { passkeysOf } from "./accounts/passkey-store.ts";
import type { LabelledKey } from "./deciding-store.ts";
import type { DecisionStatement, SignatureProof } from "./signed-decision.ts";
import { signWithPassword, signWithToken } from "./signing-key-store.ts";
import { statementHash } from "./statement-hash.ts";

const base64url = (maxLength: number) => Type.String({ maxLength, pattern: "^[A-Za-z0-9_-]+$" });

/** How a request signs: with a passkey that has answered, or with a key that this request shows the secret of. */
export const signatureOffered = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("webauthn"),
      keyId: base64url(1400),
      /** As the statement was given: it is made again from it. */
      challengeId: Type.String({ maxLength: 40 }),
      response: Type.Object({
        response: Type.Object({
          authenticatorData: base64url(8000),
          clientDataJSON: base64url(8000),
          signature: base64url(8000),
        }),
      }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("password"), password: Type.String({ minLength: 1, maxLength: 1000 }) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal("token") }, { additionalProperties: false }),
]);

export type SignatureOffered = Type.Static<typeof signatureOffered>;

interface Signer {
  readonly database: Database;
  /** Null where passkeys do not work: at an address of numbers, or without TLS. */
  readonly party: RelyingParty | null;
  readonly personId: string;
  /** The token that the request carries. */
  readonly token: string | undefined;
  readonly at: Date;
}

/** Signs a statement as a request offers to; throws where what it shows makes no key of the person. */
export async function signAsOffered(
  { database, party, personId, token, at }: Signer,
  offered: SignatureOffered,
  statement: DecisionStatement,
): Promise<SignatureProof> {
  if (offered.kind === "webauthn") return passkeyProof(offered, party);
  const hash = statementHash(statement);
  if (offered.kind === "password") {
    const signed = await signWithPassword(database, personId, offered.password, hash, at);
    if (signed !== null) return signed;
    throw problem("signature-invalid", "This is not your password. Nothing was decided.");
  }
  const signed = token === undefined ? null : await signWithToken(database, personId, token, hash, at);
  if (signed !== null) return signed;
  throw problem("signature-invalid", "This request carries no API token of yours to sign with. Nothing was decided.");
}

type PasskeyOffered = Extract<SignatureOffered, { kind: "webauthn" }>;

function passkeyProof({ keyId, response }: PasskeyOffered, party: RelyingParty | null): SignatureProof {
  const { authenticatorData, clientDataJSON, signature } = response.response;
  if (party === null || originIn(clientDataJSON) !== party.origin) {
    const here = party?.origin ?? "this address";
    throw problem("signature-invalid", `The passkey signed for another site than ${here}. Nothing was decided.`);
  }
  return { algorithm: "webauthn", keyId, rpId: party.id, authenticatorData, clientDataJSON, signature };
}

function originIn(clientDataJSON: string): unknown {
  try {
    return JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8")).origin;
  } catch (_notClientData) {
    return null;
  }
}

/**
 * When a passkey's statement was made: the challenge is the statement's hash, and needs no store of its own. It names one
 * report, which is decided once; `mustHold` refuses a moment too long ago.
 */
export function statedAtOf({ challengeId }: PasskeyOffered): Date {
  const moment = new Date(challengeId);
  if (!Number.isNaN(moment.getTime()) && moment.toISOString() === challengeId) return moment;
  throw problem("signature-invalid", "This challenge was not given here. Open the report again and sign once more.");
}

/** What a browser needs to have a passkey sign; null where the person has none, or none would work at this address. */
export async function passkeyRequest(
  sql: Sql,
  statement: DecisionStatement,
  keys: readonly LabelledKey[],
  party: RelyingParty | null,
) {
  const passkeys = keys.filter(({ algorithm }) => algorithm === "webauthn");
  if (party === null || passkeys.length === 0) return null;
  const known = await passkeysOf(sql, statement.personId);
  const allowed = passkeys.map(({ keyId }) => {
    return { id: keyId, transports: known.find(({ id }) => id === keyId)?.transports ?? [] };
  });
  return await assertionOptions(party, Uint8Array.from(statementHash(statement)), allowed);
}
