import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { sessionsOf } from "../session-store.ts";
import { tokensOf } from "../token-store.ts";
import { accountOf } from "./account-store.ts";
import { exactly, idField, labelField, passwordField, rolesField } from "./fields.ts";
import {
  changePassword,
  endOwnSession,
  makeTokenOf,
  mustBeFresh,
  ownerOf,
  type TokenAsAsked,
  withdrawTokenOf,
} from "./own-account-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { passkeysOf } from "./passkey-store.ts";
import { signedIn } from "./signed-in-routes.ts";

export const managingOwn = { access: { action: "manage", record: "own-account" } } as const;
const idParams = Type.Object({ id: idField });
const sessionParams = Type.Object({ id: Type.String({ pattern: "^[0-9a-f]{64}$" }) });
const mostTokenDays = 366;

/** A person's own account: its password, its sessions, its tokens. Passkeys have their own routes. */
export function ownAccountRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database, clock } = parts;

  app.get(
    "/api/account",
    {
      config: { access: { action: "read", record: "own-account" } },
      schema: { summary: "The own account: ways in, sessions, tokens; never their secrets" },
    },
    async ({ viewer }) => {
      const [{ personId }, at] = [signedIn(viewer), clock.now()];
      const thisOne =
        viewer.by === "session" && viewer.credentialId !== null ? Buffer.from(viewer.credentialId, "hex") : null;
      const [account, passkeys, sessions, tokens] = await Promise.all([
        accountOf(database, personId),
        passkeysOf(database, personId),
        sessionsOf(database, personId, thisOne, at),
        tokensOf(database, personId, at),
      ]);
      const listed = passkeys.map(({ id, label, madeAt, lastUsedAt }) => ({ id, label, madeAt, lastUsedAt }));
      const [login, hasPassword] = [account?.login ?? null, (account?.passwordHash ?? null) !== null];
      return { login, hasPassword, passkeys: listed, sessions, tokens };
    },
  );

  app.post<{ Body: { current?: string; password: string } }>(
    "/api/account/password",
    {
      config: managingOwn,
      schema: {
        summary: "Sets or replaces the own password; other sessions end",
        body: exactly({ current: Type.Optional(passwordField), password: passwordField }),
      },
    },
    async ({ body, viewer }) => {
      await changePassword(parts, ownerOf(viewer), body);
      return {};
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/api/account/sessions/:id",
    { config: managingOwn, schema: { summary: "Ends one of the own sessions", params: sessionParams } },
    async ({ params: { id }, viewer }) => {
      await endOwnSession(parts, signedIn(viewer), id);
      return { id };
    },
  );

  app.post<{ Body: TokenAsAsked }>(
    "/api/account/tokens",
    {
      config: managingOwn,
      schema: {
        summary: "Makes a token for a program, of some of the own roles; its text is told once",
        body: exactly({
          label: labelField,
          roles: rolesField,
          readOnly: Type.Boolean(),
          days: Type.Integer({ minimum: 1, maximum: mostTokenDays }),
        }),
      },
    },
    async ({ body, viewer }, reply) => {
      const owner = ownerOf(viewer);
      // A token outlives every session and signs decisions: an old session must not be able to make one.
      await mustBeFresh(database, owner, clock.now());
      return reply.code(201).send(await makeTokenOf(parts, owner.person, body, owner));
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/api/account/tokens/:id",
    { config: managingOwn, schema: { summary: "Withdraws one of the own tokens", params: idParams } },
    async ({ params: { id }, viewer }) => {
      const owner = signedIn(viewer);
      await withdrawTokenOf(parts, owner.personId, id, owner);
      return { id };
    },
  );
}
