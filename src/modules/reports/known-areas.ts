import RBush from "rbush";
import { boundsOf } from "../../geometry/bounds.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { KnownArea } from "./check-report.ts";

/** Areas known so far, found by where they lie: what a new row is compared with. */
export class KnownAreas {
  readonly #sets = { opened: new RBush<Entry>(), released: new RBush<Entry>() };

  add(set: "opened" | "released", recordId: string, label: string, ground: Ground): void {
    const bounds = boundsOf(ground);
    if (bounds === null) return;
    const [minX, minY, maxX, maxY] = bounds;
    this.#sets[set].insert({ minX, minY, maxX, maxY, area: { recordId, label, ground } });
  }

  within(set: "opened" | "released", [minX, minY, maxX, maxY]: Bounds): KnownArea[] {
    return this.#sets[set].search({ minX, minY, maxX, maxY }).map((entry) => entry.area);
  }
}

interface Entry {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly area: KnownArea;
}
