import { closeReaders } from "../access/seen-by-store.ts";
import { signAsOffered } from "../access/sign-request-store.ts";
import { siteOf } from "../access/site.ts";
import type { Viewer } from "../access/viewer.ts";
import { Viewers } from "../access/viewers-store.ts";
import { mustBeAllowed, seenReport } from "../modules/reports/decidable-routes.ts";
import type { Decider } from "../modules/reports/decide-report-store.ts";
import { problem } from "../platform/problem.ts";
import type { CommandContext } from "./command.ts";
import type { Store } from "./open-store.ts";
import { peoplesAddress } from "./public-address.ts";

/** Who decides a report: after the same look at the table of rights as over HTTP, and signing with the token's key. */
export async function decidingPerson(
  context: CommandContext,
  store: Store,
  reportId: string,
): Promise<{ readonly decider: Decider; readonly name: string }> {
  const { database, clock } = store;
  const { viewer, token } = await viewerByToken(context, store);
  if (viewer.person === null) throw new Error("A token without a person");
  try {
    mustBeAllowed(viewer, "decide", await seenReport(database, viewer, "decide", reportId));
  } finally {
    await closeReaders(database);
  }
  const { id: personId, name } = viewer.person;
  const at = clock.now();
  const site = siteOf(peoplesAddress(context.environment), "");
  const signer = { database, site, personId, token, at };
  const signing = {
    statedAt: at,
    sign: (said: Parameters<typeof signAsOffered>[2]) => signAsOffered(signer, { kind: "token" }, said),
  };
  return { decider: { viewer, personId, signing }, name };
}

/** The person behind the token of a command. */
async function viewerByToken(
  { options, environment }: CommandContext,
  { database, clock }: Store,
): Promise<{ readonly viewer: Viewer; readonly token: string }> {
  const token = options.get("token") ?? environment["HOMEGROUND_TOKEN"];
  if (!token) {
    const detail = "A report is decided by a person: --token or HOMEGROUND_TOKEN. They make one under Account, Tokens.";
    throw problem("not-signed-in", detail);
  }
  const viewer = await new Viewers(database, clock).of({ session: undefined, token });
  if (viewer === null)
    throw problem("signed-out", "This token does not work: it expired, was withdrawn, or is damaged.");
  return { viewer, token };
}
