import { setTimeout as wait } from "node:timers/promises";
import { newReportId } from "../../src/platform/report-ids.ts";
import { smallReport } from "./small-report.ts";

/** People who send reports all the time, whatever happens to the server. */
export interface ReportWriters {
  /** Ids of the reports whose receipt the server acknowledged with 201. */
  readonly acknowledged: readonly string[];
  /** Requests that ended without an answer, or with one that said no because something was away. */
  readonly unanswered: () => number;
  stop(): Promise<void>;
}

const writers = 4;
const pauseMilliseconds = 200;

/** Four writers, five reports a second each, of small areas all over a district. */
export function startWriters(address: string, token: string): ReportWriters {
  const acknowledged: string[] = [];
  let unanswered = 0;
  let going = true;
  const write = async (): Promise<void> => {
    while (going) {
      const begun = performance.now();
      const id = newReportId();
      const status = await send(address, token, id);
      if (status === 201) acknowledged.push(id);
      else if (status === null || status >= 500) unanswered += 1;
      else throw new Error(`A report was refused with ${status}`);
      await wait(Math.max(0, pauseMilliseconds - (performance.now() - begun)));
    }
  };
  const all = Promise.all(Array.from({ length: writers }, write));
  all.catch(() => {
    going = false;
  });
  return {
    acknowledged,
    unanswered: () => unanswered,
    async stop() {
      going = false;
      await all;
    },
  };
}

async function send(address: string, token: string, id: string): Promise<number | null> {
  try {
    const answer = await fetch(`${address}/api/reports`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(smallReport(id)),
      signal: AbortSignal.timeout(20_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    // Killed before or after it wrote: nobody knows, and nobody was told that it is there.
    return null;
  }
}
