import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { audienceOf } from "./access/audience.ts";
import { guardRoutes } from "./access/guard-routes.ts";
import { theAuthority } from "./access/viewer.ts";
import { Viewers } from "./access/viewers-store.ts";
import { AudienceTiles } from "./interop/vector-tiles/audience-tiles.ts";
import { followChanges } from "./interop/vector-tiles/follow-changes-store.ts";
import { vectorTileRoutes } from "./interop/vector-tiles/routes.ts";
import { landFor } from "./interop/vector-tiles/source-store.ts";
import { pointRoutes } from "./modules/accidents/routes.ts";
import { hazardRoutes } from "./modules/hazards/routes.ts";
import { journalRoutes } from "./modules/journal/routes.ts";
import { landReleaseRoutes } from "./modules/land-release/routes.ts";
import { placesRoutes } from "./modules/places/routes.ts";
import { programmeRoutes } from "./modules/programme/routes.ts";
import { attachmentRoutes } from "./modules/reports/attachment-routes.ts";
import { reportRoutes } from "./modules/reports/routes.ts";
import { ChangeFeed } from "./platform/change-feed.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database } from "./platform/database/database.ts";
import type { FileStore } from "./platform/files.ts";
import { DiskRoom, type WrittenFolders } from "./platform/health/disk-room.ts";
import { healthRoutes } from "./platform/health/health-routes.ts";
import { answerBadAddress, answerProblems } from "./platform/http/answer-problems.ts";
import { guardHost } from "./platform/http/guard-host.ts";
import { logRequests, newRequestId } from "./platform/http/log-requests.ts";
import { refuseWhenFull } from "./platform/http/refuse-when-full.ts";
import { securityHeaders } from "./platform/http/security-headers.ts";
import { strictRequests } from "./platform/http/strict-requests.ts";
import { openWebFolder } from "./platform/http/web-folder.ts";
import type { Log } from "./platform/log.ts";
import { metricsRoute } from "./platform/metrics.ts";
import { programVersion } from "./platform/program-version.ts";
import { repositoryRoot } from "./platform/repository-root.ts";
import type { RouteContext } from "./platform/routes.ts";

/** Everything the server stands on; made by whoever starts it. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly log: Log;
  /** Folder of the built web app. */
  readonly webFolder: string;
  /** Where this machine keeps the programme; without it nobody looks at the room on its disks. */
  readonly data?: WrittenFolders;
  /** Aborted when the program is told to stop: from then on it is not ready for more. */
  readonly stopping?: AbortSignal;
}

/** The largest report taken over HTTP: a country's outline as GeoJSON is 2 MB. */
const largestBodyBytes = 16 * 2 ** 20;

/** Puts the server together; it does not listen yet. Closing it ends its subscriptions, not the database. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { database, clock, files, log, webFolder } = parts;
  const loggerInstance: FastifyBaseLogger = log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    genReqId: newRequestId,
    // Its two lines a request carry addresses; logRequests writes one that does not.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBodyBytes,
    // What is being answered is answered to its end; whoever closes the server sets the limit.
    forceCloseConnections: "idle",
    // A misspelt filter must be refused: without it the answer would be of everything, or of today.
    ajv: { customOptions: { removeAdditional: false } },
    frameworkErrors: answerBadAddress,
  });
  const changes = new ChangeFeed();
  const context: RouteContext = { database, clock, files, changes };

  const viewers = new Viewers(database, clock);

  const tiles = new AudienceTiles((audience) => landFor(database, audience));
  const room = parts.data === undefined ? null : new DiskRoom(parts.data);

  answerProblems(app);
  logRequests(app);
  guardHost(app);
  securityHeaders(app);
  strictRequests(app);
  await guardRoutes(app, viewers);
  if (room !== null) refuseWhenFull(app, room);
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(swagger, { openapi: { info: { title: "Homeground", version: "0.1.0" } } });

  for (const routes of [
    programmeRoutes,
    hazardRoutes,
    landReleaseRoutes,
    reportRoutes,
    attachmentRoutes,
    placesRoutes,
    pointRoutes,
    journalRoutes,
  ]) {
    await app.register(async (scope) => routes(scope, context));
  }

  await app.register(vectorTileRoutes({ tilesFor: (viewer) => tiles.of(audienceOf(viewer)) }));

  const migrations = join(repositoryRoot, "db", "migrations");
  const stopping = parts.stopping ?? new AbortController().signal;
  healthRoutes(app, { database, migrations, stopping, room, dataPath: parts.data?.path ?? null });
  metricsRoute(app, database, { version: await programVersion(), tileCacheBytes: () => tiles.cachedBytes() });
  const config = { access: "anyone" } as const;
  app.get("/api/openapi.json", { config, schema: { summary: "This interface as OpenAPI" } }, async () => app.swagger());
  await app.register(fastifyStatic, { root: webFolder, wildcard: false, cacheControl: false, preCompressed: false });
  openWebFolder(app);

  // The first page should not wait for the land to be read; a failure is told to whoever asks for a tile.
  app.addHook("onListen", async () => {
    tiles
      .of(audienceOf(theAuthority))
      .load()
      .catch((failure: unknown) => log.error({ err: failure }, "the land could not be read for the map"));
  });
  const stopListening = await followChanges(database, tiles, changes, log, () => viewers.forget());
  app.addHook("onClose", stopListening);
  return app;
}
