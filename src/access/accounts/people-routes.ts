import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { csvTable } from "../../modules/programme/table-store.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { people } from "../people-store.ts";
import { mayDoFor } from "../permission.ts";
import { seenBy } from "../seen-by-store.ts";
import { lastSeen } from "../session-store.ts";
import type { Viewer } from "../viewer.ts";
import { withhold } from "../withhold.ts";
import { loginsOf } from "./account-store.ts";
import { exactly, idField, nameField, reasonField, rolesField } from "./fields.ts";
import { changePerson, invite, type PersonAsGiven, recover, uninvite } from "./manage-people-store.ts";
import { type NewLink, openInvitations } from "./one-time-link-store.ts";
import { linkAddress, originOf } from "./origin.ts";
import type { AccountParts } from "./parts-store.ts";
import { signedIn } from "./signed-in-routes.ts";

const reading = { access: { action: "read", record: "person" } } as const;
const managing = { access: { action: "manage", record: "person" } } as const;
const idParams = Type.Object({ id: idField });
const personFields = { name: nameField, organisationId: idField, roles: rolesField };

/** People: who they are, inviting them, changing what they are, and helping them back in. */
export function peopleRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database } = parts;

  app.get("/api/people", { config: reading, schema: { summary: "People with their roles" } }, async ({ viewer }) => ({
    items: await peopleFor(parts, viewer),
  }));

  app.get("/api/people.csv", { config: reading, schema: { summary: "People as CSV" } }, async ({ viewer }, reply) => {
    const columns = ["id", "name", "organisation", "roles", "active", "login", "last_seen_at"];
    const rows = (await peopleFor(parts, viewer)).map(
      ({ id, name, organisation, roles, active, login, lastSeenAt }) => [
        id,
        name,
        organisation.name,
        roles.join(" "),
        active,
        login,
        lastSeenAt?.toISOString() ?? null,
      ],
    );
    return sendCsv(reply, await csvTable(database, "people", columns, rows));
  });

  app.put<{ Params: { id: string }; Body: PersonAsGiven & { active: boolean } }>(
    "/api/people/:id",
    {
      config: managing,
      schema: {
        summary: "A person as they are from now on; one who is not active is out at once",
        params: idParams,
        body: exactly({ ...personFields, active: Type.Boolean() }),
      },
    },
    async ({ params: { id }, body, viewer }) => {
      await changePerson(parts, id, body, signedIn(viewer));
      return { id };
    },
  );

  app.post<{ Params: { id: string }; Body: { reason: string } }>(
    "/api/people/:id/recovery",
    {
      config: managing,
      schema: {
        summary: "Makes the link by which somebody gets back in; ends their sessions; stands in the journal",
        params: idParams,
        body: exactly({ reason: reasonField }),
      },
    },
    async (request, reply) => {
      const made = await recover(parts, request.params.id, request.body.reason, signedIn(request.viewer));
      return reply.code(201).send(told(made, originOf(request, parts.publicOrigin)));
    },
  );
}

/** Invitations: made, listed without their secrets, taken back. */
export function invitationRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database, clock } = parts;

  app.post<{ Body: PersonAsGiven }>(
    "/api/people/invitations",
    {
      config: managing,
      schema: { summary: "Invites a person by a one-time link, told once", body: exactly(personFields) },
    },
    async (request, reply) => {
      const made = await invite(parts, request.body, signedIn(request.viewer));
      return reply.code(201).send({ id: made.id, ...told(made, originOf(request, parts.publicOrigin)) });
    },
  );

  app.get(
    "/api/people/invitations",
    { config: managing, schema: { summary: "Invitations that nobody has used yet" } },
    async ({ viewer }) => {
      const all = new Map((await seenBy(database, viewer, (sql) => people(sql, null))).map((one) => [one.id, one]));
      const open = await openInvitations(database, clock.now());
      const items = open.flatMap(({ id, personId, madeAt, expiresAt }) => {
        const person = all.get(personId ?? "");
        if (person === undefined) return [];
        const { name, organisation, roles } = person;
        return [{ id, personId, name, organisation, roles, madeAt, expiresAt }];
      });
      return { items };
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/api/people/invitations/:id",
    { config: managing, schema: { summary: "Takes an invitation back", params: idParams } },
    async ({ params: { id }, viewer }) => {
      await uninvite(parts, id, signedIn(viewer));
      return { id };
    },
  );
}

/** The people that somebody may see; logins and last visits are for who answers for them. */
async function peopleFor({ database }: AccountParts, viewer: Viewer) {
  const all = await seenBy(database, viewer, (sql) => people(sql, null));
  const [logins, seen] = await Promise.all([loginsOf(database), lastSeen(database)]);
  return all
    .filter(({ organisation }) => mayDoFor(viewer, "read", "person", organisation.name))
    .map((person) => {
      const row = { ...person, login: logins.get(person.id) ?? null, lastSeenAt: seen.get(person.id) ?? null };
      return withhold(viewer, "person", person.organisation.name, row, { state: ["lastSeenAt"] });
    });
}

function told({ secret, expiresAt }: NewLink, origin: string) {
  return { link: linkAddress(origin, secret), expiresAt };
}
