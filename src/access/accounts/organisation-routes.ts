import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { csvTable } from "../../modules/programme/table-store.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { organisations } from "../people-store.ts";
import type { OrganisationKind } from "../role.ts";
import { seenBy } from "../seen-by-store.ts";
import { exactly, idField, kindField, nameField } from "./fields.ts";
import { type OrganisationAsGiven, recordOrganisation } from "./manage-people-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { signedIn } from "./signed-in-routes.ts";

const reading = { access: { action: "read", record: "organisation" } } as const;
const managing = { access: { action: "manage", record: "organisation" } } as const;

/** Organisations: the authority, operators, partners, donors. */
export function organisationRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database } = parts;

  app.get("/api/organisations", { config: reading, schema: { summary: "Organisations" } }, async ({ viewer }) => ({
    items: await seenBy(database, viewer, organisations),
  }));

  app.get(
    "/api/organisations.csv",
    { config: reading, schema: { summary: "Organisations as CSV" } },
    async ({ viewer }, reply) => {
      const rows = (await seenBy(database, viewer, organisations)).map(({ id, name, kind, active }) => [
        id,
        name,
        kind,
        active,
      ]);
      return sendCsv(reply, await csvTable(database, "organisations", ["id", "name", "kind", "active"], rows));
    },
  );

  app.post<{ Body: { name: string; kind: OrganisationKind } }>(
    "/api/organisations",
    {
      config: managing,
      schema: { summary: "Records a new organisation", body: exactly({ name: nameField, kind: kindField }) },
    },
    async ({ body, viewer }, reply) => {
      const id = await recordOrganisation(parts, null, { ...body, active: true }, signedIn(viewer));
      return reply.code(201).send({ id });
    },
  );

  app.put<{ Params: { id: string }; Body: OrganisationAsGiven }>(
    "/api/organisations/:id",
    {
      config: managing,
      schema: {
        summary: "An organisation as it is from now on; the people of one that is not active are out at once",
        params: Type.Object({ id: idField }),
        body: exactly({ name: nameField, kind: kindField, active: Type.Boolean() }),
      },
    },
    async ({ params: { id }, body, viewer }) => ({
      id: await recordOrganisation(parts, id, body, signedIn(viewer)),
    }),
  );
}
