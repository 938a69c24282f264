import { describe, expect, it } from "vitest";
import { readView, viewOfBounds, writeView } from "./view.ts";

describe("the view in the address", () => {
  it("reads what it wrote", () => {
    const view = { zoom: 9.25, latitude: 40.1234, longitude: 47.5 };
    expect(readView(writeView(view))).toEqual(view);
  });

  it("refuses what is no place", () => {
    expect(readView("9/95/10")).toBeUndefined();
    expect(readView("nonsense")).toBeUndefined();
    expect(readView(undefined)).toBeUndefined();
  });

  it("shows all of the bounds and no less", () => {
    const { zoom, latitude, longitude } = viewOfBounds([46, 40, 48, 41], { width: 1024, height: 768 });
    expect([latitude, longitude]).toEqual([40.5, 47]);
    const degreesAcross = (1024 / 512) * (360 / 2 ** zoom);
    expect(degreesAcross).toBeGreaterThan(2);
    expect(degreesAcross).toBeLessThan(4);
  });
});
