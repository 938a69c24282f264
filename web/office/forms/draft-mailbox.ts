import type { DraftDocument } from "./draft-document.ts";

/** A state of a draft on its way to the server, on top of the state that the server is known to have. */
export interface Letter {
  readonly document: DraftDocument;
  readonly sequence: number;
  readonly after: number;
}

/** What is on the screen, and how much of it the server has. */
export interface Mailbox {
  readonly document: DraftDocument;
  /** Counts the states of the document. */
  readonly sequence: number;
  /** The state that the server is known to have; 0: none. */
  readonly kept: number;
  /** Sent, with no answer yet: it may have arrived or not, so it is sent again as it was until somebody answers. */
  readonly posted: Letter | null;
}

/** The draft as a server answers it. */
export interface StoredDraft {
  readonly document: DraftDocument;
  readonly sequence: number;
}

export function mailboxOf({ document, sequence }: StoredDraft): Mailbox {
  return { document, sequence, kept: sequence, posted: null };
}

/** Nothing written yet: the server need not hear of it. */
export function emptyMailbox(document: DraftDocument): Mailbox {
  return { document, sequence: 0, kept: 0, posted: null };
}

export function changed(mailbox: Mailbox, document: DraftDocument): Mailbox {
  return { ...mailbox, document, sequence: mailbox.sequence + 1 };
}

export function isAllKept({ sequence, kept }: Mailbox): boolean {
  return sequence === kept;
}

/** With the next letter on its way; the same mailbox where there is nothing to send. */
export function posted(mailbox: Mailbox): Mailbox {
  if (mailbox.posted !== null || isAllKept(mailbox)) return mailbox;
  const { document, sequence, kept } = mailbox;
  return { ...mailbox, posted: { document, sequence, after: kept } };
}

/** The server said that it has the letter. */
export function arrived(mailbox: Mailbox, { sequence }: Letter): Mailbox {
  return { ...mailbox, kept: sequence, posted: null };
}

/** Another window wrote meanwhile, and the person keeps what is on this screen: it is written on top of the other. */
export function keptOwn(mailbox: Mailbox, stored: StoredDraft): Mailbox {
  const sequence = Math.max(mailbox.sequence, stored.sequence) + 1;
  return { ...mailbox, sequence, kept: stored.sequence, posted: null };
}
