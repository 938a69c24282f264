import { createHash } from "node:crypto";
import { allAttachments } from "../../modules/reports/attachment-store.ts";
import { grouped } from "../figures.ts";
import { type Check, fault, ok } from "./check.ts";

/** Bytes read without --full; the presence of every attachment is looked at all the same. */
const mostBytes = 256e6;

export const filesCheck: Check = {
  name: "files",
  needsStore: true,
  async look({ database, files, full }) {
    const attachments = await allAttachments(database);
    const bad: string[] = [];
    let [read, bytesRead] = [0, 0];
    for (const { sha256, name, byteLength } of attachments) {
      if (!(await files.has(sha256))) bad.push(`${name} (${sha256}) is missing`);
      else if (full || bytesRead + byteLength <= mostBytes) {
        const bytes = await files.read(sha256);
        if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) {
          bad.push(`${name} (${sha256}) has other bytes than were received`);
        }
        [read, bytesRead] = [read + 1, bytesRead + byteLength];
      }
    }
    if (bad.length > 0) {
      const more = bad.length > 3 ? `, and ${grouped(bad.length - 3)} more` : "";
      const advice = "Restore a backup beside this and copy its files folder over, or have them sent again.";
      return fault(`${bad.slice(0, 3).join("; ")}${more}`, advice);
    }
    return ok(`${grouped(attachments.length)} attachments are there; ${grouped(read)} were read and are whole`);
  },
};
