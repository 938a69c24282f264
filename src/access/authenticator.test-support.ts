import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { DecisionStatement, SignatureProof } from "./signed-decision.ts";
import { statementHash } from "./statement-hash.ts";

/** What an authenticator of a test may be made to do wrong. */
export interface Wrong {
  readonly origin?: string;
  readonly rpId?: string;
  /** Domain that the proof says, where it is not the one signed for. */
  readonly saidRpId?: string;
  /** Bits of authenticator data: 1 present, 4 verified. */
  readonly flags?: number;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  readonly counter?: number;
}

export interface TestPasskey {
  readonly keyId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly prove: (statement: DecisionStatement, wrong?: Wrong) => SignatureProof;
}

/** A passkey in software, as WebAuthn 3 has authenticators sign (section 6.3.3). */
export function testPasskey(algorithm: "ES256" | "EdDSA" | "RS256" = "ES256", site = "localhost"): TestPasskey {
  const { privateKey, cose } = makers[algorithm]();
  const keyId = randomBytes(32).toString("base64url");
  return {
    keyId,
    publicKey: Buffer.from(isoCBOR.encode(cose)).toString("base64url"),
    prove(statement, wrong = {}) {
      const {
        origin = `https://${site}`,
        rpId = site,
        flags = 5,
        type = "webauthn.get",
        crossOrigin = false,
        counter = 0,
      } = wrong;
      const challenge = statementHash(statement).toString("base64url");
      const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));
      const authData = Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags, 0, 0, 0, counter])]);
      const digest = algorithm === "EdDSA" ? null : "sha256";
      const signature = sign(digest, Buffer.concat([authData, sha256(clientData)]), privateKey);
      const [authenticatorData, clientDataJSON] = [authData.toString("base64url"), clientData.toString("base64url")];
      const shown = { authenticatorData, clientDataJSON, signature: signature.toString("base64url") };
      return { algorithm: "webauthn", keyId, rpId: wrong.saidRpId ?? rpId, ...shown };
    },
  };
}

interface Made {
  readonly privateKey: KeyObject;
  readonly cose: Map<number, number | Uint8Array>;
}

/** COSE keys by the numbers of RFC 9053: 1 kty, 3 alg, -1 crv or n, -2 x or e, -3 y. */
const makers: Readonly<Record<"ES256" | "EdDSA" | "RS256", () => Made>> = {
  ES256() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x, y } = publicKey.export({ format: "jwk" });
    return { privateKey, cose: coseOf([1, 2], [3, -7], [-1, 1], [-2, bytes(x)], [-3, bytes(y)]) };
  },
  EdDSA() {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const { x } = publicKey.export({ format: "jwk" });
    return { privateKey, cose: coseOf([1, 1], [3, -8], [-1, 6], [-2, bytes(x)]) };
  },
  RS256() {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { n, e } = publicKey.export({ format: "jwk" });
    return { privateKey, cose: coseOf([1, 3], [3, -257], [-1, bytes(n)], [-2, bytes(e)]) };
  },
};

function coseOf(...members: readonly [number, number | Uint8Array][]): Map<number, number | Uint8Array> {
  return new Map(members);
}

function bytes(base64url = ""): Uint8Array {
  return new Uint8Array(Buffer.from(base64url, "base64url"));
}

function sha256(data: Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}
