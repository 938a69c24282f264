import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compress from "@fastify/compress";
import fastify, { type FastifyBaseLogger } from "fastify";
import { audienceOf } from "../../src/access/audience.ts";
import { sessionCookie } from "../../src/access/guard-routes.ts";
import { openSession } from "../../src/access/session-store.ts";
import { theAuthority } from "../../src/access/viewer.ts";
import { createLandTiles } from "../../src/interop/vector-tiles/land-tiles.ts";
import { vectorTileRoutes } from "../../src/interop/vector-tiles/routes.ts";
import { landFor } from "../../src/interop/vector-tiles/source-store.ts";
import { hazardsFor } from "../../src/modules/hazards/hazard-query.ts";
import { hazardPage } from "../../src/modules/hazards/page-store.ts";
import { hazardRegister } from "../../src/modules/hazards/register-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { reportsFor } from "../../src/modules/reports/register-store.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { dataFolderAt } from "../../src/platform/data-folder.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { openDatabase } from "../../src/platform/database/open-database.ts";
import { dayOf } from "../../src/platform/day.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import { answerProblems } from "../../src/platform/http/answer-problems.ts";
import { guardHost } from "../../src/platform/http/guard-host.ts";
import { logRequests, newRequestId } from "../../src/platform/http/log-requests.ts";
import { securityHeaders } from "../../src/platform/http/security-headers.ts";
import { strictRequests } from "../../src/platform/http/strict-requests.ts";
import { silentLog } from "../../src/platform/log.ts";
import { metricsRoute } from "../../src/platform/metrics.ts";
import { newReportId } from "../../src/platform/report-ids.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { loadSample } from "../../src/sample/load-sample.ts";
import { createServer } from "../../src/server.ts";

/**
 * The two sides of the access bench in one process over one store, so that they meet the same machine at the same moment:
 * the product as it is, and the same routes without a viewer, a table of rights or row-level security. Started with a
 * folder; tells both addresses and a cookie on standard output.
 */
const [folder = mkdtempSync(join(tmpdir(), "homeground-access-"))] = process.argv.slice(2);
const { db } = await openDatabase({}, dataFolderAt(folder), silentLog);
await migrate(db, join(repositoryRoot, "db", "migrations"));
await loadSample(db);
const [organisationId, personId, now] = [newReportId(), newReportId(), new Date()];
await atDesk(db, [], async (desk) => {
  const organisation = { organisationId, name: "Bench Authority", kind: "authority", active: true } as const;
  desk.record({ kind: "organisation-recorded", body: organisation }, withoutAccount("Bench"), now);
  const person = { personId, name: "Bench", organisationId, roles: ["information-manager"], active: true } as const;
  desk.record({ kind: "person-recorded", body: person }, withoutAccount("Bench"), now);
});
const secret = await openSession(db, personId, "test", now);

const files = fileStoreIn(join(folder, "files"));
const guarded = await createServer({ database: db, clock: systemClock, files, log: silentLog, webFolder: folder });

// Everything else that the product does with a request is done here as well.
const bare = fastify({
  loggerInstance: silentLog as FastifyBaseLogger,
  genReqId: newRequestId,
  forceCloseConnections: true,
});
answerProblems(bare);
logRequests(bare);
guardHost(bare, null);
securityHeaders(bare, null);
strictRequests(bare);
await bare.register(compress, { global: true, threshold: 1024 });
bare.decorateRequest("viewer");
bare.addHook("onRequest", async (request) => {
  request.viewer = theAuthority;
});
metricsRoute(bare, db, { version: "0", tileCacheBytes: () => 0 });
const tiles = createLandTiles({ source: landFor(db, audienceOf(theAuthority)) });
await bare.register(vectorTileRoutes({ tilesFor: () => tiles }));
let register: ReturnType<typeof hazardRegister> | null = null;
const today = dayOf(now);
bare.get("/api/hazards", async () => {
  register ??= hazardRegister(db, today);
  const found = hazardsFor({}, await register);
  return { total: found.length, items: found.slice(0, 100) };
});
bare.get<{ Params: { code: string } }>("/api/hazards/:code", async ({ params }) => hazardPage(db, params.code, today));
bare.get("/api/reports", async () => reportsFor(db, { limit: 100, offset: 0 }));

const addresses = {
  guarded: await guarded.listen({ host: "127.0.0.1", port: 0 }),
  bare: await bare.listen({ host: "127.0.0.1", port: 0 }),
  cookie: `${sessionCookie}=${secret}`,
};
process.stdout.write(`${JSON.stringify(addresses)}\n`);
process.once("disconnect", () => process.exit(0));
