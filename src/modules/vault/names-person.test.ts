import { expect, test } from "vitest";
import { namesPerson } from "./names-person.ts";

test.each([
  ["Called the sister of Aysel", "Aysel Məmmədova"],
  ["MEMMEDOVANIN protezi", "Aysel Məmmədova"],
  ["протез для Мамедовой", "Айсель Мамедова"],
  ["şəhla", "Şəhla"],
  ["Casualty Li", "Li"],
  ["To see Ali", "Ali Quliyev"],
])("%s gives away %s", (text, name) => {
  expect(namesPerson(text, name)).toBe(true);
});

test.each([
  ["Referral to the hospital in Gəncə for a prosthesis", "Aysel Məmmədova"],
  ["Casualty 2", "Aysel Məmmədova"],
  ["The list of de-mining", "Vera de Souza"],
  ["alignment of the prosthesis", "Ali Quliyev"],
  ["", "Aysel"],
])("%s does not give away %s", (text, name) => {
  expect(namesPerson(text, name)).toBe(false);
});
