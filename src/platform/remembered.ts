/**
 * Answers remembered for as long as nothing changes: keyed by what was asked, dropped together when the journal moves.
 * `most` bounds how many answers are kept; the oldest goes first.
 */
export class Remembered<T> {
  readonly #answers = new Map<string, Promise<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  async get(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key);
    if (known) return await known;
    const answer = work();
    this.#answers.set(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#most) break;
      this.#answers.delete(oldest);
    }
    try {
      return await answer;
    } catch (failure) {
      // A failure is told to everyone who asked, and not remembered.
      this.#answers.delete(key);
      throw failure;
    }
  }

  forget(): void {
    this.#answers.clear();
  }
}
