import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { accountRoutes } from "./access/accounts/routes.ts";
import { audienceOf } from "./access/audience.ts";
import { delegationRoutes } from "./access/delegation-routes.ts";
import { guardRoutes } from "./access/guard-routes.ts";
import { policyRoutes } from "./access/policy-routes.ts";
import { closeReaders } from "./access/seen-by-store.ts";
import { theAuthority } from "./access/viewer.ts";
import { Viewers } from "./access/viewers-store.ts";
import { importRoutes } from "./interop/import/routes.ts";
import { spreadsheetRoutes } from "./interop/spreadsheets/routes.ts";
import { AudienceTiles } from "./interop/vector-tiles/audience-tiles.ts";
import { followChanges } from "./interop/vector-tiles/follow-changes-store.ts";
import { vectorTileRoutes } from "./interop/vector-tiles/routes.ts";
import { landFor } from "./interop/vector-tiles/source-store.ts";
import { pointRoutes } from "./modules/accidents/routes.ts";
import { assistanceRoutes } from "./modules/assistance/routes.ts";
import { capacityRoutes } from "./modules/capacity/routes.ts";
import { alertRoutes } from "./modules/certificates/alert-routes.ts";
import { certificateRoutes } from "./modules/certificates/routes.ts";
import { comparisonRoutes } from "./modules/comparison/routes.ts";
import { dossierRoutes } from "./modules/dossiers/routes.ts";
import { duplicateRoutes } from "./modules/duplicates/routes.ts";
import { hazardRoutes } from "./modules/hazards/routes.ts";
import { tierRoutes } from "./modules/hazards/tier-routes.ts";
import { historyRoutes } from "./modules/history/routes.ts";
import { journalListRoutes } from "./modules/journal/list-routes.ts";
import { journalRoutes } from "./modules/journal/routes.ts";
import { landReleaseRoutes } from "./modules/land-release/routes.ts";
import { ordnanceRoutes } from "./modules/ordnance/routes.ts";
import { placesRoutes } from "./modules/places/routes.ts";
import { programmeRoutes } from "./modules/programme/routes.ts";
import { qualityRoutes } from "./modules/quality/routes.ts";
import { attachmentRoutes } from "./modules/reports/attachment-routes.ts";
import { computationRoutes } from "./modules/reports/computation-routes.ts";
import { decisionRoutes } from "./modules/reports/decision-routes.ts";
import { draftRoutes } from "./modules/reports/draft-routes.ts";
import { factRoutes } from "./modules/reports/fact-routes.ts";
import { recordRoutes } from "./modules/reports/record-routes.ts";
import { insertMissingWords } from "./modules/reports/report-words-store.ts";
import { reportRoutes } from "./modules/reports/routes.ts";
import { statementRoutes } from "./modules/reports/statement-routes.ts";
import { workRoutes } from "./modules/reports/work-routes.ts";
import { returnRoutes } from "./modules/returns/routes.ts";
import { taskRoutes } from "./modules/tasking/routes.ts";
import { reapplyErasures } from "./modules/vault/reapply-erasures-store.ts";
import { vaultRoutes } from "./modules/vault/routes.ts";
import { ChangeFeed } from "./platform/change-feed.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database } from "./platform/database/database.ts";
import type { FileStore } from "./platform/files.ts";
import { DiskRoom, type WrittenFolders } from "./platform/health/disk-room.ts";
import { healthRoutes } from "./platform/health/health-routes.ts";
import { answerNoRequest } from "./platform/http/answer-no-request.ts";
import { answerBadAddress, answerProblems } from "./platform/http/answer-problems.ts";
import { guardHost } from "./platform/http/guard-host.ts";
import { logRequests, newRequestId } from "./platform/http/log-requests.ts";
import { type Patience, usualPatience } from "./platform/http/patience.ts";
import { refuseWhenFull } from "./platform/http/refuse-when-full.ts";
import { securityHeaders, withSecurityHeaders } from "./platform/http/security-headers.ts";
import { strictRequests } from "./platform/http/strict-requests.ts";
import { openWebFolder } from "./platform/http/web-folder.ts";
import type { KeyRing } from "./platform/keys/key-ring.ts";
import type { Log } from "./platform/log.ts";
import { metricsRoute } from "./platform/metrics.ts";
import type { Directory } from "./platform/openid-directory.ts";
import { programVersion } from "./platform/program-version.ts";
import { repositoryRoot } from "./platform/repository-root.ts";
import type { RouteContext, Routes } from "./platform/routes.ts";

/** Everything the server stands on; made by whoever starts it. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly log: Log;
  /** Folder of the built web app. */
  readonly webFolder: string;
  readonly patience?: Patience;
  /** Where people reach it through a proxy (HOMEGROUND_ORIGIN); without it, at the address they ask. */
  readonly publicOrigin?: string | null;
  /** Keys of the vault; without them the vault stays locked. */
  readonly keys?: KeyRing;
  /** The national directory that vouches for people (HOMEGROUND_OIDC_…). */
  readonly directory?: Directory | null;
  /** Where this machine keeps the programme; without it nobody looks at the room on its disks. */
  readonly data?: WrittenFolders;
  /** Aborted when the program is told to stop: from then on it is not ready for more. */
  readonly stopping?: AbortSignal;
}

/** The largest report taken over HTTP: a country's outline as GeoJSON is 2 MB. */
const largestBodyBytes = 16 * 2 ** 20;

/** What each module answers; adding a module is a line here. */
const moduleRoutes: readonly Routes[] = [
  programmeRoutes,
  hazardRoutes,
  tierRoutes,
  landReleaseRoutes,
  reportRoutes,
  factRoutes,
  recordRoutes,
  returnRoutes,
  assistanceRoutes,
  draftRoutes,
  workRoutes,
  computationRoutes,
  statementRoutes,
  decisionRoutes,
  comparisonRoutes,
  delegationRoutes,
  policyRoutes,
  attachmentRoutes,
  placesRoutes,
  pointRoutes,
  journalRoutes,
  journalListRoutes,
  importRoutes,
  spreadsheetRoutes,
  certificateRoutes,
  alertRoutes,
  ordnanceRoutes,
  vaultRoutes,
  dossierRoutes,
  qualityRoutes,
  capacityRoutes,
  taskRoutes,
  duplicateRoutes,
  historyRoutes,
];

/** Puts the server together; it does not listen yet. Closing it ends its subscriptions, not the database. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { database, clock, files, log, webFolder, publicOrigin = null, keys = null } = parts;
  const app = bareServer(parts);
  const changes = new ChangeFeed();
  const viewers = new Viewers(database, clock);
  const context: RouteContext = { database, clock, files, changes, publicOrigin, keys };

  // A restored store may hold again who was erased.
  await reapplyErasures(database, keys, clock);

  const tiles = new AudienceTiles((audience) => landFor(database, audience));
  const room = parts.data === undefined ? null : new DiskRoom(parts.data);

  answerProblems(app);
  logRequests(app);
  guardHost(app, publicOrigin);
  securityHeaders(app, publicOrigin);
  strictRequests(app);
  await guardRoutes(app, viewers);
  if (room !== null) refuseWhenFull(app, room);
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(swagger, { openapi: { info: { title: "Homeground", version: "0.1.0" } } });

  for (const routes of moduleRoutes) await app.register(async (scope) => routes(scope, context));
  await app.register(async (scope) => accountRoutes(scope, { ...context, viewers }, parts.directory ?? null));

  await app.register(vectorTileRoutes({ tilesFor: (viewer) => tiles.of(audienceOf(viewer)) }));

  const migrations = join(repositoryRoot, "db", "migrations");
  const stopping = parts.stopping ?? new AbortController().signal;
  healthRoutes(app, { database, migrations, stopping, room, dataPath: parts.data?.path ?? null });
  metricsRoute(app, database, { version: await programVersion(), tileCacheBytes: () => tiles.cachedBytes() });
  const config = { access: "anyone" } as const;
  app.get("/api/openapi.json", { config, schema: { summary: "This interface as OpenAPI" } }, async () => app.swagger());
  await app.register(fastifyStatic, { root: webFolder, wildcard: false, cacheControl: false, preCompressed: false });
  openWebFolder(app);

  // Reports that an older version took in are made known to search while the server already answers.
  app.addHook("onListen", async () => {
    insertMissingWords(database).catch((failure: unknown) => log.error({ err: failure }, "search is incomplete"));
  });

  // The first page should not wait for the land to be read; a failure is told to whoever asks for a tile.
  app.addHook("onListen", async () => {
    tiles
      .of(audienceOf(theAuthority))
      .load()
      .catch((failure: unknown) => log.error({ err: failure }, "the land could not be read for the map"));
  });
  const stopListening = await followChanges(database, tiles, changes, log, () => viewers.forget());
  app.addHook("onClose", async () => {
    await stopListening();
    await closeReaders(database);
  });
  return app;
}

function bareServer({ log, publicOrigin = null, patience = usualPatience }: ServerParts): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  return fastify({
    loggerInstance,
    genReqId: newRequestId,
    // Its two lines a request carry addresses; logRequests writes one that does not.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBodyBytes,
    requestTimeout: patience.requestMilliseconds,
    http: {
      headersTimeout: patience.headersMilliseconds,
      connectionsCheckingInterval: patience.checkEveryMilliseconds,
    },
    // What is being answered is answered to its end; whoever closes the server sets the limit.
    forceCloseConnections: "idle",
    // Ids of passkeys are as long as their makers like, up to 1,023 bytes.
    routerOptions: { maxParamLength: 1400 },
    // A misspelt filter must be refused: without it the answer would be of everything, or of today.
    // Our own words in a schema (src/modules/reports/form-fields.ts) ask for nothing of a value.
    ajv: { customOptions: { removeAdditional: false, keywords: ["unit", "multiline", "catalogue"] } },
    frameworkErrors: withSecurityHeaders(publicOrigin, answerBadAddress),
    clientErrorHandler: answerNoRequest(publicOrigin),
    // Behind a proxy of one's own network it says who asks, for the throttle of sign-in; nobody else is believed.
    trustProxy: publicOrigin === null ? false : "loopback, linklocal, uniquelocal",
  });
}
