import { expect, test } from "vitest";
import { withServer } from "./support/with-server.ts";

const server = withServer();

interface Log {
  readonly total: number;
  readonly items: readonly { readonly event: string; readonly person: { readonly name: string } | null }[];
}

test("the security log is narrowed by event and by words, and its CSV by the same", async () => {
  const organisationId = server.people.organisationId("Donor Agency");
  const person = { name: "Unmistakable Guest", organisationId, roles: ["donor"] };
  expect((await server.post("/api/people/invitations", person, "administrator")).status).toBe(201);
  const log = async (query: string) => (await server.get(`/api/security-log${query}`, "administrator")).body as Log;
  const all = await log("");
  const invitations = await log("?event=invitation-made");
  expect(invitations.total).toBe(1);
  expect(invitations.items.map(({ event, person }) => [event, person?.name])).toEqual([
    ["invitation-made", "Unmistakable Guest"],
  ]);
  expect((await log("?event=person-recorded")).total).toBeGreaterThan(5);
  const found = await log("?search=unmistakable");
  expect(found.total).toBe(2);
  expect(found.total).toBeLessThan(all.total);
  expect((await log("?search=nobody%20is%20called%20so")).items).toEqual([]);
  const csv = await server.get("/api/security-log.csv?event=invitation-made", "administrator");
  expect(String(csv.body).trim().split("\n")).toHaveLength(2);
});
