import type { Decider, Decision } from "../modules/reports/decide-report-store.ts";
import { problem } from "../platform/problem.ts";
import { actingPerson } from "./acting-person.ts";
import type { CommandContext } from "./command.ts";
import type { Store } from "./open-store.ts";
import { type TokenBearer, tokenBearer } from "./token-bearer.ts";

/** Decides about a report as whoever the token is of, signed with its key; or by a name, where the policy lets one. */
export async function decideByCommand(context: CommandContext, store: Store, decision: Decision): Promise<string> {
  const { decideReport } = await import("../modules/reports/decide-report-store.ts");
  const bearer = await tokenBearer(context, store);
  if (bearer === null) {
    if (decision.delegationId !== null) throw problem("usage", "A delegation is used by a person: give --token too.");
    const { name } = actingPerson(context);
    await decideReport(store, decision, { name });
    return name;
  }
  await decideReport(store, decision, await signingDecider(store, bearer));
  return bearer.viewer.person.name;
}

async function signingDecider({ database, clock }: Store, { viewer, text }: TokenBearer): Promise<Decider> {
  const { signAsOffered } = await import("../access/sign-request-store.ts");
  const [personId, at] = [viewer.person.id, clock.now()];
  const signer = { database, party: null, personId, token: text, at };
  return {
    viewer,
    personId,
    signing: { statedAt: at, sign: (said) => signAsOffered(signer, { kind: "token" }, said) },
  };
}
