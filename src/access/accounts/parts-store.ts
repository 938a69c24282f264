import type { RouteContext } from "../../platform/routes.ts";
import type { Viewers } from "../viewers-store.ts";

/** What the routes of accounts stand on besides what every route has. */
export interface AccountParts extends RouteContext {
  readonly viewers: Viewers;
}
