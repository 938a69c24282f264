import { problemFrom } from "../../shared/api/problem.ts";
import { addressOf } from "../../shared/api/request.ts";
import type { Attachment } from "./draft-document.ts";

/** Hands a file in by itself; the report then names it by its hash. */
export async function sendFile(file: File): Promise<Attachment> {
  const response = await fetch(addressOf("/api/attachments", { name: file.name.slice(0, 200) }), {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw await problemFrom(response);
  const { sha256, name, byteLength } = (await response.json()) as Attachment;
  return { sha256, name, mediaType: file.type || "application/octet-stream", byteLength };
}
