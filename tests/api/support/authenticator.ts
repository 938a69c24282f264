import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A passkey in software: ES256, no attestation, user verified; made to lie where a test asks it to. */
export interface Authenticator {
  readonly id: string;
  counter: number;
  /** Answers `navigator.credentials.create`. */
  create(options: CreationOptions, lie?: Lie): object;
  /** Answers `navigator.credentials.get`. */
  get(options: RequestOptions, lie?: Lie): object & { response: { signature: string } };
}

interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
  readonly user: { readonly id: string };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string;
}

export interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly flags?: number;
  readonly userHandle?: string;
  readonly type?: string;
}

const userPresent = 0x01;
const userVerified = 0x04;
const attestedData = 0x40;

export function softAuthenticator(origin: string, counter = 0): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const rawId = randomBytes(32);
  const id = rawId.toString("base64url");
  let userHandle = "";
  const clientData = (type: string, challenge: string, lie: Lie) => {
    const said = { type: lie.type ?? type, challenge: lie.challenge ?? challenge, origin: lie.origin ?? origin };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  };
  const authenticatorData = (rpId: string, flags: number, count: number, more: Buffer) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(count, 1);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), head, more]);
  };
  const self: Authenticator = {
    id,
    counter,
    create(options, lie = {}) {
      userHandle = options.user.id;
      const clientDataJSON = clientData("webauthn.create", options.challenge, lie);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(publicKey)]);
      const flags = lie.flags ?? userPresent | userVerified | attestedData;
      const data = authenticatorData(lie.rpId ?? options.rp.id ?? "", flags, self.counter, attested);
      const response = {
        clientDataJSON: clientDataJSON.toString("base64url"),
        attestationObject: attestation(data).toString("base64url"),
        transports: ["internal"],
      };
      return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    },
    get(options, lie = {}) {
      if (self.counter > 0) self.counter += 1;
      const clientDataJSON = clientData("webauthn.get", options.challenge, lie);
      const flags = lie.flags ?? userPresent | userVerified;
      const data = authenticatorData(lie.rpId ?? options.rpId ?? "", flags, self.counter, Buffer.alloc(0));
      const signed = Buffer.concat([data, createHash("sha256").update(clientDataJSON).digest()]);
      const response = {
        clientDataJSON: clientDataJSON.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
        userHandle: lie.userHandle ?? userHandle,
      };
      return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    },
  };
  return self;
}

/** RFC 9053 as CBOR: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const head = Buffer.from("a5010203262001215820", "hex");
  return Buffer.concat([head, Buffer.from(x, "base64url"), Buffer.from("225820", "hex"), Buffer.from(y, "base64url")]);
}

/** CBOR: { fmt: "none", attStmt: {}, authData: … }. */
function attestation(data: Buffer): Buffer {
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
  const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
  const none = [text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])];
  return Buffer.concat([Buffer.from([0xa3]), ...none, text("authData"), length, data]);
}
