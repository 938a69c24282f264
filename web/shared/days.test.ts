import { describe, expect, it } from "vitest";
import { addMonths, dateInWords, dateOfDay, dayNumber, isDate } from "./days.ts";

describe("days", () => {
  it("counts days as the tiles do and back", () => {
    expect(dayNumber("1970-01-02")).toBe(1);
    expect(dateOfDay(dayNumber("2021-05-31"))).toBe("2021-05-31");
  });

  it("steps a month without running over a shorter one", () => {
    expect(dateOfDay(addMonths(dayNumber("2021-01-31"), 1))).toBe("2021-02-28");
    expect(dateOfDay(addMonths(dayNumber("2020-03-31"), -1))).toBe("2020-02-29");
  });

  it("writes a date in the reader's words", () => {
    expect(dateInWords("2021-05-31", "en")).toBe("31 May 2021");
    expect(dateInWords("2021-05-31", "az")).toBe("31 may 2021");
    expect(dateInWords("2021-05-31", "ru")).toBe("31 мая 2021");
  });

  it("knows a date from other text", () => {
    expect(isDate("2021-02-30x")).toBe(false);
    expect(isDate("2021-02-28")).toBe(true);
  });
});
