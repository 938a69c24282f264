import type { ChangeNotice } from "./database/notices.ts";

/** Tells whoever asked that the store has changed. */
export class ChangeFeed {
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();

  /** Calls back for each change until the returned function is called. */
  subscribe(heard: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  publish(notice: ChangeNotice): void {
    for (const heard of this.#listeners) heard(notice);
  }
}
