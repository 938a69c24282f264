import { expect, test } from "vitest";
import { barText, startProgress } from "./progress.ts";

test("a bar is full when all is done, and empty when there is nothing to do", () => {
  expect(barText("Importing", 19_397, 19_397)).toBe(`Importing ${"█".repeat(28)} 100 %  19\u2009397 of 19\u2009397`);
  expect(barText("Importing", 0, 0)).toContain("0 %");
});

test("on a terminal each picture replaces the one before in one write, and the last leaves no trace", () => {
  const { stream, writes } = terminal(true);
  const progress = startProgress(stream, "Importing");
  progress.update(1, 2);
  progress.update(2, 2);
  progress.finish();
  expect(writes).toHaveLength(3);
  expect(writes.every((text) => text.startsWith("\r") && text.endsWith("\x1b[K"))).toBe(true);
  expect(writes.at(-1)).toBe("\r\x1b[K");
});

test("elsewhere a quick piece of work prints nothing", () => {
  const { stream, writes } = terminal(false);
  const progress = startProgress(stream, "Importing");
  progress.update(1, 2);
  progress.finish();
  expect(writes).toEqual([]);
});

function terminal(isTTY: boolean): { stream: NodeJS.WriteStream; writes: string[] } {
  const writes: string[] = [];
  const stream = { isTTY, write: (text: string) => writes.push(text) > 0 };
  return { stream: stream as unknown as NodeJS.WriteStream, writes };
}
