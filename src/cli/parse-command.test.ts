import { describe, expect, test } from "vitest";
import type { Command } from "./command.ts";
import { findCommand, parseCommand } from "./parse-command.ts";

const list: Command = {
  words: ["hazard", "list"],
  summary: "List.",
  arguments: [{ name: "code", summary: "A code.", count: "optional" }],
  options: [
    { name: "on", summary: "Day.", type: "date" },
    { name: "limit", summary: "How many.", type: "number" },
    { name: "empty", summary: "None.", type: "flag" },
  ],
  examples: ["homeground hazard list"],
  run: async () => 0,
};
const show: Command = { ...list, words: ["show"], arguments: [{ name: "id", summary: "An id.", count: "one" }] };
const many: Command = { ...list, words: ["import"], arguments: [{ name: "file", summary: "Files.", count: "some" }] };

describe("a command line", () => {
  test("finds the command by its longest words", () => {
    const short = { ...list, words: ["hazard"] };
    expect(findCommand([short, list], ["hazard", "list", "A-1"])).toBe(list);
    expect(findCommand([short, list], ["hazard", "A-1"])).toBe(short);
    expect(findCommand([list], ["list"])).toBeUndefined();
  });

  test("takes values after a space or an equals sign", () => {
    const parsed = parseCommand(list, [
      "hazard",
      "list",
      "--on",
      "2024-02-29",
      "--limit=5",
      "A-1",
      "--empty",
      "--json",
    ]);
    expect([...parsed.options]).toEqual([
      ["on", "2024-02-29"],
      ["limit", "5"],
      ["empty", ""],
      ["json", ""],
    ]);
    expect(parsed.arguments).toEqual(["A-1"]);
  });

  test("takes everything after -- as it is", () => {
    expect(parseCommand(many, ["import", "--", "--odd.geojson"]).arguments).toEqual(["--odd.geojson"]);
  });

  test("help needs no arguments", () => {
    expect(parseCommand(show, ["show", "--help"]).options.has("help")).toBe(true);
  });

  test.each([
    [list, ["hazard", "list", "--no"], "There is no option --no. Known: --on, --limit, --empty, --json, --help."],
    [list, ["hazard", "list", "--on"], "--on needs a value."],
    [list, ["hazard", "list", "--on", "2023-02-29"], "--on takes a date as YYYY-MM-DD, not 2023-02-29."],
    [list, ["hazard", "list", "--on", "1.2.2023"], "--on takes a date as YYYY-MM-DD, not 1.2.2023."],
    [list, ["hazard", "list", "--limit", "many"], "--limit takes a number, not many."],
    [list, ["hazard", "list", "--limit="], "--limit takes a number"],
    [list, ["hazard", "list", "--empty=yes"], "--empty takes no value."],
    [list, ["hazard", "list", "A-1", "A-2"], '"A-2" is one word too many.'],
    [show, ["show"], "<id> is missing: An id."],
    [many, ["import"], "<file> is missing: Files."],
  ] as const)("%#: what does not fit is refused with what would: %s", (command, line, sentence) => {
    expect(() => parseCommand(command, line)).toThrow(sentence);
    expect(() => parseCommand(command, line)).toThrow("Usage: homeground");
  });
});
