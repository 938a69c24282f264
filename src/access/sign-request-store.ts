import Type from "typebox";
import type { Database } from "../platform/database/database.ts";
import { problem } from "../platform/problem.ts";
import type { LabelledKey } from "./deciding-store.ts";
import type { DecisionStatement, SignatureProof } from "./signed-decision.ts";
import { signWithPassword, signWithToken } from "./signing-key-store.ts";
import type { Site } from "./site.ts";
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
  readonly site: Site;
  readonly personId: string;
  /** The token that the request carries. */
  readonly token: string | undefined;
  readonly at: Date;
}

/** Signs a statement as a request offers to; throws where what it shows makes no key of the person. */
export async function signAsOffered(
  { database, site, personId, token, at }: Signer,
  offered: SignatureOffered,
  statement: DecisionStatement,
): Promise<SignatureProof> {
  if (offered.kind === "webauthn") return passkeyProof(offered, site);
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

function passkeyProof({ keyId, response: { response } }: PasskeyOffered, { host, rpId }: Site): SignatureProof {
  const { authenticatorData, clientDataJSON, signature } = response;
  if (hostIn(clientDataJSON) !== host) {
    throw problem("signature-invalid", `The passkey signed for another site than ${host}. Nothing was decided.`);
  }
  return { algorithm: "webauthn", keyId, rpId, authenticatorData, clientDataJSON, signature };
}

function hostIn(clientDataJSON: string): string | null {
  try {
    return new URL(JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8")).origin).host;
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

/** What a browser needs to have a passkey sign (PublicKeyCredentialRequestOptionsJSON); null where the person has none. */
export function passkeyRequest(statement: DecisionStatement, keys: readonly LabelledKey[], { rpId }: Site) {
  const passkeys = keys.filter(({ algorithm }) => algorithm === "webauthn");
  if (passkeys.length === 0) return null;
  return {
    challenge: statementHash(statement).toString("base64url"),
    rpId,
    allowCredentials: passkeys.map(({ keyId }) => ({ id: keyId, type: "public-key" })),
    userVerification: "required",
    timeout: 300_000,
  };
}
