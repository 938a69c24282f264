import { createHash } from "node:crypto";
import fastify from "fastify";
import postgres from "postgres";
import { acceptedEncoding, compressTile } from "../../src/interop/vector-tiles/compress-tile.ts";
import { createLandTiles } from "../../src/interop/vector-tiles/land-tiles.ts";
import { vectorTileRoutes } from "../../src/interop/vector-tiles/routes.ts";
import { polygonNation } from "./polygon-nation.ts";

/**
 * The one HTTP stack of the tile bench, a process of its own: our route without a cache (/cold), our route with its cache
 * (/warm), and the same Fastify, tag and compression around ST_AsMVT (/peer). Started with the peer's connection and the
 * number of polygons; tells its address on standard output.
 */
const [connection = "{}", count = "0"] = process.argv.slice(2);
const sql = postgres({ ...(JSON.parse(connection) as Record<string, string>), onnotice: () => undefined });
const source = { all: () => Promise.resolve(polygonNation(Number(count))) };
const cold = createLandTiles({ source, cacheBytes: 0 });
const warm = createLandTiles({ source, cacheBytes: 2 ** 28 });

const app = fastify();
app.register(vectorTileRoutes({ tilesFor: () => cold }), { prefix: "/cold" });
app.register(vectorTileRoutes({ tilesFor: () => warm }), { prefix: "/warm" });
app.get<{ Params: { z: string; x: string; y: string } }>(
  "/peer/api/tiles/land/:z/:x/:y.mvt",
  async (request, reply) => {
    const z = Number(request.params.z);
    const x = Number(request.params.x);
    const y = Number(request.params.y);
    const [row] = await sql<{ tile: Buffer }[]>`
    select st_asmvt(shown, 'land', 4096, 'geom') as tile
    from (
      select st_asmvtgeom(geom, st_tileenvelope(${z}, ${x}, ${y}), 4096, 64) as geom,
             code, fate, outside, "from", "to", report
      from land
      where geom && st_tileenvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096)
    ) shown
    where geom is not null`;
    const tile = row?.tile ?? Buffer.alloc(0);
    const etag = createHash("sha256").update(tile).digest("base64url");
    reply.header("cache-control", "no-cache").header("vary", "accept-encoding").header("etag", `"${etag}"`);
    if (tile.length === 0) return reply.code(204).send();
    const encoding = tile.length < 860 ? "identity" : acceptedEncoding(request.headers["accept-encoding"]);
    reply.header("content-encoding", encoding).type("application/vnd.mapbox-vector-tile");
    return reply.send(await compressTile(tile, encoding));
  },
);

await Promise.all([cold.load(), warm.load()]);
const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`${address}\n`);
process.on("disconnect", () => process.exit(0));
