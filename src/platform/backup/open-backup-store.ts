import { resolve } from "node:path";
import { problem } from "../problem.ts";
import type { BackupStore } from "./backup-store.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";

/** The storage that a person named: `s3://bucket/prefix`, or else a folder. */
export function openBackupStore(place: string, environment: NodeJS.ProcessEnv, workingFolder: string): BackupStore {
  if (!place.startsWith("s3:")) return folderStore(resolve(workingFolder, place));
  const [, bucket = "", path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(place) ?? [];
  if (bucket === "") throw problem("usage", `${place} is no place in a bucket; write s3://bucket/prefix.`);
  const accessKeyId = setting(environment, "AWS_ACCESS_KEY_ID");
  const secretAccessKey = setting(environment, "AWS_SECRET_ACCESS_KEY");
  const region = environment["HOMEGROUND_S3_REGION"] || "us-east-1";
  const endpoint = environment["HOMEGROUND_S3_ENDPOINT"] || `https://s3.${region}.amazonaws.com`;
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  return s3Store({
    endpoint,
    region,
    bucket,
    prefix: trimmed === "" ? "" : `${trimmed}/`,
    accessKeyId,
    secretAccessKey,
  });
}

function setting(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw problem("usage", `A backup in a bucket needs ${name} in the environment.`);
}
