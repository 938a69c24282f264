import { expect, test, vi } from "vitest";
import { GeometryEngineError, geos } from "./geos.ts";
import { cut, unionAll } from "./overlay.ts";
import type { Ground } from "./shape.ts";
import { makeValid, validity } from "./validity.ts";

function square(west: number, south: number, width: number): Ground {
  const [east, north] = [west + width, south + width];
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

const bowTie: Ground = [
  [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
];
const open: Ground = [
  [
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0.5, 0],
    ],
  ],
];

test("an exception inside GEOS is thrown with its message, never an empty result", () => {
  expect(() => cut(square(0, 0, 1), bowTie)).toThrow(GeometryEngineError);
  expect(() => cut(square(0, 0, 1), bowTie)).toThrow(/TopologyException: side location conflict at 0.5 0.5/);
  expect(() => cut(open, square(0, 0, 1))).toThrow(/do not form a closed linestring/);
  expect(() => makeValid(open)).toThrow(/do not form a closed linestring/);
});

test("a coordinate that is not a number is refused before GEOS sees it", () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const broken: Ground = [
      [
        [
          [0, 0],
          [bad, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    ];
    expect(() => validity(broken)).toThrow(/not finite/);
    expect(() => unionAll([square(0, 0, 1), broken])).toThrow(/not finite/);
  }
});

test("GEOS writes nothing to the console", () => {
  const spies = (["log", "error", "debug", "warn"] as const).map((name) => vi.spyOn(console, name));
  validity(bowTie);
  expect(() => cut(square(0, 0, 1), bowTie)).toThrow(GeometryEngineError);
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test("20,000 operations, failing ones included, leave the wasm heap as it was", () => {
  const round = (i: number) => {
    cut(square(0, 0, 1), square(0.3, 0.001 * (i % 100), 0.5));
    expect(() => cut(square(0, 0, 1), bowTie)).toThrow();
    expect(() => cut(open, square(0, 0, 1))).toThrow();
    validity(bowTie);
    makeValid(bowTie);
  };
  for (let i = 0; i < 100; i += 1) round(i);
  const filler = fillHeap();
  const before = geos.Module.HEAPU8.length;
  for (let i = 0; i < 4000; i += 1) round(i);
  expect(geos.Module.HEAPU8.length).toBe(before);
  for (const block of filler) geos.Module._free(block);
}, 60_000);

/** Leaves some 40 kB free at the end, so that a leak of 16 bytes in one kind of operation makes the heap grow. */
function fillHeap(): number[] {
  const blockBytes = 4096;
  const blocks = [geos.Module._malloc(blockBytes)];
  while (Math.max(...blocks.slice(-2)) + 10 * blockBytes < geos.Module.HEAPU8.length) {
    blocks.push(geos.Module._malloc(blockBytes));
  }
  return blocks;
}
