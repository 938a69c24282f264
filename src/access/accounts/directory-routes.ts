import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Directory } from "../../platform/openid-directory.ts";
import { Problem, problem } from "../../platform/problem.ts";
import { askDirectory, enterByDirectory } from "./directory-store.ts";
import { exactly, linkField } from "./fields.ts";
import { linkOf } from "./one-time-link-store.ts";
import { originOf } from "./origin.ts";
import type { AccountParts } from "./parts-store.ts";
import { letIn, visitorOf } from "./sign-in-routes.ts";
import { personBehindId } from "./use-link-store.ts";

/** Binds the way to the directory and back to one browser. Lax: the way back begins on the directory's page. */
const questionCookie = "__Host-homeground-directory";
const cookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;

/** Signing in by a national directory. */
export function directoryRoutes(app: FastifyInstance, parts: AccountParts, directory: Directory | null): void {
  const config = { access: "anyone" } as const;
  const path = "/api/sign-in/directory";
  const known = () => {
    if (directory !== null) return directory;
    throw problem("directory-unavailable", "No directory is set up here: HOMEGROUND_OIDC_ISSUER. Come in another way.");
  };
  const begin = async (request: FastifyRequest, reply: FastifyReply, linkId: string | null) => {
    const redirectUri = `${originOf(request, parts.publicOrigin)}${path}/callback`;
    const { url, challengeId } = await askDirectory(parts, known(), redirectUri, linkId);
    reply.setCookie(questionCookie, challengeId, { ...cookieOptions, maxAge: 300 });
    return url;
  };

  app.get(
    path,
    { config, schema: { summary: "Sends the browser to the national directory" } },
    async (request, reply) => reply.redirect(await begin(request, reply, null), 303),
  );

  app.post<{ Body: { link: string } }>(
    "/api/links/directory",
    {
      config,
      schema: {
        summary: "Where to go to come in by a one-time link with an account of the directory",
        body: exactly({ link: linkField }),
      },
    },
    async (request, reply) => {
      const link = await linkOf(parts.database, request.body.link, parts.clock.now());
      await personBehindId(parts, link);
      return { redirect: await begin(request, reply, link.id) };
    },
  );

  app.get(
    `${path}/callback`,
    { config, schema: { summary: "Where the directory sends the browser back to; a session comes as a cookie" } },
    async (request, reply) => {
      const question = request.cookies[questionCookie];
      reply.clearCookie(questionCookie, cookieOptions);
      const answer = new URL(request.url, originOf(request, parts.publicOrigin));
      try {
        letIn(reply, await enterByDirectory(parts, known(), answer, question, visitorOf(request)));
        return reply.redirect("/", 303);
      } catch (refusal) {
        // A person looks at this, not a program: the page says it in their language.
        if (!(refusal instanceof Problem)) throw refusal;
        request.log.info({ code: refusal.code, cause: causeOf(refusal) }, "a sign-in by the directory was refused");
        return reply.redirect(`/sign-in?problem=${refusal.code}`, 303);
      }
    },
  );
}

/** The words of the cause without what it carries: an error of the protocol may hold the whole answer. */
function causeOf({ cause }: Problem): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}
