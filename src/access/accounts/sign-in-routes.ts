import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { actorOf, sessionCookie } from "../guard-routes.ts";
import { sessionDays } from "../session-store.ts";
import { exactly, loginField, passwordField } from "./fields.ts";
import type { AccountParts } from "./parts-store.ts";
import { type SignedIn, signInByPassword, signOut, type Visitor } from "./sign-in-store.ts";

const cookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;

export function visitorOf(request: FastifyRequest): Visitor {
  return { address: request.ip, session: request.cookies[sessionCookie] };
}

/** Hands the session to the browser, which sends it along from here on and shows it to no script. */
export function letIn(reply: FastifyReply, { person, secret }: SignedIn) {
  reply.setCookie(sessionCookie, secret, { ...cookieOptions, maxAge: sessionDays * 86_400 });
  const { id, name, organisation, roles } = person;
  return { person: { id, name, organisation, roles } };
}

export function forgetCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, cookieOptions);
}

/** In by a password, and out. */
export function signInRoutes(app: FastifyInstance, parts: AccountParts): void {
  const config = { access: "anyone" } as const;

  app.post<{ Body: { login: string; password: string } }>(
    "/api/sign-in/password",
    {
      config,
      schema: {
        summary: "Signs in by login and password; a session comes as a cookie",
        body: exactly({ login: loginField, password: passwordField }),
      },
    },
    async (request, reply) => letIn(reply, await signInByPassword(parts, request.body, visitorOf(request))),
  );

  app.post(
    "/api/sign-out",
    { config, schema: { summary: "Ends the session of this browser", body: exactly({}) } },
    async (request, reply) => {
      const { viewer, cookies } = request;
      const secret = cookies[sessionCookie];
      if (viewer.by === "session" && secret !== undefined) await signOut(parts, actorOf(viewer), secret);
      forgetCookie(reply);
      return {};
    },
  );
}
