import { expect, test } from "vitest";
import { edited, historyOf, redone, undone } from "./form-history.ts";

test("letters of one word are one step, and what was undone is done again", () => {
  let history = historyOf("");
  history = edited(history, "a", "/name", 0);
  history = edited(history, "ab", "/name", 300);
  history = edited(history, "abc", "/name", 5000);
  history = edited(history, "abcd", "/code", 5100);
  expect(undone(history).present).toBe("abc");
  expect(undone(undone(history)).present).toBe("ab");
  expect(undone(undone(undone(history))).present).toBe("");
  expect(undone(historyOf("x")).present).toBe("x");
  expect(redone(undone(history)).present).toBe("abcd");
  expect(redone(history).present).toBe("abcd");
  expect(redone(edited(undone(history), "z", "/name", 9000)).present).toBe("z");
});

test("what is typed after an undo is a step of its own", () => {
  let history = edited(historyOf(""), "a", "/name", 0);
  history = undone(history);
  history = edited(history, "b", "/name", 10);
  expect(undone(history).present).toBe("");
});
