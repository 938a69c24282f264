import { uuidv7 } from "uuidv7";
import { isAllKept, posted } from "./draft-mailbox.ts";
import { allKeptHere, forgetHere, type KeptHere } from "./kept-here.ts";
import { sendDraft } from "./send-draft.ts";

/**
 * Sends what this browser kept of a person from before a crash, but for drafts that are open on a page of their own. The
 * answer is how many could not be sent.
 */
export async function sendKept(personId: string, except: string | null = null): Promise<number> {
  const all = await allKeptHere(personId);
  let left = 0;
  for (const kept of all.filter(({ document }) => document.id !== except)) left += (await sendOne(kept)) ? 0 : 1;
  return left;
}

async function sendOne(kept: KeptHere): Promise<boolean> {
  const { personId } = kept;
  // The letter that may have arrived, then what was typed after it.
  for (let mailbox = posted(kept); mailbox.posted !== null; ) {
    const letter = mailbox.posted;
    const delivery = await sendDraft(personId, letter);
    if (delivery.kind === "outdated") return await sendAside(kept);
    if (delivery.kind !== "arrived" && delivery.kind !== "is-report") return false;
    await forgetHere(personId, letter.document.id, letter.sequence);
    const next = { ...mailbox, kept: letter.sequence, posted: null };
    if (delivery.kind === "is-report" || isAllKept(next)) break;
    mailbox = posted(next);
  }
  await forgetHere(personId, kept.document.id, kept.sequence);
  return true;
}

/** Another window wrote on: nobody is here to choose, so this becomes a draft beside the other. */
async function sendAside({ personId, document, sequence }: KeptHere): Promise<boolean> {
  const beside = { ...document, id: uuidv7() };
  const delivery = await sendDraft(personId, { document: beside, sequence: 1, after: 0 });
  if (delivery.kind !== "arrived") return false;
  await forgetHere(personId, document.id, sequence);
  return true;
}
