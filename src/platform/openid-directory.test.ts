import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Directory } from "./openid-directory.ts";

/** The directory's own key, and one that it does not publish. */
const [own, foreign] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 })) as [Pair, Pair];
type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** What a lying directory changes; undefined leaves it as it should be. */
interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly signature?: string;
  readonly issuer?: string;
}

let lie: Lie = {};
let nonce = "";
let server: Server;
let issuer = "";
const redirectUri = "http://localhost:7400/api/sign-in/directory/callback";

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answerTo(request.url ?? "")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => void server.close());

function answerTo(url: string): unknown {
  if (url.startsWith("/.well-known/")) {
    return {
      issuer: lie.issuer ?? issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }
  if (url.startsWith("/keys")) {
    return { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "own", use: "sig", alg: "RS256" }] };
  }
  return { access_token: "opaque", token_type: "Bearer", expires_in: 60, id_token: idToken() };
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const honest = { iss: issuer, sub: "leyla-1", aud: "homeground", exp: now + 60, iat: now, nonce };
  const verified = { email: "leyla@example.org", email_verified: true };
  const parts = [
    { alg: "RS256", kid: "own", ...lie.header },
    { ...honest, ...verified, ...lie.claims },
  ];
  const body = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const signature = sign("sha256", Buffer.from(body), lie.key ?? own.privateKey).toString("base64url");
  return `${body}.${lie.signature ?? signature}`;
}

/** Goes to the directory and comes back with a code, whatever it lies about. */
async function comeBack(): Promise<unknown> {
  const directory = new Directory({ issuer, clientId: "homeground", clientSecret: "s", name: "Directory" });
  const { question } = await directory.begin(redirectUri);
  nonce = question.nonce;
  return await directory.finish(new URL(`${redirectUri}?code=c&state=${question.state}`), question);
}

test("whom a directory vouches for is believed", async () => {
  lie = {};
  expect(await comeBack()).toEqual({ issuer, subject: "leyla-1", email: "leyla@example.org" });
});

test("an address that it did not verify is none", async () => {
  lie = { claims: { email_verified: "true" } };
  expect(await comeBack()).toMatchObject({ email: null });
});

describe("a directory is not believed", () => {
  const minuteAgo = () => Math.floor(Date.now() / 1000) - 120;
  test.each<[string, () => Lie]>([
    ["with a token signed by another key", () => ({ key: foreign.privateKey })],
    ["with a token that nobody signed", () => ({ header: { alg: "none" }, signature: "" })],
    ["with a token signed with the public key as a secret", () => ({ header: { alg: "HS256" } })],
    ["with a key that the token brings along", () => bringingItsKey()],
    ["with a token for another client", () => ({ claims: { aud: "somebody-else" } })],
    ["with a token of another issuer", () => ({ claims: { iss: "https://evil.example" } })],
    ["with a token that is over", () => ({ claims: { exp: minuteAgo(), iat: minuteAgo() - 60 } })],
    ["with the token of another sign-in", () => ({ claims: { nonce: "another" } })],
    ["with a token without a nonce", () => ({ claims: { nonce: undefined } })],
    ["when it calls itself another", () => ({ issuer: "https://evil.example" })],
  ])("%s", async (_, tell) => {
    lie = tell();
    await expect(comeBack()).rejects.toThrow();
  });
});

function bringingItsKey(): Lie {
  return { key: foreign.privateKey, header: { jwk: foreign.publicKey.export({ format: "jwk" }), kid: "new" } };
}
