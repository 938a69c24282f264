import { startAuthentication } from "@simplewebauthn/browser";
import type { Decision, StatementAnswer } from "../../shared/api/decision-answers.ts";
import { send } from "../../shared/api/request.ts";

export type SignWith =
  | { readonly kind: "passkey" | "nothing" }
  | { readonly kind: "password"; readonly password: string };

/** The words that one would sign now, and what stands in the way. */
export async function askStatement(id: string, { kind, reason, delegationId }: Decision): Promise<StatementAnswer> {
  return await send<StatementAnswer>("POST", `${reportPath(id)}/statement`, {
    decision: kind,
    ...(kind === "rejection" ? { reason } : {}),
    ...(delegationId === "" ? {} : { delegationId }),
  });
}

/** Decides, signed: a passkey signs the statement's own hash as its challenge, and nothing else. */
export async function decide(id: string, decision: Decision, how: SignWith): Promise<void> {
  const { kind, reason, delegationId } = decision;
  const signature =
    how.kind === "passkey"
      ? await passkeySignature(id, decision)
      : how.kind === "password"
        ? { kind: "password", password: how.password }
        : undefined;
  await send("POST", `${reportPath(id)}/${kind}`, {
    ...(kind === "rejection" ? { reason } : {}),
    ...(delegationId === "" ? {} : { delegationId }),
    ...(signature === undefined ? {} : { signature }),
  });
}

async function passkeySignature(id: string, decision: Decision) {
  const { options, challengeId } = await askStatement(id, decision);
  if (options === null) throw new Error("No passkey is registered for this account.");
  const answer = await startAuthentication({ optionsJSON: options });
  const { authenticatorData, clientDataJSON, signature } = answer.response;
  const response = { response: { authenticatorData, clientDataJSON, signature } };
  return { kind: "webauthn", keyId: answer.id, challengeId, response };
}

function reportPath(id: string): string {
  return `/api/reports/${encodeURIComponent(id)}`;
}
