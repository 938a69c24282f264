import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { problem } from "../problem.ts";
import type { BackupStore } from "./backup-store.ts";

/** `prefix` is empty or ends in a slash. */
export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Over signature version 4 with the bucket in the path, which every S3-compatible storage understands. */
export function s3Store(place: S3Place): BackupStore {
  const { accessKeyId, secretAccessKey, region } = place;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 3 });
  const base = `${place.endpoint.replace(/\/$/, "")}/${place.bucket}`;
  const where = `s3://${place.bucket}/${place.prefix}`;
  // A redirect would take what is sent, and its signature, to a place that nobody named.
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await client.fetch(url, { ...init, redirect: "manual" }).catch((cause: unknown) => {
      throw problem(
        "backup-unreachable",
        `${where} does not answer: ${reasonOf(cause)}. Is HOMEGROUND_S3_ENDPOINT right?`,
      );
    });
    if (answer.ok || answer.status === 404) return answer;
    const code = /<Code>([^<]*)<\/Code>/.exec(await answer.text())?.[1] ?? "no reason given";
    throw problem("backup-unreachable", `${where} answered ${answer.status} (${code}) to ${init.method ?? "GET"}.`);
  };
  return {
    where,
    async put(name, bytes) {
      // The storage itself refuses bytes that were damaged on the way.
      const headers = { "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex") };
      const answer = await ask(`${base}/${place.prefix}${name}`, {
        method: "PUT",
        headers,
        body: new Uint8Array(bytes),
      });
      if (answer.status === 404) throw problem("backup-unreachable", `${where}: there is no bucket ${place.bucket}.`);
      await answer.arrayBuffer();
    },
    async get(name) {
      const answer = await ask(`${base}/${place.prefix}${name}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      return answer.status === 404 ? null : bytes;
    },
    list: () => listBucket(place, async (query) => (await mustBeThere(await ask(`${base}?${query}`), place)).text()),
  };
}

async function listBucket(place: S3Place, ask: (query: string) => Promise<string>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let token: string | undefined; ; ) {
    const query = new URLSearchParams({ "list-type": "2", prefix: place.prefix });
    if (token !== undefined) query.set("continuation-token", token);
    const page = await ask(query.toString());
    for (const [, content = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const name = element(content, "Key")?.slice(place.prefix.length);
      if (name !== undefined) found.set(name, Number(element(content, "Size")));
    }
    token = element(page, "NextContinuationToken");
    if (token === undefined) return found;
  }
}

function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => characters[entity] ?? whole);
}

function mustBeThere(answer: Response, { bucket }: S3Place): Response {
  if (answer.status !== 404) return answer;
  throw problem("backup-unreachable", `There is no bucket ${bucket}. Make it first, for this programme alone.`);
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
}
