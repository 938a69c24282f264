import type { TestPersonName } from "./people.ts";
import type { TestServer } from "./with-server.ts";

export interface Scene {
  readonly server: TestServer;
  readonly id: string;
  readonly hazard: (code: string) => Promise<Record<string, Record<string, number>>>;
}

/** One piece of the year's work: who hands in what, and what is so once another person has approved it. */
export interface Step {
  readonly type: string;
  readonly as: TestPersonName;
  readonly on: string;
  readonly why: string;
  readonly body: object;
  readonly afterwards?: (scene: Scene) => Promise<void>;
}
