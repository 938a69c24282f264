import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, numberIn } from "./cell-numbers.ts";

test.each([
  ["1 234,5", 1234.5],
  ["1\u202f234,5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1,234,567.5", 1234567.5],
  ["0,234", 0.234],
  ["12.345", 12.345],
  ["-0,5", -0.5],
  ["−3", -3],
  ["7 cm", 7],
  ["7 см", 7],
  ["1e3", 1000],
  [12, 12],
])("reads %j as %d", (text, value) => expect(numberIn(text, "cm")).toEqual({ value }));

test.each([
  "1,234",
  "12,345,678",
  "1.23.4",
  "1,2,3",
  "200,00 hectares",
  "7 m",
  "NaN",
  "Infinity",
  "0x10",
  "",
  "1,23.45,6",
  "about 3",
  true,
  null,
])("does not read %j as a number of cm", (text) => expect(numberIn(text, "cm")).toHaveProperty("fault"));

test("a number written with a decimal comma or point and thin spaces is that number", () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(
      number,
      fc.constantFrom(",", "."),
      fc.constantFrom(" ", "\u202f", "\u00a0"),
      ([whole, part], sign, space) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
        const text = `${grouped}${sign}${String(part).padStart(2, "0")}`;
        expect(numberIn(text, null)).toEqual({ value: Number(`${whole}.${String(part).padStart(2, "0")}`) });
      },
    ),
  );
});

test.each([
  ["2026-03-05", "2026-03-05"],
  ["2026-3-5", "2026-03-05"],
  ["5.3.2026", "2026-03-05"],
  ["2026-03-05T00:00:00Z", "2026-03-05"],
  [new Date("2026-03-05T00:00:00Z"), "2026-03-05"],
])("reads %j as the day %s", (text, value) => expect(dayIn(text)).toEqual({ value }));

test.each(["05/03/2026", "31.02.2026", "2026-13-01", 46000, "yesterday", "0000-00-00"])(
  "does not read %j as a day",
  (text) => expect(dayIn(text)).toHaveProperty("fault"),
);
