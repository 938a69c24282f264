import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from "fastify";
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
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/")) return;
    const access = route.config?.access;
    if (access === undefined) {
      throw new Error(`The route ${route.url} does not say what it does to which record (config.access)`);
    }
    route.onRequest = [guardOf(access, viewers), ...[route.onRequest ?? []].flat()];
  });
}

/** The guard of one route. It waits for nothing where the viewer is known: a map asks for forty tiles at once. */
function guardOf(access: RouteAccess, viewers: Viewers): onRequestHookHandler {
  return (request, _reply, done) => {
    const shown = credentialsOf(request);
    const known = viewers.remembered(shown);
    if (known !== undefined) return done(refusalOf(request, known, access));
    viewers.of(shown).then(
      (viewer) => done(refusalOf(request, viewer, access)),
      (failure: Error) => done(failure),
    );
  };
}

/** Lets the viewer into the request, or says why not. */
function refusalOf(request: FastifyRequest, viewer: Viewer | null, access: RouteAccess): Error | undefined {
  if (viewer === null && access !== "anyone") {
    return problem("signed-out", "This sign-in is not valid any more. Sign in again.");
  }
  request.viewer = viewer ?? thePublic;
  if (isOfForeignPage(request)) {
    return problem(
      "foreign-page",
      "This request comes from another site than Homeground's own, and was not carried out.",
    );
  }
  if (access === "anyone" || access.record === "report") return undefined;
  if (mayDo(request.viewer, access.action, access.record)) return undefined;
  return refusal(request.viewer, access.action, access.record);
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
function isOfForeignPage(request: FastifyRequest): boolean {
  if (!changing.includes(request.method) || request.headers.authorization !== undefined) return false;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined) return site !== "same-origin";
  if (origin !== undefined) return hostOf(origin) !== request.headers.host;
  return request.cookies[sessionCookie] !== undefined;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch (_notAnAddress) {
    return null;
  }
}
