/** Whole numbers collected one by one into a typed array that doubles: 4 bytes each instead of a JavaScript array's 8 and more. */
export class GrowingUint32 {
  length = 0;
  private items = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[this.length++] = value;
  }

  /** A copy of exactly what was pushed. */
  finish(): Uint32Array {
    return this.items.slice(0, this.length);
  }

  /** What was pushed, not copied: valid until the next push. */
  view(): Uint32Array {
    return this.items.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint32Array(this.items.length * 2);
    larger.set(this.items);
    this.items = larger;
  }
}
