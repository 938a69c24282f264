import { neighboursOf } from "./cell-mesh.ts";
import { drawSites, type HazardSite } from "./hazard-site.ts";
import type { Random } from "./random.ts";

/** A hazardous area of the sample as it is first reported, in cells of its site. */
export interface SampleHazard {
  readonly code: string;
  readonly site: HazardSite;
  readonly cells: readonly number[];
  /** Cells of `cells` that a neighbour already holds: an overlap drawn by mistake. */
  readonly overlap: readonly number[];
  readonly margin: readonly number[];
}

/** The hazards of all sites, numbered along the front. */
export function drawHazards(random: Random): SampleHazard[] {
  let holes = 0;
  let overlaps = 0;
  const hazards: SampleHazard[] = [];
  for (const site of drawSites(random)) {
    site.blocks.forEach((block, index) => {
      const code = `SMP-${String(hazards.length + 1).padStart(4, "0")}`;
      const margin = site.margins[index] ?? [];
      const hole = holes < 2 && site.blocks.length === 1 ? middleOf(site, block) : [];
      if (hole.length > 0) holes++;
      const previous = site.blocks[index - 1] ?? [];
      const overlap =
        previous.length > 0 && overlaps < 4 && random.chance(0.4) ? besideBlock(site, block, previous) : [];
      if (overlap.length > 0) overlaps++;
      const kept = hole.length > 0 ? block.filter((cell) => !hole.includes(cell)) : withoutCorners(site, block, random);
      hazards.push({ code, site, cells: [...kept, ...overlap], overlap, margin });
    });
  }
  return hazards;
}

/** Two cells in the middle of a large block: ground around a well that people always used. */
function middleOf(site: HazardSite, block: readonly number[]): number[] {
  const enclosed = block.filter((cell) => neighboursOf(site.mesh, cell).every((other) => block.includes(other)));
  const middle = enclosed[Math.floor(enclosed.length / 2)];
  return enclosed.length < 9 || middle === undefined ? [] : [middle];
}

/** One or two cells of the neighbour along the shared border. */
function besideBlock(site: HazardSite, block: readonly number[], other: readonly number[]): number[] {
  return other.filter((cell) => neighboursOf(site.mesh, cell).some((beside) => block.includes(beside))).slice(0, 2);
}

/** Takes off some corner cells, so that not every area is a block. */
function withoutCorners(site: HazardSite, block: readonly number[], random: Random): number[] {
  if (block.length < 12) return [...block];
  return block.filter((cell) => {
    const inside = neighboursOf(site.mesh, cell).filter((other) => block.includes(other));
    return inside.length > 2 || random.chance(0.65);
  });
}
