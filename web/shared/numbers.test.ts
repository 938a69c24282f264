import { describe, expect, it } from "vitest";
import { formatArea, formatNumber, unitFor } from "./numbers.ts";

describe("numbers as the screens write them", () => {
  it("puts a thin space between thousands and the mark of the language before decimals", () => {
    expect(formatNumber(1612070455, "en")).toBe("1\u2009612\u2009070\u2009455");
    expect(formatNumber(1612.07, "ru", 2)).toBe("1\u2009612,07");
    expect(formatNumber(-241969, "en")).toBe("\u2212241\u2009969");
  });

  it("never writes a minus before nothing", () => {
    expect(formatNumber(-0.2, "en")).toBe("0");
  });

  it("counts in hectares below 100 km² and in square kilometres from there", () => {
    expect(unitFor(99.9e6)).toBe("ha");
    expect(unitFor(100e6)).toBe("km2");
    expect(formatArea(965.78e6, "km2", "en")).toBe("965.78");
    expect(formatArea(474561, "ha", "en")).toBe("47.5");
  });

  it("does not round a small area to nothing", () => {
    expect(formatArea(12, "ha", "en")).toBe("<0.1");
    expect(formatArea(12, "km2", "ru")).toBe("<0,01");
    expect(formatArea(12, "m2", "en")).toBe("12");
    expect(formatArea(0, "ha", "en")).toBe("0.0");
    expect(formatArea(1e-6, "ha", "en")).toBe("0.0");
  });
});
