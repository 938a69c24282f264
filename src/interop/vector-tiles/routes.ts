import type { FastifyPluginCallback } from "fastify";
import type { Viewer } from "../../access/viewer.ts";
import { problem } from "../../platform/problem.ts";
import { acceptedEncoding } from "./compress-tile.ts";
import type { LandTiles } from "./land-tiles.ts";
import { DEEPEST_ZOOM, type TileAddress } from "./tile-grid.ts";

interface TileParams {
  readonly z: string;
  readonly x: string;
  readonly y: string;
}

/**
 * GET /api/tiles/land/:z/:x/:y.mvt. Tiles are always asked for again (`no-cache`) and answered 304 while nothing in them
 * changed: an approval must be seen at once, and nothing else should travel. A tile without anything in it is 204.
 */
export function vectorTileRoutes({
  tilesFor,
}: {
  readonly tilesFor: (viewer: Viewer) => LandTiles;
}): FastifyPluginCallback {
  const config = { access: { action: "read", record: "hazard" } } as const;
  return (server, _options, done) => {
    server.get<{ Params: TileParams }>("/api/tiles/land/:z/:x/:y.mvt", { config }, async (request, reply) => {
      const tile = tileAddress(request.params);
      const sent = await tilesFor(request.viewer).tile(tile, acceptedEncoding(request.headers["accept-encoding"]));
      reply
        .header("cache-control", "no-cache")
        .header("vary", "accept-encoding, cookie, authorization")
        .header("etag", sent.etag);
      if (namesTag(request.headers["if-none-match"], sent.etag)) return reply.code(304).send();
      if (sent.bytes.length === 0) return reply.code(204).send();
      // Named also when it is identity, so that a compression plugin around this route does not compress it again.
      reply.header("content-encoding", sent.encoding).type("application/vnd.mapbox-vector-tile");
      return reply.send(sent.bytes);
    });
    done();
  };
}

function tileAddress({ z, x, y }: TileParams): TileAddress {
  const zoom = wholeNumber(z);
  if (zoom === undefined || zoom > DEEPEST_ZOOM) {
    throw problem("invalid-request", `The zoom of a tile is a whole number from 0 to ${DEEPEST_ZOOM}, not "${z}"`);
  }
  const column = wholeNumber(x);
  const row = wholeNumber(y);
  const across = 2 ** zoom;
  if (column === undefined || row === undefined || column >= across || row >= across) {
    const range = `0 to ${across - 1}`;
    throw problem(
      "invalid-request",
      `At zoom ${zoom} x and y of a tile are whole numbers from ${range}, not "${x}/${y}"`,
    );
  }
  return { z: zoom, x: column, y: row };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,8}$/.test(text) ? Number(text) : undefined;
}

/** RFC 9110 13.1.2: a list of tags compared weakly, or `*`. */
function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
