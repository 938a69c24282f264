/** Rows that are versions of knowledge: known from one journal position to another. */
export interface Known<T> {
  readonly value: T;
  readonly knownFrom: number;
  readonly ordinal: number;
  knownTo: number | null;
}

/** A row whose end is known. */
export interface Ended<T> extends Known<T> {
  knownTo: number;
}

/** Rows of one table with versions of knowledge: begun at a position, ended at a later one, found by a key. */
export class KnownRows<T> {
  readonly begun: Known<T>[] = [];
  readonly #ended = new Map<Known<T>, Ended<T>>();
  readonly #current = new Map<unknown, Known<T>[]>();
  #position = 0;
  #ordinal = 0;

  adopt(rows: readonly Known<T>[], keyOf: (value: T) => unknown): void {
    for (const row of rows) this.#under(keyOf(row.value)).push(row);
  }

  /** A null key begins rows that are never ended. */
  begin(position: number, value: T, key: unknown): void {
    this.#ordinal = position === this.#position ? this.#ordinal + 1 : 0;
    this.#position = position;
    const row = { value, knownFrom: position, ordinal: this.#ordinal, knownTo: null };
    this.begun.push(row);
    if (key !== null) this.#under(key).push(row);
  }

  /** Ends every current row of the key. Rows begun at the same position were never known: they leave no trace. */
  end(position: number, key: unknown): void {
    for (const row of this.#current.get(key) ?? []) {
      row.knownTo = position;
      this.#ended.set(row, { ...row, knownTo: position });
    }
    this.#current.delete(key);
  }

  /** Rows that stood when these were adopted and have ended since; rows begun since carry their own end. */
  endedBefore(): Ended<T>[] {
    const begun = new Set(this.begun);
    return [...this.#ended].filter(([row]) => !begun.has(row)).map(([, ended]) => ended);
  }

  current(key: unknown): readonly Known<T>[] {
    return this.#current.get(key) ?? [];
  }

  #under(key: unknown): Known<T>[] {
    const known = this.#current.get(key);
    if (known) return known;
    const rows: Known<T>[] = [];
    this.#current.set(key, rows);
    return rows;
  }
}
