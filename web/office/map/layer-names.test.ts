import { describe, expect, it } from "vitest";
import { fates, isOnly, only, readHidden, toggled, writeHidden } from "./layer-names.ts";

describe("hidden layers in the address", () => {
  it("reads what it wrote and drops what is no layer", () => {
    expect(writeHidden(readHidden("cancelled,accidents,hazards"))).toBe("cancelled,accidents");
    expect(writeHidden(readHidden(undefined))).toBeUndefined();
  });

  it("switches a layer off and on again", () => {
    const off = toggled(new Set(), "cleared");
    expect(off.has("cleared")).toBe(true);
    expect(toggled(off, "cleared").size).toBe(0);
  });

  it("shows one fate alone, and all of them when asked again", () => {
    for (const fate of fates) {
      const alone = only(new Set(["accidents"]), fate);
      expect(isOnly(alone, fate)).toBe(true);
      expect([...only(alone, fate)]).toEqual(["accidents"]);
    }
  });
});
