import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ground, Position } from "../../../../src/geometry/shape.ts";
import { beginning, changed, redone, undone } from "./edit-history.ts";
import { closedRing, cornersAt, edited, placesOf, positionAt, type RingEdit, stepped } from "./ring-edit.ts";

const position = fc.tuple(
  fc.double({ min: 44, max: 50, noNaN: true }),
  fc.double({ min: 38, max: 42, noNaN: true }),
) as fc.Arbitrary<Position>;
const corners = fc.array(position, { minLength: 3, maxLength: 8 });
const ground: fc.Arbitrary<Ground> = fc.array(fc.array(corners.map(closedRing), { minLength: 1, maxLength: 3 }), {
  maxLength: 3,
});
const place = fc.record({ part: fc.nat(3), ring: fc.nat(3), vertex: fc.nat(9) });
const edit: fc.Arbitrary<RingEdit> = fc.oneof(
  fc.record({ kind: fc.constant("move" as const), at: place, to: position }),
  fc.record({ kind: fc.constant("insert" as const), at: place, to: position }),
  fc.record({ kind: fc.constant("delete" as const), at: place }),
  fc.record({ kind: fc.constant("delete-ring" as const), part: fc.nat(3), ring: fc.nat(3) }),
  fc.record({ kind: fc.constant("add-part" as const), corners }),
  fc.record({ kind: fc.constant("add-hole" as const), part: fc.nat(3), corners }),
);

function frozen<Item>(item: Item): Item {
  if (Array.isArray(item)) for (const one of item) frozen(one);
  return Object.freeze(item);
}

describe("editing rings by hand", () => {
  const square: Ground = [
    [
      closedRing([
        [47, 40],
        [47.01, 40],
        [47.01, 40.01],
        [47, 40.01],
      ]),
    ],
  ];
  const first = { part: 0, ring: 0, vertex: 0 };

  test("whatever is done, every ring stays closed with at least three corners, and the old ground is untouched", () => {
    fc.assert(
      fc.property(ground, fc.array(edit, { maxLength: 20 }), (start, edits) => {
        let now = frozen(start);
        for (const one of edits) {
          now = frozen(edited(now, one));
          for (const ring of now.flat()) {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring.at(-1)).toEqual(ring[0]);
          }
          expect(now.every((rings) => rings.length > 0)).toBe(true);
        }
      }),
    );
  });

  test("the first corner moves together with the position that repeats it", () => {
    const moved = edited(square, { kind: "move", at: first, to: [46.99, 39.99] });
    expect(moved[0]?.[0]?.[0]).toEqual([46.99, 39.99]);
    expect(moved[0]?.[0]?.at(-1)).toEqual([46.99, 39.99]);
  });

  test("an inserted corner stands where it was asked for, and deleting it gives back what was", () => {
    fc.assert(
      fc.property(ground, position, fc.nat(1000), (start, to, pick) => {
        const places = placesOf(start);
        const at = places[pick % Math.max(1, places.length)]?.at;
        if (at === undefined) return;
        const more = edited(start, { kind: "insert", at, to });
        expect(positionAt(more, at)).toEqual(to);
        expect(placesOf(more).length).toBe(places.length + 1);
        expect(edited(more, { kind: "delete", at })).toEqual(start);
      }),
    );
  });

  test("a corner can be put after the last", () => {
    const at = { part: 0, ring: 0, vertex: 4 };
    expect(positionAt(edited(square, { kind: "insert", at, to: [46.99, 40.005] }), at)).toEqual([46.99, 40.005]);
  });

  test("a triangle that loses a corner goes whole; the outside takes its holes with it", () => {
    const holed = edited(square, {
      kind: "add-hole",
      part: 0,
      corners: [
        [47.002, 40.002],
        [47.004, 40.002],
        [47.003, 40.004],
      ],
    });
    expect(holed[0]?.length).toBe(2);
    expect(edited(holed, { kind: "delete", at: { part: 0, ring: 1, vertex: 2 } })).toEqual(square);
    expect(edited(holed, { kind: "delete-ring", part: 0, ring: 0 })).toEqual([]);
  });

  test("steps go round the ring", () => {
    expect(stepped(square, first, -1)).toEqual({ ...first, vertex: 3 });
    expect(stepped(square, { ...first, vertex: 3 }, 1)).toEqual(first);
    expect(cornersAt(square, { part: 3, ring: 0 })).toEqual([]);
  });
});

describe("taking back", () => {
  test("as many steps back as were done is the beginning, as many forward the end", () => {
    fc.assert(
      fc.property(ground, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        let history = beginning(start);
        for (const one of edits) history = changed(history, edited(history.present, one));
        const end = history.present;
        for (const _ of edits) history = undone(history);
        expect(history.present).toBe(start);
        expect(undone(history)).toBe(history);
        for (const _ of edits) history = redone(history);
        expect(history.present).toBe(end);
        expect(redone(history)).toBe(history);
      }),
    );
  });

  test("letters of one field are one step, and a change after a step back forgets what was ahead", () => {
    const typed = changed(changed(changed(beginning(""), "4", "field"), "40", "field"), "40N", "field");
    expect(undone(typed).present).toBe("");
    const again = changed(undone(changed(typed, "other")), "new");
    expect(again.future).toEqual([]);
    expect(undone(again).present).toBe("40N");
  });

  test("letters after a step back are a step of their own", () => {
    const back = undone(changed(changed(beginning("a"), "ab", "field"), "c", "other"));
    expect(undone(changed(back, "abx", "field")).present).toBe("ab");
  });
});
