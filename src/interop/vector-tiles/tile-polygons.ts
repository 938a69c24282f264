import { clipToGrid } from "./clip-rings.ts";
import { convexHull } from "./convex-hull.ts";
import type { LayerSnapshot } from "./layer-snapshot.ts";
import { placePolygon, pushOutlineBands, type TilePlacement } from "./place-polygon.ts";
import { repairRings } from "./repair-rings.ts";
import { RingBuffer } from "./ring-buffer.ts";
import { SimpleRingsCheck } from "./simple-rings.ts";

/** Makes polygons of a snapshot into valid rings on a tile's grid, in working memory of its own. */
export class TilePolygons {
  private readonly rings = new RingBuffer();
  private readonly spare = new RingBuffer();
  private readonly check = new SimpleRingsCheck();

  /** The polygon of rings `shell` to `end` − 1, cut to the tile; without a ring when none of it is there. Read it at once. */
  place(from: LayerSnapshot, shell: number, end: number, placement: TilePlacement): RingBuffer {
    const placed = placePolygon(from, shell, end, placement, this.rings);
    if (placed === "outside") {
      this.rings.clear();
      return this.rings;
    }
    let current = this.rings;
    if (placed === "tiny" && !this.check.isSimple(current)) {
      convexHull(current, this.spare);
      current = this.spare;
    }
    if (placed !== "whole") current = this.clip(current, from, shell, placement);
    if (this.check.isSimple(current)) return current;
    const repaired = this.otherThan(current);
    repairRings(current, repaired);
    return repaired;
  }

  /** The tip of a wedge may be cut and rounded to nothing: where its outline reaches the tile, that is drawn instead. */
  private clip(rings: RingBuffer, from: LayerSnapshot, shell: number, placement: TilePlacement): RingBuffer {
    const cut = clipToGrid(rings, this.otherThan(rings));
    if (cut.ringCount > 0) return cut;
    cut.clear();
    pushOutlineBands(from, shell, placement, cut);
    return clipToGrid(cut, this.otherThan(cut));
  }

  private otherThan(rings: RingBuffer): RingBuffer {
    return rings === this.rings ? this.spare : this.rings;
  }
}
