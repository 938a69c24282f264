import type { FastifyInstance } from "fastify";
import type { ChangeFeed } from "./change-feed.ts";
import type { Clock } from "./clock.ts";
import type { Database } from "./database/database.ts";
import type { FileStore } from "./files.ts";
import type { KeyRing } from "./keys/key-ring.ts";

/** What routes may use; put together once in server.ts. */
export interface RouteContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly changes: ChangeFeed;
  /** Where people reach this server (HOMEGROUND_ORIGIN); null: at the address they ask. */
  readonly publicOrigin: string | null;
  /** Keys of the vault; null where the server was started without a folder for them: then it stays locked. */
  readonly keys: KeyRing | null;
}

/** A module's routes, added to the server. */
export type Routes = (app: FastifyInstance, context: RouteContext) => void;
