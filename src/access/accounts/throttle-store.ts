import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";

/** What tries are counted by. */
export type ThrottleKey = { readonly kind: "login" | "password-of" | "address"; readonly value: string };

/** So many tries go through without waiting; then the wait doubles from one second to a quarter of an hour. */
const freeTries: Readonly<Record<ThrottleKey["kind"], number>> = { login: 5, "password-of": 5, address: 30 };
const longestWaitSeconds = 900;
/** After so many hours without a try it begins anew. */
const forgottenAfterHours = 24;

/**
 * Takes one try of each key, or throws `sign-in-throttled` with the seconds to wait. Counted before the password is looked
 * at, in one statement, so that a hundred requests at once are not a hundred tries. Gives whether the next one must wait.
 */
export async function takeTry(sql: Sql, keys: readonly ThrottleKey[], at: Date): Promise<boolean> {
  let nextMustWait = false;
  for (const key of keys) {
    const taken = await countTry(sql, key, at);
    nextMustWait ||= taken !== undefined && taken > at;
    if (taken === undefined) throw mustWait(await blockedSeconds(sql, key, at));
  }
  return nextMustWait;
}

function mustWait(seconds: number) {
  const words = seconds === 1 ? "1 second" : `${seconds} seconds`;
  const detail = `Too many tries. Wait ${words}, then try again; a passkey works at once.`;
  return problem("sign-in-throttled", detail, { retryAfterSeconds: seconds });
}

/** A try that turned out right does not count, and forgets the wrong ones of the same login. */
export async function giveBackTry(sql: Sql, keys: readonly ThrottleKey[]): Promise<void> {
  for (const key of keys) {
    // Many people may sit behind one address: one of them who knows a password makes nobody else's guesses undone.
    if (key.kind === "address")
      await sql`update throttle set tries = tries - 1 where key = ${hashOfKey(key)} and tries > 0`;
    else await sql`delete from throttle where key = ${hashOfKey(key)}`;
  }
}

export async function forgetOldTries(sql: Sql, at: Date): Promise<void> {
  await sql`delete from throttle where last_tried_at < ${hoursBefore(at)}`;
}

/** Until when the next try of this key has to wait; undefined where this one comes too early, and does not count. */
async function countTry(sql: Sql, key: ThrottleKey, at: Date): Promise<Date | undefined> {
  const free = freeTries[key.kind];
  const tries = sql`case when throttle.last_tried_at < ${hoursBefore(at)} then 1 else throttle.tries + 1 end`;
  const wait = sql`case when ${tries} <= ${free} then 0
    else least(${longestWaitSeconds}, power(2, least(20, ${tries} - ${free} - 1))) end`;
  const [taken] = await sql<{ blocked_until: Date }[]>`
    insert into throttle (key, tries, last_tried_at, blocked_until) values (${hashOfKey(key)}, 1, ${at}, ${at})
    on conflict (key) do update set tries = ${tries}, last_tried_at = ${at},
      blocked_until = ${at}::timestamptz + interval '1 second' * ${wait}
    where throttle.blocked_until <= ${at}
    returning blocked_until`;
  return taken?.blocked_until;
}

async function blockedSeconds(sql: Sql, key: ThrottleKey, at: Date): Promise<number> {
  const [row] = await sql<{ blocked_until: Date }[]>`select blocked_until from throttle where key = ${hashOfKey(key)}`;
  const until = row?.blocked_until.getTime() ?? at.getTime();
  return Math.max(1, Math.ceil((until - at.getTime()) / 1000));
}

function hashOfKey({ kind, value }: ThrottleKey): Buffer {
  const counted = kind === "address" ? networkOf(value) : value;
  return createHash("sha256").update(`${kind}:${counted}`).digest();
}

/** A household has 2^64 addresses of version 6: all of them count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [left = "", right] = address.split("::");
  const groups = left.split(":").filter((group) => group !== "");
  const missing = right === undefined ? 0 : 8 - groups.length - right.split(":").filter((group) => group !== "").length;
  return [...groups, ...Array<string>(missing).fill("0")].slice(0, 4).join(":");
}

function hoursBefore(at: Date): Date {
  return new Date(at.getTime() - forgottenAfterHours * 3_600_000);
}
