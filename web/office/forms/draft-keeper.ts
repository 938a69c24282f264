import type { DraftDocument } from "./draft-document.ts";
import {
  arrived,
  changed,
  isAllKept,
  keptOwn,
  type Letter,
  type Mailbox,
  mailboxOf,
  posted,
  type StoredDraft,
} from "./draft-mailbox.ts";
import { forgetHere, keepHere } from "./kept-here.ts";
import { type Delivery, sendDraft } from "./send-draft.ts";

/** Where the last state of a draft is. */
export type Whereabouts =
  | { readonly kind: "nothing-yet" }
  /** In this browser, on its way to the server. */
  | { readonly kind: "here" }
  | { readonly kind: "on-server"; readonly at: string }
  | Exclude<Delivery, { kind: "arrived" }>
  | { readonly kind: "deleted" };

export interface KeeperState {
  readonly mailbox: Mailbox;
  readonly whereabouts: Whereabouts;
  /** This browser refuses to keep anything: until the server has it, it is on this page alone. */
  readonly isNowhereElse: boolean;
}

const typingMilliseconds = 250;
const longestWaitMilliseconds = 5000;

/**
 * Keeps a draft while it is written: each state at once in this browser, the latest soon on the server, again and again
 * until the server has it. Lives as long as the page of the draft.
 */
export class DraftKeeper {
  readonly #personId: string;
  readonly #listeners = new Set<() => void>();
  #state: KeeperState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = typingMilliseconds;
  #sending: Promise<void> | null = null;
  #keeping: Promise<void> | null = null;

  constructor(personId: string, mailbox: Mailbox, keptAt: string | null) {
    this.#personId = personId;
    const whereabouts: Whereabouts = keptAt === null ? { kind: "nothing-yet" } : { kind: "on-server", at: keptAt };
    this.#state = { mailbox, whereabouts: isAllKept(mailbox) ? whereabouts : { kind: "here" }, isNowhereElse: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): KeeperState => this.#state;

  /** Sends what this browser kept from before, and listens for the network to come back. */
  readonly start = (): (() => void) => {
    window.addEventListener("online", this.#hurry);
    if (!isAllKept(this.#state.mailbox)) this.#sendSoon(0);
    return () => {
      window.removeEventListener("online", this.#hurry);
      clearTimeout(this.#timer);
      if (!isAllKept(this.#state.mailbox)) void this.#send();
    };
  };

  change(document: DraftDocument): void {
    const { whereabouts } = this.#state;
    const isHeld = whereabouts.kind === "outdated" || whereabouts.kind === "is-report";
    const next = isHeld || isBusyFailing(whereabouts) ? whereabouts : ({ kind: "here" } as const);
    this.#tell({ mailbox: changed(this.#state.mailbox, document), whereabouts: next });
    this.#keep();
    if (!isHeld) this.#sendSoon(typingMilliseconds);
  }

  /** Sends whatever is unsent now; the answer is whether the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (let i = 0; i < 3 && !isAllKept(this.#state.mailbox); i += 1) await this.#send();
    return isAllKept(this.#state.mailbox);
  }

  /** After another window wrote: what it wrote, or what stands here on top of it. */
  resolve(choice: "own" | "theirs", stored: StoredDraft): void {
    const { mailbox } = this.#state;
    this.#tell({
      mailbox: choice === "own" ? keptOwn(mailbox, stored) : mailboxOf(stored),
      whereabouts: choice === "own" ? { kind: "here" } : { kind: "on-server", at: new Date().toISOString() },
    });
    if (choice === "own") {
      this.#keep();
      this.#sendSoon(0);
    } else void forgetHere(this.#personId, stored.document.id);
  }

  /** The report was handed in or the draft deleted: nothing is sent or kept any more. */
  async end(kind: "is-report" | "deleted"): Promise<void> {
    clearTimeout(this.#timer);
    const { mailbox } = this.#state;
    this.#tell({ mailbox: { ...mailbox, kept: mailbox.sequence, posted: null }, whereabouts: { kind } as Whereabouts });
    await this.#keeping;
    await forgetHere(this.#personId, mailbox.document.id);
  }

  #tell(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** One write at a time, the latest state next: a slow disk must not be behind by a page of letters. */
  #keep(): void {
    if (this.#keeping !== null) return;
    const { mailbox } = this.#state;
    const kept = { ...mailbox, personId: this.#personId };
    this.#keeping = keepHere(kept)
      .then(() => this.#state.isNowhereElse && this.#tell({ isNowhereElse: false }))
      .catch(() => this.#tell({ isNowhereElse: true }))
      .then(() => {
        this.#keeping = null;
        const now = this.#state.mailbox;
        if (now.sequence > mailbox.sequence && !isAllKept(now)) this.#keep();
      });
  }

  readonly #hurry = (): void => {
    this.#wait = typingMilliseconds;
    if (!isAllKept(this.#state.mailbox)) this.#sendSoon(0);
  };

  #sendSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  #send(): Promise<void> {
    this.#sending ??= this.#deliver().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #deliver(): Promise<void> {
    const { whereabouts } = this.#state;
    if (whereabouts.kind === "outdated" || whereabouts.kind === "is-report" || whereabouts.kind === "deleted") return;
    this.#tell({ mailbox: posted(this.#state.mailbox) });
    const letter = this.#state.mailbox.posted;
    if (letter === null) return;
    this.#keep();
    this.#take(letter, await sendDraft(this.#personId, letter));
  }

  #take(letter: Letter, delivery: Delivery): void {
    if (delivery.kind !== "arrived") {
      this.#tell({ whereabouts: delivery });
      if (delivery.kind === "is-report") void this.end("is-report");
      if (delivery.kind === "refused") this.#tell({ mailbox: { ...this.#state.mailbox, posted: null } });
      if (delivery.kind !== "unreachable" && delivery.kind !== "signed-out") return;
      this.#wait = Math.min(this.#wait * 2, longestWaitMilliseconds);
      this.#sendSoon(this.#wait);
      return;
    }
    this.#wait = typingMilliseconds;
    const mailbox = arrived(this.#state.mailbox, letter);
    const isAll = isAllKept(mailbox);
    this.#tell({ mailbox, whereabouts: isAll ? { kind: "on-server", at: delivery.at } : { kind: "here" } });
    if (!isAll) {
      this.#sendSoon(0);
      return;
    }
    void (this.#keeping ?? Promise.resolve()).then(() =>
      forgetHere(this.#personId, letter.document.id, letter.sequence),
    );
  }
}

function isBusyFailing({ kind }: Whereabouts): boolean {
  return kind === "unreachable" || kind === "signed-out";
}
