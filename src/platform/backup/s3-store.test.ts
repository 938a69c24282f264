import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { s3Store } from "./s3-store.ts";

let elsewhereAsked = 0;
const servers: Server[] = [];
let endpoint = "";

async function serverThat(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

beforeAll(async () => {
  const elsewhere = await serverThat((_, response) => {
    elsewhereAsked += 1;
    response.end("<Contents/>");
  });
  endpoint = await serverThat((request, response) => {
    response.writeHead(307, { location: `${elsewhere}${request.url}` }).end();
  });
});
afterAll(() => {
  for (const server of servers) server.close();
});

test("a bucket that sends elsewhere is not followed", async () => {
  const place = { endpoint, region: "us-east-1", bucket: "mine", prefix: "", accessKeyId: "a", secretAccessKey: "b" };
  const store = s3Store(place);
  await expect(store.put("x", Buffer.from("secret"))).rejects.toThrow("answered 307");
  await expect(store.get("x")).rejects.toThrow("answered 307");
  await expect(store.list()).rejects.toThrow("answered 307");
  expect(elsewhereAsked).toBe(0);
});
