import type { FastifyInstance, FastifyRequest } from "fastify";
import Type from "typebox";
import { problem } from "../../platform/problem.ts";
import { giveLogin } from "./credential-store.ts";
import { exactly, idField, labelField, linkField, loginField } from "./fields.ts";
import { introductionFields } from "./link-routes.ts";
import { originOf, type RelyingParty, relyingPartyAt } from "./origin.ts";
import { managingOwn } from "./own-account-routes.ts";
import { ownerOf } from "./own-account-store.ts";
import type { AccountParts } from "./parts-store.ts";
import type { PasskeyAssertion, PasskeyCreation } from "./passkey.ts";
import { letIn, visitorOf } from "./sign-in-routes.ts";
import { enterByLink, type Introduction, personBehind } from "./use-link-store.ts";
import {
  addOwnPasskey,
  askForCreation,
  askForOwn,
  askForSignIn,
  givePasskey,
  preparePasskey,
  removeOwnPasskey,
  signInByPasskey,
} from "./use-passkey-store.ts";

/** What a browser hands over from an authenticator; the WebAuthn library judges it. */
export const authenticatorResponse = Type.Object({ id: Type.String({ maxLength: 2000 }), response: Type.Object({}) });
const credentialParams = Type.Object({ id: Type.String({ pattern: "^[A-Za-z0-9_-]{1,1400}$" }) });

/** For whom passkeys are made and asked at the address of a request; throws where WebAuthn has none there. */
export function relyingPartyOf(request: FastifyRequest, publicOrigin: string | null): RelyingParty {
  const party = relyingPartyAt(originOf(request, publicOrigin));
  if (party !== null) return party;
  const detail =
    "Passkeys work over https or at http://localhost, not at this address. Open that one, or use a password. " +
    "Behind a proxy the server needs HOMEGROUND_ORIGIN=https://…";
  throw problem("passkey-unavailable", detail);
}

/** Signing in by a passkey, and coming in by a one-time link with a new one. */
export function passkeyEntryRoutes(app: FastifyInstance, parts: AccountParts): void {
  const config = { access: "anyone" } as const;
  const partyOf = (request: FastifyRequest) => relyingPartyOf(request, parts.publicOrigin);

  app.post(
    "/api/sign-in/passkey/options",
    { config, schema: { summary: "A question for any passkey of this address", body: exactly({}) } },
    async (request) => await askForSignIn(parts, partyOf(request)),
  );

  app.post<{ Body: { challengeId: string; response: PasskeyAssertion } }>(
    "/api/sign-in/passkey",
    {
      config,
      schema: {
        summary: "Signs in by a passkey; a session comes as a cookie",
        body: exactly({ challengeId: idField, response: authenticatorResponse }),
      },
    },
    async (request, reply) =>
      letIn(reply, await signInByPasskey(parts, request.body, partyOf(request), visitorOf(request))),
  );

  app.post<{ Body: { link: string; login: string; name?: string } }>(
    "/api/links/passkey/options",
    {
      config,
      schema: {
        summary: "A question for a new passkey of whoever holds a one-time link",
        body: exactly({ link: linkField, login: loginField, name: introductionFields.name }),
      },
    },
    async (request) => {
      const { link, login, name } = request.body;
      // The organisation is asked for when the link is used; here the authenticator only shows a name.
      const introduction = name === undefined ? {} : { name, organisation: "" };
      const person = await personBehind(parts, link, introduction);
      return await askForCreation(parts, partyOf(request), { ...person, login: login.trim(), linkId: person.link.id });
    },
  );

  app.post<{
    Body: Introduction & { link: string; login: string; label: string; challengeId: string; response: PasskeyCreation };
  }>(
    "/api/links/passkey",
    {
      config,
      schema: {
        summary: "Uses a one-time link up: keeps login and passkey, and signs in",
        body: exactly({
          link: linkField,
          ...introductionFields,
          login: loginField,
          label: labelField,
          challengeId: idField,
          response: authenticatorResponse,
        }),
      },
    },
    async (request, reply) => {
      const { link, login, label, challengeId, response, ...introduction } = request.body;
      const person = await personBehind(parts, link, introduction);
      const prepared = await preparePasskey(parts, challengeId, response, partyOf(request));
      if (prepared.linkId !== person.link.id) {
        throw problem("passkey-refused", "This passkey was asked for by another link.");
      }
      const at = parts.clock.now();
      const entering = { ...person, id: prepared.personId };
      const signedIn = await enterByLink(parts, entering, "passkey", visitorOf(request), async (desk, sql, by) => {
        await giveLogin(sql, entering.id, login, at);
        await givePasskey(desk, sql, prepared, label.trim(), by, at);
      });
      return letIn(reply, signedIn);
    },
  );
}

/** Passkeys of the own account. */
export function ownPasskeyRoutes(app: FastifyInstance, parts: AccountParts): void {
  const partyOf = (request: FastifyRequest) => relyingPartyOf(request, parts.publicOrigin);

  app.post(
    "/api/account/passkeys/options",
    { config: managingOwn, schema: { summary: "A question for one more passkey", body: exactly({}) } },
    async (request) => await askForOwn(parts, partyOf(request), ownerOf(request.viewer)),
  );

  app.post<{ Body: { challengeId: string; label: string; response: PasskeyCreation } }>(
    "/api/account/passkeys",
    {
      config: managingOwn,
      schema: {
        summary: "Adds a passkey to the own account",
        body: exactly({ challengeId: idField, label: labelField, response: authenticatorResponse }),
      },
    },
    async (request, reply) => {
      const owner = ownerOf(request.viewer);
      return reply.code(201).send(await addOwnPasskey(parts, partyOf(request), owner, request.body));
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/api/account/passkeys/:id",
    { config: managingOwn, schema: { summary: "Removes one of the own passkeys", params: credentialParams } },
    async ({ params: { id }, viewer }) => {
      await removeOwnPasskey(parts, ownerOf(viewer), id);
      return { id };
    },
  );
}
