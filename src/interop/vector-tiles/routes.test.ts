import { zstdDecompressSync } from "node:zlib";
import fastify from "fastify";
import { expect, test } from "vitest";
import { decodeTile } from "./decode-tile.test-support.ts";
import { createLandTiles } from "./land-tiles.ts";
import { vectorTileRoutes } from "./routes.ts";
import { squareFeature } from "./square-feature.test-support.ts";

const many = Array.from({ length: 100 }, (_, n) => squareFeature(`AZ-${n}`, [47 + n / 1000, 40], 0.0005));
const overAgdam = "/api/tiles/land/10/645/387.mvt";

function server() {
  const app = fastify();
  const tiles = createLandTiles({ source: { all: async () => many } });
  app.register(vectorTileRoutes({ tilesFor: () => tiles }));
  return app;
}

test("a tile comes as a vector tile that must be asked for again", async () => {
  const answer = await server().inject(overAgdam);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "application/vnd.mapbox-vector-tile",
    "cache-control": "no-cache",
    vary: "accept-encoding, cookie, authorization",
  });
  expect(decodeTile(answer.rawPayload).land).toHaveLength(100);
});

test("it travels compressed to who accepts that", async () => {
  const answer = await server().inject({ url: overAgdam, headers: { "accept-encoding": "gzip, deflate, br, zstd" } });
  expect(answer.headers["content-encoding"]).toBe("zstd");
  expect(decodeTile(zstdDecompressSync(answer.rawPayload)).land).toHaveLength(100);
  const refused = await server().inject({ url: overAgdam, headers: { "accept-encoding": "zstd;q=0, gzip" } });
  expect(refused.headers["content-encoding"]).toBe("gzip");
});

test("who has it already gets 304 and no bytes", async () => {
  const app = server();
  const { etag } = (await app.inject(overAgdam)).headers;
  const again = await app.inject({ url: overAgdam, headers: { "if-none-match": `"older", W/${String(etag)}` } });
  expect(again.statusCode).toBe(304);
  expect(again.rawPayload).toHaveLength(0);
});

test("a tile without anything in it is 204", async () => {
  expect((await server().inject("/api/tiles/land/10/0/0.mvt")).statusCode).toBe(204);
});

test.each(["23/0/0", "3/8/0", "3/0/8", "3/-1/0", "a/0/0", "1.5/0/0", "3/0/0x1"])(
  "there is no tile %s",
  async (address) => {
    const answer = await server().inject(`/api/tiles/land/${address}.mvt`);
    expect(answer.json()).toMatchObject({ code: "invalid-request" });
  },
);
