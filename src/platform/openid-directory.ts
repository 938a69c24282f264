import type { Configuration } from "openid-client";

/** A national directory that vouches for people by OpenID Connect. */
export interface DirectorySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it, for the button. */
  readonly name: string;
}

/** What has to be remembered between sending somebody to the directory and their coming back. */
export interface DirectoryQuestion {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the directory vouches for. */
export interface DirectoryIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the directory says that it verified it. */
  readonly email: string | null;
}

/** Only whoever signs in by a directory waits for the library to load. */
const client = () => import("openid-client");

/** Nobody waits longer for a directory that does not answer. */
const timeoutSeconds = 10;

/** Loopback alone may be spoken to without TLS: nobody listens in between. */
export function isLoopback(issuer: string): boolean {
  return ["127.0.0.1", "[::1]", "localhost"].includes(new URL(issuer).hostname);
}

/** Authorization code with PKCE, state and nonce. What the directory publishes of itself is asked for at first use. */
export class Directory {
  readonly name: string;
  readonly #settings: DirectorySettings;
  #configuration: Promise<Configuration> | null = null;

  constructor(settings: DirectorySettings) {
    this.name = settings.name;
    this.#settings = settings;
  }

  /** The address to which somebody is sent, and what to remember until they come back. */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly question: DirectoryQuestion }> {
    const { randomState, randomNonce, randomPKCECodeVerifier, ...oidc } = await client();
    const question = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: redirectUri,
      scope: "openid email",
      state: question.state,
      nonce: question.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, question };
  }

  /** Whom the directory vouches for; throws where it does not, or where the answer is not to this question. */
  async finish(answer: URL, { state, nonce, verifier }: DirectoryQuestion): Promise<DirectoryIdentity> {
    const [configuration, { authorizationCodeGrant, fetchUserInfo }] = [await this.#discovered(), await client()];
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(configuration, answer, checks);
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("The directory sent no ID token");
    const said =
      claims["email"] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const { email, email_verified: isVerified } = said as { email?: unknown; email_verified?: unknown };
    const verified = typeof email === "string" && isVerified === true ? email : null;
    return { issuer: claims.iss, subject: claims.sub, email: verified };
  }

  #discovered(): Promise<Configuration> {
    this.#configuration ??= this.#discover();
    // A directory that is away now may be there for the next one who asks.
    this.#configuration.catch(() => {
      this.#configuration = null;
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const { allowInsecureRequests, ClientSecretBasic, discovery, enableNonRepudiationChecks } = await client();
    const { issuer, clientId, clientSecret } = this.#settings;
    // The library trusts TLS alone for a token that came by it; whoever broke that would be anybody here.
    const execute = [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])];
    const options = { execute, timeout: timeoutSeconds };
    return await discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), options);
  }
}
