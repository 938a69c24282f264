import type { Viewer, ViewingPerson } from "../access/viewer.ts";
import type { Decision } from "../modules/reports/decide-report-store.ts";
import type { Report } from "../modules/reports/report.ts";
import { problem } from "../platform/problem.ts";
import type { CommandContext } from "./command.ts";
import type { Store } from "./open-store.ts";

/** Somebody at the machine, by the token they show. */
export interface TokenBearer {
  readonly viewer: Viewer & { readonly person: ViewingPerson };
  /** The token itself, which signs. */
  readonly token: string;
}

/** The person behind the token of a command. */
export async function bearerOf({ options, environment }: CommandContext, store: Store): Promise<TokenBearer> {
  const token = options.get("token") ?? environment["HOMEGROUND_TOKEN"];
  if (!token) {
    const detail = "This is done by a person: --token or HOMEGROUND_TOKEN. They make one under Account, Tokens.";
    throw problem("not-signed-in", detail);
  }
  const { Viewers } = await import("../access/viewers-store.ts");
  const viewer = await new Viewers(store.database, store.clock).of({ session: undefined, token });
  if (viewer?.person) return { viewer: { ...viewer, person: viewer.person }, token };
  throw problem("signed-out", "This token does not work: it expired, was withdrawn, or is damaged.");
}

/** A report as whoever holds the token sees it: what they may not see is not there, as over HTTP. */
export async function reportSeenBy({ viewer }: TokenBearer, { database }: Store, id: string): Promise<Report> {
  const { closeReaders, seenBy } = await import("../access/seen-by-store.ts");
  const { documentsOf } = await import("../modules/reports/store.ts");
  try {
    const document = (await seenBy(database, viewer, (sql) => documentsOf(sql, [id]))).get(id);
    if (document !== undefined) return JSON.parse(document);
    throw problem("report-not-found", `There is no report ${id}.`);
  } finally {
    await closeReaders(database);
  }
}

/** Decides about a report as the bearer, signed with the key of their token; gives their name. */
export async function decideAtMachine(context: CommandContext, store: Store, decision: Decision): Promise<string> {
  const bearer = await bearerOf(context, store);
  await reportSeenBy(bearer, store, decision.reportId);
  const { decideReport } = await import("../modules/reports/decide-report-store.ts");
  const { signAsOffered } = await import("../access/sign-request-store.ts");
  const { viewer, token } = bearer;
  const [personId, at] = [viewer.person.id, store.clock.now()];
  const signer = { database: store.database, party: null, personId, token, at };
  const signing = {
    statedAt: at,
    sign: (said: Parameters<typeof signAsOffered>[2]) => signAsOffered(signer, { kind: "token" }, said),
  };
  await decideReport(store, decision, { viewer, personId, signing });
  return viewer.person.name;
}
