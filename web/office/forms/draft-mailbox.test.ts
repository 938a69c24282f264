import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftDocument } from "./draft-document.ts";
import {
  arrived,
  changed,
  emptyMailbox,
  isAllKept,
  keptOwn,
  type Mailbox,
  mailboxOf,
  posted,
} from "./draft-mailbox.ts";

const documentOf = (words: string): DraftDocument => {
  return { id: "1", type: "hazard-report", schemaVersion: 1, body: { description: words }, attachments: [] };
};

/** A server as it is written down in draft-store.ts: the highest sequence stays, and nothing is overwritten unseen. */
class Server {
  stored = { document: documentOf(""), sequence: 0 };
  take({ document, sequence, after }: { document: DraftDocument; sequence: number; after: number }) {
    if (sequence === this.stored.sequence && document === this.stored.document) return true;
    if (sequence <= this.stored.sequence || this.stored.sequence > after) return false;
    this.stored = { document, sequence };
    return true;
  }
}

type Step = "type" | "post" | "lose the letter" | "lose the answer" | "reload";

test("whatever is lost on the way, and however often the page is loaded anew, the last word is kept in the end", () => {
  const steps = fc.array(fc.constantFrom<Step>("type", "post", "lose the letter", "lose the answer", "reload"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(steps, (taken) => {
      const server = new Server();
      let mailbox: Mailbox = emptyMailbox(documentOf(""));
      let typed = 0;
      const post = (letterArrives: boolean, answerArrives: boolean) => {
        mailbox = posted(mailbox);
        if (mailbox.posted === null) return;
        const isTaken = letterArrives && server.take(mailbox.posted);
        // One window alone is never in conflict with itself.
        expect(isTaken || !letterArrives).toBe(true);
        if (isTaken && answerArrives) mailbox = arrived(mailbox, mailbox.posted);
      };
      for (const step of taken) {
        if (step === "type") {
          typed += 1;
          mailbox = changed(mailbox, documentOf(`word ${typed}`));
        }
        if (step === "post") post(true, true);
        if (step === "lose the letter") post(false, false);
        if (step === "lose the answer") post(true, false);
        // What this browser kept is what it had; nothing else is left of the page.
        if (step === "reload") mailbox = { ...mailbox };
      }
      for (let i = 0; i < 3; i += 1) post(true, true);
      expect(isAllKept(mailbox)).toBe(true);
      if (typed > 0) expect(server.stored.document).toEqual(documentOf(`word ${typed}`));
    }),
  );
});

test("of two windows the second is told, and its words stand on top when it says so", () => {
  const server = new Server();
  server.take({ document: documentOf("both"), sequence: 1, after: 0 });
  let [left, right] = [mailboxOf(server.stored), mailboxOf(server.stored)];
  left = posted(changed(left, documentOf("left")));
  right = posted(changed(changed(right, documentOf("ri")), documentOf("right")));
  expect(left.posted !== null && server.take(left.posted)).toBe(true);
  expect(right.posted !== null && server.take(right.posted)).toBe(false);
  right = posted(keptOwn(right, server.stored));
  expect(right.posted !== null && server.take(right.posted)).toBe(true);
  expect(server.stored.document).toEqual(documentOf("right"));
});
