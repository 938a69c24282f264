import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { giveLogin, givePassword, preparePassword } from "./credential-store.ts";
import { exactly, linkField, loginField, nameField, passwordField } from "./fields.ts";
import type { AccountParts } from "./parts-store.ts";
import { letIn, visitorOf } from "./sign-in-routes.ts";
import { enterByLink, type Introduction, openLink, personBehind } from "./use-link-store.ts";

/** Only of the first administrator: everybody else was named by whoever invited them. */
export const introductionFields = { name: Type.Optional(nameField), organisation: Type.Optional(nameField) };

/** One-time links: what they offer, and coming in by one with a password. The secret comes in the body, never in an address. */
export function linkRoutes(app: FastifyInstance, parts: AccountParts): void {
  const config = { access: "anyone" } as const;

  app.post<{ Body: { link: string } }>(
    "/api/links/open",
    { config, schema: { summary: "What a one-time link offers, and to whom", body: exactly({ link: linkField }) } },
    async ({ body }) => await openLink(parts, body.link),
  );

  app.post<{ Body: Introduction & { link: string; login: string; password: string } }>(
    "/api/links/use",
    {
      config,
      schema: {
        summary: "Uses a one-time link up: sets login and password, and signs in",
        body: exactly({ link: linkField, ...introductionFields, login: loginField, password: passwordField }),
      },
    },
    async (request, reply) => {
      const { link, login, password, ...introduction } = request.body;
      const person = await personBehind(parts, link, introduction);
      const prepared = await preparePassword(password, [person.name, person.organisation, login]);
      const at = parts.clock.now();
      const signedIn = await enterByLink(parts, person, "link", visitorOf(request), async (desk, sql, by) => {
        await giveLogin(sql, person.id, login, at);
        await givePassword(desk, sql, person.id, prepared, by, at);
      });
      return letIn(reply, signedIn);
    },
  );
}
