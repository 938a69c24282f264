import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { RelyingParty } from "./origin.ts";

/** What a browser hands over from an authenticator, taken as it is: verifying it says whether it is anything. */
export type PasskeyCreation = RegistrationResponseJSON;
export type PasskeyAssertion = AuthenticationResponseJSON;

/** EdDSA, ES256, RS256 as COSE numbers them: what a court's expert can check in twenty years with any library. */
const algorithms = [-8, -7, -257];

/** A person's user handle: the 16 bytes of their id. */
export function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll("-", ""), "hex"));
}

interface Credential {
  readonly id: string;
  readonly transports: readonly string[];
}

const listed = (credentials: readonly Credential[]) =>
  credentials.map(({ id, transports }) => ({ id, transports: [...transports] }));

export async function creationOptions(
  party: RelyingParty,
  person: { readonly id: string; readonly name: string; readonly login: string },
  known: readonly Credential[],
) {
  return await generateRegistrationOptions({
    rpName: "Homeground",
    rpID: party.id,
    userName: person.login,
    userID: userHandleOf(person.id),
    userDisplayName: person.name,
    attestationType: "none",
    excludeCredentials: listed(known),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
}

/** Options for signing in (`challenge` null: a new one; nobody named: the browser asks which person), or for a signature. */
export async function assertionOptions(
  party: RelyingParty,
  challenge: Uint8Array<ArrayBuffer> | null,
  allowed: readonly Credential[] | null,
) {
  return await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
    ...(challenge === null ? {} : { challenge }),
    ...(allowed === null ? {} : { allowCredentials: listed(allowed) }),
  });
}

/** The new passkey of a creation, or the reason why it is none. */
export async function verifyCreation(response: PasskeyCreation, challenge: string, party: RelyingParty) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return new Error("The attestation does not verify");
    const { credential, aaguid, credentialBackedUp: backedUp } = registrationInfo;
    const { id, publicKey, counter, transports = [] } = credential;
    return {
      id,
      publicKey: Uint8Array.from(publicKey),
      counter,
      transports: transports.slice(0, 10),
      aaguid,
      backedUp,
    };
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}

/**
 * What an assertion by a known passkey says, or the reason why it is none. The counter is the caller's to compare: here a
 * wrong one would look like a wrong signature.
 */
export async function verifyAssertion(
  response: PasskeyAssertion,
  challenge: string,
  party: RelyingParty,
  passkey: { readonly id: string; readonly publicKey: Uint8Array<ArrayBuffer> },
): Promise<{ readonly counter: number; readonly backedUp: boolean } | Error> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: 0 },
    });
    if (!verified) return new Error("The signature does not verify");
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}
