import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeToken } from "../../src/access/token-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { newReportId } from "../../src/platform/report-ids.ts";
import { type BenchContext, type Claim, type ClaimResult, limitClaim } from "../claim.ts";
import { median } from "../quantile.ts";
import { homeground } from "./homeground.ts";
import { type KilledProgramme, killedProgramme, type ProgrammeProcesses } from "./killed-programme.ts";
import { type ReportWriters, startWriters } from "./report-writers.ts";

/** `HOMEGROUND_KILLS` chooses another number; after a quarter of an hour no further process is killed. */
const kills = Number(process.env["HOMEGROUND_KILLS"] || 200);
const longestMilliseconds = 15 * 60_000;
const verifyEvery = 20;

export const surviveKills: Claim = { name: "survive-kills", measure };

const victims = ["server", "bootstrap", "postmaster", "session", "server and postmaster"] as const;
type Victim = (typeof victims)[number];

interface Killing {
  readonly times: number[];
  readonly counts: Map<Victim, number>;
  lost: number;
  verified: number;
}

/** Kills a process of the programme at random, again and again, while reports come in over HTTP. */
async function measure({ folder, say }: BenchContext): Promise<readonly ClaimResult[]> {
  const programme = await killedProgramme(join(folder, "kills"));
  await homeground(programme.data, ["programme", "define", "--name", "Kills"]);
  process.once("exit", () => programme.end());
  await programme.start();
  const token = await signIn(programme);
  const settings = await durability(programme);
  const writers = startWriters(programme.address, token);
  const killing: Killing = { times: [], counts: new Map(), lost: 0, verified: 0 };
  const begun = Date.now();
  for (let n = 1; n <= kills && Date.now() - begun < longestMilliseconds; n++) {
    await killOnce(programme, writers, killing);
    if (n % verifyEvery !== 0) continue;
    killing.verified += await verify(programme);
    say(`${n} of ${kills}: ${writers.acknowledged.length} reports acknowledged, ${killing.lost} lost`);
  }
  await writers.stop();
  await programme.untilReady();
  killing.lost += await missing(programme, writers.acknowledged);
  killing.verified += await verify(programme);
  await programme.stop();
  mustBeGone(programme.processes());
  return results(killing, writers, settings, (Date.now() - begun) / 1000);
}

async function killOnce(programme: KilledProgramme, writers: ReportWriters, killing: Killing): Promise<void> {
  await wait(200 + Math.random() * 1_300);
  const victim = victims[Math.floor(Math.random() * victims.length)] ?? "server";
  killing.counts.set(victim, (killing.counts.get(victim) ?? 0) + 1);
  const told = writers.acknowledged.length;
  for (const pid of pidsOf(victim, programme.processes())) kill(pid);
  if (victim === "postmaster" || victim === "session") {
    // The server itself stays; it is back when it writes again. What dies needs a moment to be dead.
    await wait(30);
    killing.times.push(30 + (await programme.untilReady()));
  } else {
    const died = performance.now();
    while (programme.isUp()) await wait(5);
    const ended = performance.now() - died;
    const started = await programme.start();
    killing.times.push(victim === "bootstrap" ? started : Math.max(started, started + ended));
  }
  killing.lost += await missing(programme, writers.acknowledged.slice(Math.max(0, told - 40)));
  await oneOfEach(programme);
}

function pidsOf(victim: Victim, { bootstraps, servers, postmasters, sessions }: ProgrammeProcesses): readonly number[] {
  if (victim === "server") return servers;
  if (victim === "bootstrap") return bootstraps;
  if (victim === "postmaster") return postmasters;
  if (victim === "session") return sessions.slice(-1);
  return [...servers, ...postmasters];
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** How many of these reports are not in the store. */
async function missing({ connect }: KilledProgramme, ids: readonly string[]): Promise<number> {
  const db = connect();
  try {
    const [found] = await db<{ count: number }[]>`
      select count(*)::integer as count from report r join report_state s on s.report_id = r.id
      where r.id = any(${[...ids]}::uuid[])`;
    return ids.length - (found?.count ?? 0);
  } finally {
    await db.end({ timeout: 1 });
  }
}

/** One server, one bootstrap, one PostgreSQL: a server whose bootstrap was killed has ten seconds to answer what it was asked. */
async function oneOfEach(programme: KilledProgramme): Promise<void> {
  const deadline = Date.now() + 12_000;
  for (;;) {
    const { bootstraps, servers, postmasters } = programme.processes();
    if (bootstraps.length === 1 && servers.length === 1 && postmasters.length === 1) return;
    if (Date.now() > deadline) {
      const counts = `${bootstraps.length} bootstraps, ${servers.length} servers, ${postmasters.length} postmasters`;
      throw new Error(`There is a process too many or too few: ${counts}`);
    }
    await wait(20);
  }
}

function mustBeGone({ bootstraps, servers, postmasters }: ProgrammeProcesses): void {
  const left = [...bootstraps, ...servers, ...postmasters];
  if (left.length > 0) throw new Error(`Processes were left behind: ${left.join(", ")}`);
}

async function verify({ data }: KilledProgramme): Promise<number> {
  await homeground(data, ["journal", "verify"]);
  return 1;
}

async function signIn({ connect }: KilledProgramme): Promise<string> {
  const db = connect();
  const [organisationId, personId, at] = [newReportId(), newReportId(), new Date()];
  const setup = withoutAccount("Bench");
  await atDesk(db, [], async (desk) => {
    const organisation = { organisationId, name: "Bench", kind: "authority", active: true } as const;
    const roles = ["information-manager"] as const;
    desk.record({ kind: "organisation-recorded", body: organisation }, setup, at);
    const person = { personId, name: "Bench writer", organisationId, roles, active: true };
    desk.record({ kind: "person-recorded", body: person }, setup, at);
  });
  const expiresAt = new Date(at.getTime() + 86_400_000);
  const token = { personId, label: "bench", roles: ["information-manager"], readOnly: false, expiresAt } as const;
  const { text } = await makeToken(db, token, at);
  await db.end({ timeout: 1 });
  return text;
}

async function durability({ connect }: KilledProgramme): Promise<string> {
  const db = connect();
  const rows = await db<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`;
  await db.end({ timeout: 1 });
  return rows.map(({ name, setting }) => `${name}=${setting}`).join(", ");
}

function results(
  { times, counts, lost, verified }: Killing,
  writers: ReportWriters,
  settings: string,
  seconds: number,
) {
  const written = writers.acknowledged.length;
  const who = [...counts].map(([victim, count]) => `${victim} ${count}`).join(", ");
  const rate = (written / seconds).toFixed(1);
  return [
    limitClaim(
      `Acknowledged reports lost in ${times.length} random \`kill -9\` while reports come in`,
      "lost",
      lost,
      1,
      [
        `${written} reports acknowledged over HTTP (${rate} a second over the whole run, restarts included), ${writers.unanswered()} requests without an answer. The journal verified all ${verified} times. Killed: ${who}.`,
        "No process was left behind: after each kill one bootstrap, one server and one PostgreSQL, at the end none.",
        `Power loss was not simulated: dropping pages that were not flushed needs a block device of one's own, which this machine does not give. Asked of the server instead: ${settings}.`,
      ],
    ),
    limitClaim(`Ready again after \`kill -9\` (median of ${times.length})`, "ms", median(times), 3000, [
      `Longest ${(Math.max(...times) / 1000).toFixed(2)} s. From the kill, or for the bootstrap from the new start, to the first answer 200 of /api/ready; a killed server is started again at once, PostgreSQL by the server itself.`,
    ]),
    limitClaim(`Ready again after \`kill -9\` (longest of ${times.length})`, "ms", Math.max(...times), 3000, []),
  ];
}
