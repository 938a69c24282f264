import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../modules/journal/actor.ts";
import { problem } from "../platform/problem.ts";
import type { Action, RecordName } from "./access-table.ts";
import { mayDo } from "./permission.ts";
import { thePublic, type Viewer } from "./viewer.ts";
import type { Viewers } from "./viewers-store.ts";

/** What a route does to which record; `anyone` for the door itself. `report`: of a type that the request names. */
export type RouteAccess =
  | "anyone"
  | { readonly action: Action; readonly record: RecordName }
  | { readonly action: "read" | "submit" | "check" | "decide"; readonly record: "report" };

declare module "fastify" {
  interface FastifyRequest {
    viewer: Viewer;
  }
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}

/** `__Host-`: only over TLS (or to this machine), only this host, for every path. */
export const sessionCookie = "__Host-homeground";

/**
 * The one place where requests are held against the table of rights. Every route under /api/ says what it does to which
 * record, or the server does not start.
 */
export async function guardRoutes(app: FastifyInstance, viewers: Viewers): Promise<void> {
  await app.register(cookie);
  app.decorateRequest("viewer");
  app.addHook("onRoute", ({ url, config }) => {
    if (url.startsWith("/api/") && config?.access === undefined) {
      throw new Error(`The route ${url} does not say what it does to which record (config.access)`);
    }
  });
  app.addHook("onRequest", async (request) => {
    if (!request.url.startsWith("/api/")) return;
    const access = request.routeOptions.config.access;
    const viewer = await viewers.of(credentialsOf(request));
    if (viewer === null && access !== "anyone") {
      throw problem("signed-out", "This sign-in is not valid any more. Sign in again.");
    }
    request.viewer = viewer ?? thePublic;
    refuseForeignPages(request);
    if (access === undefined || access === "anyone") return;
    if (access.record === "report" || mayDo(request.viewer, access.action, access.record)) return;
    throw refusal(request.viewer, access.action, access.record);
  });
}

/** Why somebody may not do something, in words: sign in first, or not with these roles. */
export function refusal(viewer: Viewer, action: Action, record: RecordName) {
  if (viewer.person === null) return problem("not-signed-in", `Sign in to ${action} this (${record}).`);
  if (viewer.by === "token" && viewer.readOnly) {
    return problem("not-allowed", `This token only reads; it may not ${action} (${record}).`);
  }
  const detail = `${viewer.person.name} may not ${action} this (${record}). An administrator gives roles.`;
  return problem("not-allowed", detail);
}

/** Who does it, for the journal. */
export function actorOf({ person }: Viewer): Actor & { readonly personId: string } {
  if (person === null) throw problem("not-signed-in", "Sign in first.");
  return { name: person.name, personId: person.id };
}

function credentialsOf(request: FastifyRequest) {
  // Whatever stands there is taken for a token: one that is none is refused, not passed over.
  const token = request.headers.authorization?.replace(/^Bearer /i, "");
  return { session: request.cookies[sessionCookie], token };
}

const changing: readonly string[] = ["POST", "PUT", "PATCH", "DELETE"];

/**
 * A page of another site must not act with a visitor's session. Browsers say where a request comes from (Fetch
 * Metadata, Origin); what says neither and carries a cookie is refused. Tokens are never sent by a browser by itself.
 */
function refuseForeignPages(request: FastifyRequest): void {
  if (!changing.includes(request.method) || request.headers.authorization !== undefined) return;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site === "same-origin") return;
  if (site === undefined && origin !== undefined && hostOf(origin) === request.headers.host) return;
  if (site === undefined && origin === undefined && request.cookies[sessionCookie] === undefined) return;
  throw problem("foreign-page", "This request comes from another site than Homeground's own, and was not carried out.");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch (_notAnAddress) {
    return null;
  }
}
