import { chmodSync, mkdtempSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeToken } from "../../src/access/token-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { newReportId } from "../../src/platform/report-ids.ts";
import { type BenchContext, type Claim, type ClaimResult, limitClaim } from "../claim.ts";
import { quantile } from "../quantile.ts";
import { homeground } from "./homeground.ts";
import { killedProgramme } from "./killed-programme.ts";
import { smallReport } from "./small-report.ts";

/** `HOMEGROUND_LOAD_SECONDS` chooses another length. */
const seconds = Number(process.env["HOMEGROUND_LOAD_SECONDS"] || 120);
const users = 50;
const submissionsEachSecond = 20;
const mostMilliseconds = 300;

export const submitLoad: Claim = { name: "submit-load", measure };

interface Sent {
  readonly times: number[];
  readonly errors: string[];
}

/**
 * Fifty people, each with a token of their own, hand in twenty reports a second between them for two minutes over HTTP.
 * A report is sent at its time whether the ones before it were answered or not, and its time counts from when it should
 * have been sent: a server that falls behind is not spared.
 */
async function measure({ folder, say }: BenchContext): Promise<readonly ClaimResult[]> {
  const data = mkdtempSync(join(folder, "load-"));
  chmodSync(data, 0o755);
  const programme = await killedProgramme(data);
  process.once("exit", () => programme.end());
  await homeground(programme.data, ["programme", "define", "--name", "Load"]);
  await programme.start();
  const tokens = await tokensOf(programme.connect());
  say(`${users} users, ${submissionsEachSecond} reports a second, ${seconds} s`);
  // Warm, as a server is that people work with: connections, compiled code, plans of the database.
  await sendAll(programme.address, tokens, 5);
  const load = [...loadavg()];
  const { times, errors } = await sendAll(programme.address, tokens, seconds);
  const after = [...loadavg()];
  const stored = await reportsIn(programme.connect());
  await homeground(programme.data, ["journal", "verify"]);
  await programme.stop();
  const told = (averages: readonly number[]) => (averages[0] ?? 0).toFixed(1);
  const notes = [
    `${times.length} reports taken, ${errors.length} errors${errors.length > 0 ? ` (${[...new Set(errors)].slice(0, 3).join("; ")})` : ""}; the median took ${quantile(times, 0.5).toFixed(0)} ms, the slowest ${Math.max(...times).toFixed(0)} ms. ${stored} reports in the store, and the journal verifies.`,
    `The load average of the machine was ${told(load)} before and ${told(after)} after; whatever else ran on it is in these times. Times count from the moment a report was due, not from when it could be sent.`,
  ];
  return [
    limitClaim(
      `${users} users, ${submissionsEachSecond} reports a second for ${seconds} s: p95 of handing one in`,
      "ms",
      quantile(times, 0.95),
      mostMilliseconds,
      notes,
    ),
    limitClaim("Errors in the same run", "lost", errors.length, 1, []),
  ];
}

async function sendAll(address: string, tokens: readonly string[], forSeconds: number): Promise<Sent> {
  const sent: Sent = { times: [], errors: [] };
  const count = forSeconds * submissionsEachSecond;
  const begun = performance.now();
  const open: Promise<void>[] = [];
  for (let i = 0; i < count; i += 1) {
    const due = begun + (i * 1000) / submissionsEachSecond;
    await wait(Math.max(0, due - performance.now()));
    open.push(sendOne(address, tokens[i % tokens.length] ?? "", due, sent));
  }
  await Promise.all(open);
  return sent;
}

async function sendOne(address: string, token: string, due: number, { times, errors }: Sent): Promise<void> {
  try {
    const answer = await fetch(`${address}/api/reports`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(smallReport(newReportId())),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    if (answer.status === 201) times.push(performance.now() - due);
    else errors.push(`${answer.status} ${text.slice(0, 120)}`);
  } catch (error) {
    errors.push(String(error));
  }
}

/** Fifty people of one organisation, each with a token. */
async function tokensOf(db: Database): Promise<string[]> {
  const [organisationId, at] = [newReportId(), new Date()];
  const people = Array.from({ length: users }, (_, i) => ({ personId: newReportId(), name: `User ${i + 1}` }));
  const roles = ["information-manager"] as const;
  await atDesk(db, [], async (desk) => {
    const setup = withoutAccount("Bench");
    const organisation = { organisationId, name: "Bench", kind: "authority", active: true } as const;
    desk.record({ kind: "organisation-recorded", body: organisation }, setup, at);
    for (const { personId, name } of people) {
      desk.record(
        { kind: "person-recorded", body: { personId, name, organisationId, roles, active: true } },
        setup,
        at,
      );
    }
  });
  const expiresAt = new Date(at.getTime() + 86_400_000);
  const tokens: string[] = [];
  for (const { personId } of people) {
    const { text } = await makeToken(db, { personId, label: "bench", roles, readOnly: false, expiresAt }, at);
    tokens.push(text);
  }
  await db.end({ timeout: 1 });
  return tokens;
}

async function reportsIn(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*)::integer as count from report`;
  await db.end({ timeout: 1 });
  return row?.count ?? 0;
}
