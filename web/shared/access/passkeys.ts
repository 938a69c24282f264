import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { send } from "../api/request.ts";

interface Challenge<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** One click, no name: the browser offers the passkeys it has for this address. */
export async function signInWithPasskey(): Promise<void> {
  const path = "/api/sign-in/passkey";
  const asked = await send<Challenge<PublicKeyCredentialRequestOptionsJSON>>("POST", `${path}/options`, {});
  const response = await startAuthentication({ optionsJSON: asked.options });
  await send("POST", path, { challengeId: asked.challengeId, response });
}

/** Makes a passkey on this device and hands its public part in. `asks` goes with the question, `says` with the answer. */
export async function makePasskey(path: string, asks: object, says: object): Promise<void> {
  const asked = await send<Challenge<PublicKeyCredentialCreationOptionsJSON>>("POST", `${path}/options`, asks);
  const response = await startRegistration({ optionsJSON: asked.options });
  await send("POST", path, { ...asks, ...says, challengeId: asked.challengeId, response });
}

/** What this browser and machine are called, as a first label of a passkey: "Chromium, Linux". */
export function thisDevice(): string {
  const agent = navigator.userAgent;
  const browser = [/(Firefox)\//, /(Edg)\//, /(Chrome)\//, /(Safari)\//].flatMap(
    (one) => one.exec(agent)?.[1] ?? [],
  )[0];
  const machine = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  return [browser === "Edg" ? "Edge" : browser, machine].filter((word) => word !== undefined).join(", ");
}
