import type { Ground, PolygonRings, Position, Ring } from "../../../../src/geometry/shape.ts";

/** One corner of a ground: part, ring (0 is the outside, others are holes) and corner, each counted from 0. */
export interface VertexPlace {
  readonly part: number;
  readonly ring: number;
  readonly vertex: number;
}

export interface VertexLine {
  readonly at: VertexPlace;
  readonly position: Position;
}

/** What a hand does to a ground. */
export type RingEdit =
  | { readonly kind: "move"; readonly at: VertexPlace; readonly to: Position }
  /** The new corner stands at this place; what stood there comes after it. */
  | { readonly kind: "insert"; readonly at: VertexPlace; readonly to: Position }
  /** A ring that would be left with fewer than three corners goes whole, and with the outside all of its holes. */
  | { readonly kind: "delete"; readonly at: VertexPlace }
  | { readonly kind: "delete-ring"; readonly part: number; readonly ring: number }
  | { readonly kind: "add-part"; readonly corners: readonly Position[] }
  | { readonly kind: "add-hole"; readonly part: number; readonly corners: readonly Position[] };

/** The ground after one edit; the same ground where the place it names does not exist. */
export function edited(ground: Ground, edit: RingEdit): Ground {
  switch (edit.kind) {
    case "move":
      return withCorners(ground, edit.at, (corners) => corners.with(edit.at.vertex, edit.to));
    case "insert":
      return withCorners(ground, edit.at, (corners) => corners.toSpliced(edit.at.vertex, 0, edit.to), true);
    case "delete": {
      const corners = cornersAt(ground, edit.at);
      if (corners[edit.at.vertex] === undefined) return ground;
      if (corners.length <= 3) return withoutRing(ground, edit.at.part, edit.at.ring);
      return withCorners(ground, edit.at, () => corners.toSpliced(edit.at.vertex, 1));
    }
    case "delete-ring":
      return withoutRing(ground, edit.part, edit.ring);
    case "add-part":
      return [...ground, [closedRing(edit.corners)]];
    case "add-hole":
      return ground.map((rings, part) => (part === edit.part ? [...rings, closedRing(edit.corners)] : rings));
  }
}

/** The corners of a ring without the last position, which repeats the first. */
export function cornersOf(ring: Ring): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < 2) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
}

export function closedRing(corners: readonly Position[]): Ring {
  const [first] = corners;
  return first === undefined ? [] : [...corners, first];
}

export function cornersAt(ground: Ground, { part, ring }: Omit<VertexPlace, "vertex">): readonly Position[] {
  return cornersOf(ground[part]?.[ring] ?? []);
}

export function positionAt(ground: Ground, at: VertexPlace): Position | undefined {
  return cornersAt(ground, at)[at.vertex];
}

/** Every corner with its place, in the order of the rings. */
export function placesOf(ground: Ground): VertexLine[] {
  return ground.flatMap((rings, part) =>
    rings.flatMap((one, ring) => cornersOf(one).map((position, vertex) => ({ at: { part, ring, vertex }, position }))),
  );
}

/** The corner so many steps further along its ring, round and round. */
export function stepped(ground: Ground, at: VertexPlace, by: number): VertexPlace {
  const count = Math.max(1, cornersAt(ground, at).length);
  return { ...at, vertex: (((at.vertex + by) % count) + count) % count };
}

export function isSamePlace(one: VertexPlace | undefined, other: VertexPlace | undefined): boolean {
  return one?.part === other?.part && one?.ring === other?.ring && one?.vertex === other?.vertex;
}

function withCorners(
  ground: Ground,
  { part, ring, vertex }: VertexPlace,
  change: (corners: readonly Position[]) => readonly Position[],
  mayStandAtEnd = false,
): Ground {
  const corners = cornersAt(ground, { part, ring });
  if (vertex < 0 || vertex >= corners.length + (mayStandAtEnd ? 1 : 0) || corners.length === 0) return ground;
  const rings: PolygonRings = ground[part] ?? [];
  return ground.with(part, rings.with(ring, closedRing(change(corners))));
}

function withoutRing(ground: Ground, part: number, ring: number): Ground {
  if (ring === 0) return ground.filter((_, index) => index !== part);
  return ground.map((rings, index) => (index === part ? rings.filter((_, at) => at !== ring) : rings));
}
