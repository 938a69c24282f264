import { once } from "node:events";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { firstAdministratorLink } from "../../access/accounts/administrator-store.ts";
import { linkAddress } from "../../access/accounts/origin.ts";
import { journalHead } from "../../modules/journal/store.ts";
import { inTurn } from "../../platform/database/in-turn.ts";
import { repositoryRoot } from "../../platform/repository-root.ts";
import type { Command, CommandContext } from "../command.ts";
import { directoryFrom } from "../directory-settings.ts";
import { grouped } from "../figures.ts";
import { type Store, withStore } from "../open-store.ts";
import { peoplesAddress, publicOrigin } from "../public-address.ts";
import { listenProblem, refuseTakenPort, serverAddress } from "../server-address.ts";

const environmentHelp =
  "PORT, HOST, HOMEGROUND_ORIGIN, HOMEGROUND_DATA and DATABASE_URL choose the address and the store.";

export const start: Command = {
  words: ["start"],
  summary: `Start Homeground; an empty store gets the sample programme. ${environmentHelp}`,
  arguments: [],
  options: [{ name: "empty", summary: "Leave an empty store empty.", type: "flag" }],
  examples: ["npm start", "PORT=7401 HOMEGROUND_DATA=./data-mine npx homeground start --empty"],
  run: (context) => serveUntilStopped(context, !context.options.has("empty")),
};

export const serve: Command = {
  words: ["serve"],
  summary: `Serve what the store holds and add nothing to it. ${environmentHelp}`,
  arguments: [],
  options: [],
  examples: ["DATABASE_URL=postgres://homeground@db.example/homeground HOST=0.0.0.0 npx homeground serve"],
  run: (context) => serveUntilStopped(context, false),
};

async function serveUntilStopped(context: CommandContext, sampleIntoEmpty: boolean): Promise<number> {
  const { signal, output } = context;
  const address = serverAddress(context.environment);
  const [url, origin] = [peoplesAddress(context.environment), publicOrigin(context.environment)];
  const directory = directoryFrom(context.environment);
  await refuseTakenPort(address);
  // Loaded while PostgreSQL starts: both take a few tenths of a second.
  const serverModule = import("../../server.ts");
  return withStore(context, async (store) => {
    if (sampleIntoEmpty) await loadSampleIntoEmpty(store, context);
    const { createServer } = await serverModule;
    const webFolder = join(repositoryRoot, "web", "dist");
    const app = await createServer({ ...store, webFolder, publicOrigin: origin, directory, stopping: signal });
    try {
      await app.listen(address).catch((error: unknown) => {
        throw listenProblem(error, address);
      });
      const facts = { url, data: store.data.path, readyAfterSeconds: Math.round(process.uptime() * 100) / 100 };
      const first = await firstAdministratorLink(store.database, store.clock.now());
      const administratorLink = first === null ? null : linkAddress(url, first.secret);
      output.result({ ...facts, administratorLink }, () => readyWords(facts, administratorLink));
      if (!signal.aborted) await once(signal, "abort");
      output.say("Stopping …");
    } finally {
      await closeWithin(app, patienceMilliseconds);
    }
    return 0;
  });
}

function readyWords({ url, data }: { readonly url: string; readonly data: string }, link: string | null): string {
  const first = link === null ? [] : [`Make yourself the administrator (once, within a day): ${link}`];
  return [`Homeground is ready at ${url}`, ...first, `Data: ${data} · Ctrl-C stops it`].join("\n");
}

/** How long requests in flight may go on after the program was told to stop. */
const patienceMilliseconds = 10_000;

/** Takes no new connections, lets what is being answered end, and after the time given ends it. */
async function closeWithin(app: FastifyInstance, milliseconds: number): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  // A connection whose last request ends now is kept for another one that must not come.
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(idle);
  clearTimeout(limit);
}

/** Key of the advisory lock under which one of several starters loads the sample: "smpl" in ASCII. */
const sampleLock = 0x736d706c;

async function loadSampleIntoEmpty({ database }: Store, { output, signal }: CommandContext): Promise<void> {
  const isEmpty = async () => (await journalHead(database)).position === 0;
  if (!(await isEmpty())) return;
  await inTurn(database, sampleLock, async () => {
    if (!(await isEmpty())) return;
    signal.throwIfAborted();
    output.say("The store is empty: loading the sample programme (everything in it is invented) …");
    const { loadSample } = await import("../../sample/load-sample.ts");
    const reports = await loadSample(database);
    output.say(`Loaded ${grouped(reports)} sample reports.`);
  });
}
