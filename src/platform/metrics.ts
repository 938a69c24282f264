import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "./database/database.ts";
import { routeOf } from "./http/log-requests.ts";

/** What only the composition knows how to count. */
export interface Counted {
  readonly version: string;
  readonly tileCacheBytes: () => number;
}

/** Boundaries that OpenTelemetry's conventions for HTTP advise, in seconds. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * GET /api/metrics in Prometheus' text. Names are OpenTelemetry's semantic conventions in Prometheus' spelling; labels
 * are patterns, methods and states, of which there are few: never an id, an address or a person.
 */
export function metricsRoute(app: FastifyInstance, database: Database, counted: Counted): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "Time from a request to the end of its answer",
    labelNames: ["http_route", "http_request_method", "http_response_status_code"],
    buckets: seconds,
    registers,
  });
  const active = new Gauge({
    name: "http_server_active_requests",
    help: "Requests that are being answered",
    registers,
  });
  const errors = new Counter({ name: "homeground_unexpected_errors_total", help: "Answers with 500", registers });
  app.addHook("onRequest", async () => active.inc());
  app.addHook("onResponse", async (request, reply) => {
    active.dec();
    if (reply.statusCode === 500) errors.inc();
    duration.observe(
      {
        http_route: routeOf(request),
        http_request_method: request.method,
        http_response_status_code: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    );
  });
  storeGauges(registry, database, counted);
  app.get(
    "/api/metrics",
    {
      config: { access: { action: "read", record: "metrics" } },
      schema: { summary: "Counters and durations in Prometheus' text" },
    },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function storeGauges(registry: Registry, database: Database, { version, tileCacheBytes }: Counted): void {
  const registers = [registry];
  const build = new Gauge({
    name: "homeground_build_info",
    help: "Which version runs",
    labelNames: ["version"],
    registers,
  });
  build.set({ version }, 1);
  new Gauge({
    name: "homeground_tile_cache_bytes",
    help: "Map tiles held in memory",
    registers,
    collect() {
      this.set(tileCacheBytes());
    },
  });
  new Gauge({
    name: "homeground_journal_position",
    help: "Position of the newest journal entry",
    registers,
    async collect() {
      const [head] = await database<{ position: number }[]>`select coalesce(max(position), 0) as position from journal`;
      this.set(head?.position ?? 0);
    },
  });
  new Gauge({
    name: "db_client_connection_count",
    help: "Connections of this account to the database by what they do",
    labelNames: ["db_client_connection_state"],
    registers,
    async collect() {
      const rows = await database<{ state: string; count: number }[]>`
        select case when state = 'idle' then 'idle' else 'used' end as state, count(*) as count from pg_stat_activity
        where datname = current_database() and usename = current_user group by 1`;
      this.reset();
      for (const { state, count } of rows) this.set({ db_client_connection_state: state }, count);
    },
  });
}
